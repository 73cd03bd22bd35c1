import { describe, expect, it } from 'vitest';
import { makeKinematicFrame } from '../../../tests/support/makeKinematicFrame.ts';
import { repTrace } from './repTrace.ts';
import { largestSustained } from './sustained.ts';

/** A hold of six seconds, ten pictures a second. */
function worstOf(valueAt: (timeS: number) => number | null) {
	const frames = Array.from({ length: 61 }, (_, index) =>
		makeKinematicFrame({ timeS: index / 10, anglesDeg: { trunkInclination: valueAt(index / 10) } }),
	);
	const trace = repTrace({ startS: 0, peakS: 3, endS: 6 }, frames, null);
	return largestSustained(trace, (frame) => frame.anglesDeg.trunkInclination);
}

describe('largestSustained', () => {
	it('finds the second in which the value was largest', () => {
		expect(worstOf((timeS) => (timeS >= 3 && timeS < 4 ? 20 : 5))).toEqual({ value: 20, atS: 3.5 });
	});
	it('lets pass what lasts less than half a second', () => {
		expect(worstOf((timeS) => (timeS >= 3 && timeS < 3.4 ? 20 : 5))?.value).toBe(5);
	});
	it('leaves out how the posture was taken up and left', () => {
		expect(worstOf((timeS) => (timeS < 1 || timeS > 5 ? 40 : 5))?.value).toBe(5);
	});
	it('knows nothing when fewer than three frames of each second have the measure', () => {
		expect(worstOf((timeS) => ((timeS * 10) % 5 === 0 ? 5 : null))).toBeNull();
	});
});
