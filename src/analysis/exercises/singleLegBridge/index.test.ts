import { describe, expect, it } from 'vitest';
import {
	FROM_ALL_SIDES,
	FROM_FRONT,
	countOf,
	floorTrack,
	lastVerdict,
	movementsOf,
} from '../../../../tests/support/floorSet.ts';
import { gluteBridge } from '../../../athlete/motions/gluteBridge.ts';
import { kneeToChest } from '../../../athlete/motions/kneeToChest.ts';
import { singleLegBridge } from '../../../athlete/motions/singleLegBridge.ts';

const ID = 'single-leg-bridge';

describe('bridges on one leg', () => {
	it.each(FROM_ALL_SIDES)('count from %s, with the side of the leg that stands', (_, camera) => {
		const reps = movementsOf(ID, floorTrack(singleLegBridge({ reps: 2, side: 'alternating' }), camera));
		expect(reps.map(({ partial, side }) => ({ partial, side }))).toEqual([
			{ partial: false, side: 'left' },
			{ partial: false, side: 'right' },
		]);
	});

	it('count with the free knee drawn up as well', () => {
		expect(countOf(ID, floorTrack(singleLegBridge({ reps: 1, freeLeg: 'bent' })))).toBe(1);
	});

	it('are no bridges on two legs, and no pulling of a knee', () => {
		expect(countOf(ID, floorTrack(gluteBridge({ reps: 1 })))).toBe(0);
		expect(countOf(ID, floorTrack(kneeToChest({ reps: 1 })))).toBe(0);
	});
});

describe('pelvic-drop', () => {
	it.each([
		[0, 'pass'],
		[5, 'pass'],
		[9, 'mild'],
		[16, 'marked'],
	])('a hip that sinks by %i°: %s', (pelvicDropDeg, verdict) => {
		for (const side of ['left', 'right'] as const) {
			const motion = singleLegBridge({ reps: 1, side, pelvicDropDeg });
			expect(lastVerdict(`${ID}/pelvic-drop`, motion, FROM_FRONT)).toBe(verdict);
		}
	});

	it('can’t be told from the side', () => {
		expect(lastVerdict(`${ID}/pelvic-drop`, singleLegBridge({ reps: 1, pelvicDropDeg: 16 }))).toBe('unknown: view');
	});
});

describe('thigh-gap', () => {
	it.each([
		[0, 'pass'],
		[12, 'pass'],
		[20, 'mild'],
		[-20, 'mild'],
		[32, 'marked'],
	])('a free thigh %i° above the other: %s', (thighGapDeg, verdict) => {
		expect(lastVerdict(`${ID}/thigh-gap`, singleLegBridge({ reps: 1, thighGapDeg }))).toBe(verdict);
	});

	it('can’t be told from the feet', () => {
		expect(lastVerdict(`${ID}/thigh-gap`, singleLegBridge({ reps: 1 }), FROM_FRONT)).toBe('unknown: view');
	});
});
