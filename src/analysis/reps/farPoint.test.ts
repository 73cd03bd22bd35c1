import { describe, expect, it } from 'vitest';
import { makeKinematicFrame } from '../../../tests/support/makeKinematicFrame.ts';
import type { KinematicFrame } from '../kinematics/kinematicFrame.ts';
import { framesAtFarPoint, heldAtFarPointS, leftBetweenShare, wayS } from './farPoint.ts';
import { repTrace, type RepTrace } from './repTrace.ts';

const depthOf = (frame: KinematicFrame): number | null => frame.ratios.hipHeight;

/** A rep whose depth goes straight from point to point, twenty pictures a second. */
function through(...points: readonly (readonly [timeS: number, depth: number])[]): RepTrace {
	const endS = points.at(-1)?.[0] ?? 0;
	const frames = Array.from({ length: Math.round(endS * 20) + 1 }, (_, index) => {
		const timeS = index / 20;
		const next = Math.max(
			1,
			points.findIndex(([atS]) => atS >= timeS - 1e-9),
		);
		const [fromS, from] = points[next - 1] ?? [0, 0];
		const [toS, to] = points[next] ?? [1, 0];
		return makeKinematicFrame({
			timeS,
			ratios: { hipHeight: from + ((to - from) * (timeS - fromS)) / (toS - fromS) },
		});
	});
	return repTrace({ startS: 0, peakS: 1, endS }, frames, null);
}

const UNSEEN = repTrace({ startS: 0, peakS: 1, endS: 2 }, [makeKinematicFrame({ ratios: { hipHeight: null } })], null);

describe('heldAtFarPointS', () => {
	it('is the time above nine tenths of the way', () => {
		// A tenth of the way takes 0.1 s up and 0.2 s down.
		const trace = through([0, 0], [1, 0.4], [3, 0.4], [5, 0]);
		expect(heldAtFarPointS(trace, depthOf)).toBeCloseTo(0.1 + 2 + 0.2, 2);
	});

	it('bears trembling and ends where the way back begins', () => {
		const trembling = through([0, 0], [1, 0.4], [2, 0.4], [2.1, 0.34], [2.2, 0.4], [3, 0.4], [4, 0]);
		expect(heldAtFarPointS(trembling, depthOf)).toBeCloseTo(2.2, 1);
		const twice = through([0, 0], [1, 0.4], [2, 0.4], [3, 0.1], [4, 0.39], [5, 0]);
		expect(heldAtFarPointS(twice, depthOf)).toBeCloseTo(1.23, 1);
	});

	it('is not known when the depth is not', () => {
		expect(heldAtFarPointS(UNSEEN, depthOf)).toBeNull();
	});
});

describe('wayS', () => {
	it('reckons the way there and back from its middle half, without the hold', () => {
		const trace = through([0, 0], [1, 0.4], [3, 0.4], [5, 0]);
		expect(wayS(trace, depthOf, 'out')).toBeCloseTo(0.5 / 0.281, 1);
		expect(wayS(trace, depthOf, 'back')).toBeCloseTo(1 / 0.281, 1);
	});

	it('is not known for a way that was not seen', () => {
		expect(wayS(through([0, 0.2], [0.5, 0.4], [1.5, 0]), depthOf, 'out')).toBeNull();
		expect(wayS(UNSEEN, depthOf, 'back')).toBeNull();
	});
});

describe('leftBetweenShare', () => {
	it('is how far it stayed away from the start between two times at the far point', () => {
		const trace = through([0, 0], [1, 0.4], [2, 0.24], [3, 0.4], [4, 0]);
		expect(leftBetweenShare(trace, depthOf)).toBeCloseTo(0.6, 6);
	});

	it('is 0 for one time there, however it sinks a little', () => {
		expect(leftBetweenShare(through([0, 0], [1, 0.4], [2, 0.34], [3, 0.4], [4, 0]), depthOf)).toBe(0);
		expect(leftBetweenShare(through([0, 0], [1, 0.4], [2, 0]), depthOf)).toBe(0);
	});

	it('is not known when the depth is not', () => {
		expect(leftBetweenShare(UNSEEN, depthOf)).toBeNull();
	});
});

describe('framesAtFarPoint', () => {
	it('are those near the far point, from first to last', () => {
		const times = framesAtFarPoint(through([0, 0], [1, 0.4], [2, 0.4], [3, -0.1]), depthOf).map((frame) => frame.timeS);
		expect(Math.min(...times)).toBeCloseTo(0.9, 6);
		expect(Math.max(...times)).toBeCloseTo(2.05, 6);
	});
});
