import { describe, expect, it } from 'vitest';
import { makeKinematicFrame } from '../../../tests/support/makeKinematicFrame.ts';
import { CONTOUR_STATIONS } from '../pose/backContour.ts';
import type { BackLine } from '../kinematics/backLine.ts';
import { backOfRep } from './backOfRep.ts';
import { repTrace } from './repTrace.ts';

const FLAT = CONTOUR_STATIONS.map(() => 0.3);

function seen(roundness: number): BackLine {
	return { kind: 'seen', roundness, offsets: FLAT };
}

/** Frames with a lean and a back each. */
function traced(frames: readonly (readonly [number, BackLine])[]) {
	const made = frames.map(([trunkInclination, back], index) =>
		makeKinematicFrame({ timeS: index / 10, anglesDeg: { trunkInclination }, back }),
	);
	return repTrace({ startS: 0, peakS: 0.2, endS: 10 }, made, null);
}

describe('backOfRep', () => {
	it('is the median of the frames near the furthest lean', () => {
		const trace = traced([[40, seen(30)], [60, seen(4)], [65, seen(6)], [62, seen(5)], [45, seen(-20)]]); // prettier-ignore
		expect(backOfRep(trace)).toMatchObject({ side: 'left', roundness: 5, atS: 0.2, offsets: FLAT });
	});

	it('needs three frames, and says what hid the others', () => {
		const hidden: BackLine = { kind: 'unseen', reason: 'arms-over-back' };
		expect(backOfRep(traced([[60, seen(4)], [61, seen(4)], [62, hidden], [63, hidden]]))).toEqual({ reason: 'arms-over-back' }); // prettier-ignore
	});

	it('is that of the deeper bottom when there are two', () => {
		const up = Array.from({ length: 8 }, () => [5, seen(0)] as const);
		const trace = traced([[58, seen(20)], [59, seen(20)], [58, seen(20)], ...up, [60, seen(-2)], [62, seen(-2)], [61, seen(-2)]]); // prettier-ignore
		expect(backOfRep(trace)).toMatchObject({ roundness: -2 });
	});

	it('is not believed when it changes from frame to frame', () => {
		const trace = traced([[60, seen(-10)], [60, seen(0)], [60, seen(10)], [60, seen(20)]]); // prettier-ignore
		expect(backOfRep(trace)).toEqual({ reason: 'unsteady-outline' });
	});
});
