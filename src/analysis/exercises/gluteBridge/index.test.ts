import { describe, expect, it } from 'vitest';
import {
	FROM_ALL_SIDES,
	FROM_FRONT,
	FROM_LEFT,
	countOf,
	floorTrack,
	lastVerdict,
	movementsOf,
} from '../../../../tests/support/floorSet.ts';
import { gluteBridge as bridges } from '../../../athlete/motions/gluteBridge.ts';
import { pelvicTilt } from '../../../athlete/motions/pelvicTilt.ts';
import { singleLegBridge } from '../../../athlete/motions/singleLegBridge.ts';

const ID = 'glute-bridge';

describe('glute bridges', () => {
	it.each(FROM_ALL_SIDES)('count from %s', (_, camera) => {
		const motion = bridges({ reps: 2 });
		const reps = movementsOf(ID, floorTrack(motion, camera));
		expect(reps.map(({ partial, side }) => ({ partial, side }))).toEqual([
			{ partial: false, side: null },
			{ partial: false, side: null },
		]);
		for (const [index, rep] of reps.entries()) {
			const truth = motion.reps[index];
			expect(rep.peakS).toBeGreaterThan((truth?.startS ?? 0) + 1.4);
			expect(rep.peakS).toBeLessThan((truth?.endS ?? 0) - 1);
		}
	});

	it('count one by one when the hips stay off the floor between them', () => {
		expect(countOf(ID, floorTrack(bridges({ reps: 3, loweredRatio: 0.7 })))).toBe(3);
	});

	it('are none when the pelvis only tilts, not even partial ones', () => {
		for (const camera of [FROM_LEFT, FROM_FRONT]) {
			expect(movementsOf(ID, floorTrack(pelvicTilt({ reps: 2 }), camera))).toEqual([]);
		}
	});

	it('are partial when the hips hardly rise, or one foot is off the floor', () => {
		const low = movementsOf(ID, floorTrack(bridges({ reps: 2, shoulderHipKneeDeg: 146 })));
		expect(low.map((rep) => rep.partial)).toEqual([true, true]);
		expect(countOf(ID, floorTrack(singleLegBridge({ reps: 1 })))).toBe(0);
	});

	it('measure how straight the hips were and how long they were held', () => {
		const [rep] = movementsOf(ID, floorTrack(bridges({ reps: 1, shoulderHipKneeDeg: 172, holdS: 3 })));
		expect(rep?.measures['shoulderHipKneeDeg']).toBeCloseTo(172, -0.5);
		// A little of the way up and down is near the top too.
		expect(rep?.measures['heldS']).toBeGreaterThan(3);
		expect(rep?.measures['heldS']).toBeLessThan(4);
		expect(rep?.measures['upS']).toBeCloseTo(1.5, 0);
		expect(rep?.measures['downS']).toBeCloseTo(1.6, 0);
	});

	it('may be held for half a minute', () => {
		const [rep] = movementsOf(ID, floorTrack(bridges({ reps: 1, holdS: 30 })));
		expect(rep).toMatchObject({ partial: false });
		expect(rep?.measures['heldS']).toBeGreaterThan(30);
	});
});

describe('knee-valgus', () => {
	it.each([
		['knees hip width apart', 0, 'pass'],
		['knees 3 cm further in each', 0.03, 'mild'],
		['knees 7 cm further in each', 0.07, 'marked'],
		['knees 6 cm further out each', -0.06, 'pass'],
		['knees 14 cm further out each', -0.14, 'mild'],
	])('%s: %s m is %s', (_, kneeMedialM, verdict) => {
		expect(lastVerdict(`${ID}/knee-valgus`, bridges({ reps: 1, kneeMedialM }), FROM_FRONT)).toBe(verdict);
	});

	it('can’t be told from the side', () => {
		expect(lastVerdict(`${ID}/knee-valgus`, bridges({ reps: 1 }))).toBe('unknown: view');
	});
});
