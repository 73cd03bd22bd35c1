import { describe, expect, it } from 'vitest';
import { EXERCISES, exerciseById } from '../../analysis/exercises/registry.ts';
import { GUIDES } from '../../guide/guides.ts';
import { greatestGapM as apartM } from '../parts/mannequinPoints.ts';
import { repLoop, type RepLoop } from './repLoop.ts';

function loopOf(exerciseId: string, faultId: string | null = null): RepLoop {
	const loop = repLoop(exerciseById(exerciseId), faultId);
	if (loop === null) throw new Error(`no loop of ${exerciseId}`);
	return loop;
}

const SHOWN = GUIDES.flatMap(({ exerciseId, mistakes }) => [
	[exerciseId, null] as const,
	...mistakes.flatMap(({ ruleId }) => (ruleId === null ? [] : [[exerciseId, ruleId] as const])),
]);

describe('repLoop', () => {
	it.each(SHOWN)('%s, %s, ends as it begins', (exerciseId, faultId) => {
		const loop = loopOf(exerciseId, faultId);
		expect(apartM(loop.pointsAt(0), loop.pointsAt(loop.durationS - 1e-6))).toBeLessThan(0.01);
	});

	it('shows every mistake of the guides otherwise than the movement itself', () => {
		for (const [exerciseId, faultId] of SHOWN) {
			if (faultId === null) continue;
			const [plain, faulty] = [loopOf(exerciseId), loopOf(exerciseId, faultId)];
			const differs = apartM(plain.far, faulty.far) > 0.03 || apartM(plain.start, faulty.start) > 0.03;
			const hasOtherTempo = Math.abs(plain.durationS - faulty.durationS) > 0.3;
			expect(differs || hasOtherTempo, faultId).toBe(true);
		}
	});

	it('moves, and comes round again', () => {
		const { pointsAt, durationS, start, far } = loopOf('glute-bridge');
		expect(apartM(start, far)).toBeGreaterThan(0.1);
		expect(apartM(pointsAt(1), pointsAt(durationS + 1))).toBeLessThan(1e-6);
	});

	it('takes two reps where the sides take turns', () => {
		const { pointsAt, durationS } = loopOf('lunge');
		const ahead = (timeS: number) => pointsAt(timeS).leftAnkle.z - pointsAt(timeS).rightAnkle.z;
		expect(Math.sign(ahead(durationS / 4))).toBe(-Math.sign(ahead((3 * durationS) / 4)));
	});

	it('works a posture out once, however often it is shown', () => {
		const { pointsAt } = loopOf('squat');
		expect(pointsAt(0)).toBe(pointsAt(0));
	});

	it('turns to where a mistake is seen from', () => {
		expect(loopOf('squat').yawDeg).toBe(-90);
		expect(loopOf('squat', 'squat/knee-valgus').yawDeg).toBe(0);
		expect(loopOf('squat', 'squat/shallow-depth').yawDeg).toBe(-90);
		expect(loopOf('bird-dog', 'bird-dog/pelvis-roll').yawDeg).toBe(-150);
		expect(loopOf('clam', 'clam/pelvis-roll').yawDeg).toBe(60);
	});

	it('shows each exercise, and every mistake, for no longer than somebody watches', () => {
		for (const { id } of EXERCISES) expect(loopOf(id).durationS).toBeLessThan(30);
	});
});
