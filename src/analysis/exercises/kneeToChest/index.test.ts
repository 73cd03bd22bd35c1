import { describe, expect, it } from 'vitest';
import {
	countOf,
	floorTrack,
	FROM_FRONT,
	FROM_LEFT,
	FROM_RIGHT,
	lastVerdict,
	movementsOf,
} from '../../../../tests/support/floorSet.ts';
import { gluteBridge } from '../../../athlete/motions/gluteBridge.ts';
import { kneeToChest } from '../../../athlete/motions/kneeToChest.ts';
import { lowerBackRotation } from '../../../athlete/motions/lowerBackRotation.ts';
import { singleLegBridge } from '../../../athlete/motions/singleLegBridge.ts';

const ID = 'knee-to-chest';

describe('knees pulled to the chest', () => {
	it.each([
		['the left', FROM_LEFT],
		['the right', FROM_RIGHT],
		['the feet', FROM_FRONT],
	])('count from %s, with the side of the leg that is pulled', (_, camera) => {
		const reps = movementsOf(ID, floorTrack(kneeToChest({ reps: 2, holdS: 2 }), camera));
		expect(reps.map(({ partial, side }) => ({ partial, side }))).toEqual([
			{ partial: false, side: 'left' },
			{ partial: false, side: 'right' },
		]);
		expect(reps[0]?.measures['hipFlexionDeg']).toBeCloseTo(120, -1);
	});

	it('are partial when the thigh hardly passes the vertical', () => {
		const reps = movementsOf(ID, floorTrack(kneeToChest({ reps: 1, holdS: 2, hipFlexionDeg: 93 })));
		expect(reps.map((rep) => rep.partial)).toEqual([true]);
	});

	it('are neither bridges nor rotations', () => {
		for (const motion of [
			gluteBridge({ reps: 1 }),
			singleLegBridge({ reps: 1, freeLeg: 'bent' }),
			lowerBackRotation({ reps: 1, holdS: 2 }),
		]) {
			expect(countOf(ID, floorTrack(motion))).toBe(0);
		}
	});

	it.each([
		[5, 'pass'],
		[3.5, 'mild'],
		[0.5, 'marked'],
	])('short-hold: %f s are %s', (holdS, verdict) => {
		expect(lastVerdict(`${ID}/short-hold`, kneeToChest({ reps: 1, holdS }))).toBe(verdict);
	});

	it.each([
		[0, 'pass'],
		[0.2, 'mild'],
	])('other-foot-lifts: %f m are %s', (otherFootLiftM, verdict) => {
		for (const camera of [FROM_LEFT, FROM_RIGHT]) {
			expect(lastVerdict(`${ID}/other-foot-lifts`, kneeToChest({ reps: 1, holdS: 2, otherFootLiftM }), camera)).toBe(
				verdict,
			);
		}
	});

	it('other-foot-lifts can’t be told from the feet', () => {
		const motion = kneeToChest({ reps: 1, holdS: 2 });
		expect(lastVerdict(`${ID}/other-foot-lifts`, motion, FROM_FRONT)).toBe('unknown: view');
	});
});
