import { describe, expect, it } from 'vitest';
import { trendChanges } from './changes.ts';
import type { TrendPoint } from './exerciseTrend.ts';

function point(day: number, depth: number | null, pain: readonly [number, number] | null): TrendPoint {
	return {
		startedAt: '',
		day,
		sets: 1,
		counted: 5,
		clean: 5,
		judged: 5,
		heldS: null,
		cleanHeldS: null,
		depth,
		timeS: null,
		sideIndexRatio: null,
		pain: { before: pain?.[0] ?? null, after: pain?.[1] ?? null, nextMorning: null },
		heart: null,
	};
}
function changesOf(...points: readonly TrendPoint[]) {
	return trendChanges({ points, depthMeasure: 'thighElevationDeg' });
}

describe('trendChanges', () => {
	it('says how much deeper, when chance and the camera’s place don’t explain it', () => {
		expect(changesOf(...[0, 7, 14, 21, 28].map((day) => point(day, 20 - day / 2, null))).deeperBy).toBeCloseTo(14, 6);
		expect(changesOf(...[0, 7, 14, 21, 28].map((day) => point(day, 20 - day / 4, null))).deeperBy).toBeNull();
		expect(changesOf(...[12, -5, 14, -9, 11].map((depth, day) => point(day, depth, null))).deeperBy).toBeNull();
	});

	it('never says that it got less', () => {
		expect(changesOf(...[0, 7, 14, 21, 28].map((day) => point(day, day, null))).deeperBy).toBeNull();
	});

	it('compares pain after with pain before once it was said three times', () => {
		expect(changesOf(point(0, null, [3, 1]), point(1, null, [3, 2])).pain).toBeNull();
		expect(changesOf(point(0, null, [3, 1]), point(1, null, [3, 2]), point(2, null, [2, 2])).pain).toBe('easier');
		expect(changesOf(...[0, 1, 2].map((day) => point(day, null, [2, 2]))).pain).toBe('same');
	});

	it('warns when two of the last three end with more pain, and not of one bad day', () => {
		const good = point(0, null, [3, 2]);
		const bad = point(1, null, [2, 4]);
		expect(changesOf(good, good, bad).warning).toBeNull();
		expect(changesOf(bad, bad, good, good, good).warning).toBeNull();
		expect(changesOf(good, good, bad, good, bad).warning).toEqual({ count: 2, of: 3 });
	});
});
