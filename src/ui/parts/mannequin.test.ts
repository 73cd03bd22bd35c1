import { describe, expect, it } from 'vitest';
import { createBody } from '../../athlete/body.ts';
import { figureOf } from '../../athlete/figure.ts';
import { MOTIONS } from '../../athlete/motions.ts';
import { eyeAt, nearSide, shapesOf } from './mannequin.ts';
import { pointsBetween, pointsOf, type MannequinPoints } from './mannequinPoints.ts';

const BODY = createBody();

function pointsAt(exerciseId: string, timeS: number): MannequinPoints {
	const posture = MOTIONS[exerciseId]?.({ reps: 1 }).postureAt(timeS, BODY);
	if (posture === undefined) throw new Error(`no motion of ${exerciseId}`);
	return pointsOf(figureOf(posture, BODY));
}

const standing = pointsAt('squat', 0);
const kindsFrom = (yawDeg: number) => shapesOf(standing, eyeAt(yawDeg), null).map(({ kind }) => kind);

describe('shapesOf', () => {
	it('leaves the limbs of the other side in the background, and none when it is seen from the front', () => {
		expect(kindsFrom(-90).filter((kind) => kind === 'far')).toHaveLength(2);
		expect(kindsFrom(0)).not.toContain('far');
	});

	it('paints the far limbs first', () => {
		expect(kindsFrom(-90).slice(0, 2)).toEqual(['far', 'far']);
	});

	it('marks the muscle of the near side, of both from behind, and smaller at the outside from the front', () => {
		const accents = (yawDeg: number) => shapesOf(standing, eyeAt(yawDeg), null).filter(({ kind }) => kind === 'accent');
		expect(accents(-90)).toHaveLength(1);
		expect(accents(180)).toHaveLength(2);
		expect(accents(180)[0]?.path).toContain('A4.6 ');
		expect(accents(0)[0]?.path).toMatch(/A3(\.\d+)? /u);
	});

	it('draws what is in the hands', () => {
		expect(shapesOf(standing, eyeAt(-90), 'bell').map(({ kind }) => kind)).toContain('tool');
	});
});

describe('nearSide', () => {
	it('is the side that the eye is on, and nobody’s from the front', () => {
		expect(nearSide(standing, eyeAt(90))).toBe('left');
		expect(nearSide(standing, eyeAt(-90))).toBe('right');
		expect(nearSide(standing, eyeAt(0))).toBeNull();
	});
});

describe('pointsBetween', () => {
	it('is halfway at half the time', () => {
		const [from, to] = [standing, pointsAt('squat', 2)];
		expect(pointsBetween(from, to, 0.5).leftHip.y).toBeCloseTo((from.leftHip.y + to.leftHip.y) / 2, 9);
	});
});
