import { describe, expect, it } from 'vitest';
import {
	countOf,
	floorTrack,
	FROM_BEHIND,
	FROM_FRONT,
	FROM_LEFT,
	lastVerdict,
	movementsOf,
} from '../../../../tests/support/floorSet.ts';
import { gluteBridge } from '../../../athlete/motions/gluteBridge.ts';
import { kneeToChest } from '../../../athlete/motions/kneeToChest.ts';
import { lowerBackRotation } from '../../../athlete/motions/lowerBackRotation.ts';

const ID = 'lower-back-rotation';

describe('rotations', () => {
	it.each([
		['the feet', FROM_FRONT],
		['the head', FROM_BEHIND],
		['the side', FROM_LEFT],
	])('count from %s, with the side that the knees go to', (_, camera) => {
		const reps = movementsOf(ID, floorTrack(lowerBackRotation({ reps: 2, holdS: 2 }), camera));
		expect(reps.map(({ partial, side }) => ({ partial, side }))).toEqual([
			{ partial: false, side: 'left' },
			{ partial: false, side: 'right' },
		]);
	});

	it('are partial when the knees hardly leave the middle', () => {
		const reps = movementsOf(ID, floorTrack(lowerBackRotation({ reps: 1, holdS: 2, kneeTurnDeg: 23 }), FROM_FRONT));
		expect(reps.map((rep) => rep.partial)).toEqual([true]);
	});

	it('are neither bridges nor pulled knees', () => {
		for (const motion of [gluteBridge({ reps: 1, kneeMedialM: 0.07 }), kneeToChest({ reps: 1, holdS: 2 })]) {
			expect(countOf(ID, floorTrack(motion, FROM_FRONT))).toBe(0);
		}
	});

	it.each([
		[0, 'pass'],
		[0.07, 'pass'],
		[0.16, 'mild'],
	])('shoulder-lift: %f of the trunk is %s', (shoulderLiftRatio, verdict) => {
		for (const [side, camera] of [
			['left', FROM_FRONT],
			['right', FROM_BEHIND],
		] as const) {
			const motion = lowerBackRotation({ reps: 1, holdS: 2, side, shoulderLiftRatio });
			expect(lastVerdict(`${ID}/shoulder-lift`, motion, camera)).toBe(verdict);
		}
	});

	it('shoulder-lift can’t be told from the side', () => {
		const motion = lowerBackRotation({ reps: 1, holdS: 2 });
		expect(lastVerdict(`${ID}/shoulder-lift`, motion)).toBe('unknown: view');
	});

	it.each([
		[5, 'pass'],
		[3, 'mild'],
		[0.5, 'marked'],
	])('short-hold: %f s are %s', (holdS, verdict) => {
		const motion = lowerBackRotation({ reps: 1, holdS, riseS: 1.5, lowerS: 1.5 });
		expect(lastVerdict(`${ID}/short-hold`, motion, FROM_FRONT)).toBe(verdict);
	});
});
