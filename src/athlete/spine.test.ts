import { describe, expect, it } from 'vitest';
import { createBody } from './body.ts';
import { figureOf } from './figure.ts';
import { hipHinge } from './motions/hipHinge.ts';
import { middle } from './skeleton.ts';
import { trunkChordM } from './spine.ts';
import { magnitude, subtract } from './vec3.ts';

const body = createBody({ heightM: 1.7 });
const hinge = hipHinge({ reps: 1 });
const bottom = hinge.postureAt(hinge.reps[0]?.peakS ?? 0, body);

const BENDS = [
	{ lumbarFlexionDeg: 0, thoracicFlexionDeg: 0 },
	{ lumbarFlexionDeg: 50, thoracicFlexionDeg: 0 },
	{ lumbarFlexionDeg: 0, thoracicFlexionDeg: 25 },
	{ lumbarFlexionDeg: -20, thoracicFlexionDeg: 12 },
	{ lumbarFlexionDeg: 35, thoracicFlexionDeg: -5 },
] as const;

describe('spineOf', () => {
	it.each(BENDS)('keeps the line from hips to shoulders where it is asked for: %o', (bend) => {
		const { angles } = figureOf({ ...bottom, ...bend }, body);
		expect(angles.trunkInclinationDeg).toBeCloseTo(bottom.trunkInclinationDeg, 6);
	});

	it.each(BENDS)('bends the lower and the upper back each as far as asked: %o', (bend) => {
		const { angles } = figureOf({ ...bottom, ...bend }, body);
		expect(angles.lumbarFlexionDeg).toBeCloseTo(bend.lumbarFlexionDeg, 6);
		expect(angles.thoracicFlexionDeg).toBeCloseTo(bend.thoracicFlexionDeg, 6);
	});

	it('tilts the pelvis back and the ribs forward as the lower back rounds', () => {
		const [flat, rounded] = [0, 40].map((lumbarFlexionDeg) => {
			const { spine } = figureOf({ ...bottom, lumbarFlexionDeg }, body).skeleton;
			return { pelvis: spine[0]?.up.z ?? 0, chest: spine.at(-1)?.up.z ?? 0 };
		}) as [{ pelvis: number; chest: number }, { pelvis: number; chest: number }];
		expect(rounded.pelvis).toBeLessThan(flat.pelvis - 0.1);
		expect(rounded.chest).toBeGreaterThan(flat.chest + 0.1);
	});

	it('shortens the trunk as it rounds, as much as it says', () => {
		const { landmarks } = figureOf({ ...bottom, lumbarFlexionDeg: 45, thoracicFlexionDeg: 0 }, body);
		const hips = middle(landmarks.leftHip, landmarks.rightHip);
		const shoulders = middle(landmarks.leftShoulder, landmarks.rightShoulder);
		expect(magnitude(subtract(shoulders, hips))).toBeCloseTo(trunkChordM(body, 45), 6);
		expect(trunkChordM(body, 45)).toBeLessThan(0.97 * body.trunkM);
		expect(trunkChordM(body, 0)).toBeCloseTo(body.trunkM, 9);
	});
});
