import { describe, expect, it } from 'vitest';
import { makeKinematicFrame, type KinematicChange } from '../../../tests/support/makeKinematicFrame.ts';
import { frameRateHz, framesAtPeak, medianAtPeak, repTrace, type RepTrace } from './repTrace.ts';

const TIMES = { startS: 1, peakS: 2, endS: 3 };

/** Frames from 0 to 4 s, of which the rep is the second second and the third. */
function traced(fps: number, at: (timeS: number) => KinematicChange = () => ({})): RepTrace {
	const frames = Array.from({ length: 4 * fps + 1 }, (_, index) => index / fps);
	return repTrace(
		TIMES,
		frames.map((timeS) => makeKinematicFrame({ timeS, ...at(timeS) })),
		null,
	);
}

describe('repTrace', () => {
	it('holds the frames from start to end, both included', () => {
		const { frames } = traced(10);
		expect(frames).toHaveLength(21);
		expect(frames[0]?.timeS).toBe(1);
		expect(frames.at(-1)?.timeS).toBe(3);
	});

	it('has the view of the mean direction during the rep, whatever was before', () => {
		expect(traced(10, (timeS) => ({ yawDeg: timeS < 1 ? 0 : 90 })).view).toBe('right');
		expect(traced(10, (timeS) => ({ yawDeg: timeS === 2 ? 90 : -90 })).view).toBe('left');
		expect(traced(10, (timeS) => ({ yawDeg: timeS < 2 ? 178 : -178 })).view).toBe('back');
	});

	it('has no view when no frame knows its direction', () => {
		expect(traced(10, () => ({ yawDeg: null })).view).toBeNull();
	});
});

describe('framesAtPeak and medianAtPeak', () => {
	it.each([10, 30, 60])('look at 0.15 s to either side of the far point, at %i pictures a second', (fps) => {
		const times = framesAtPeak(traced(fps)).map((frame) => frame.timeS);
		expect(times.length).toBeGreaterThanOrEqual(3);
		expect(Math.min(...times)).toBeGreaterThanOrEqual(1.85);
		expect(Math.max(...times)).toBeLessThanOrEqual(2.15);
	});

	it('outvote one wild frame', () => {
		const trace = traced(30, (timeS) => ({ anglesDeg: { kneeFlexion: timeS === 2 ? 20 : 110 } }));
		expect(medianAtPeak(trace, (frame) => frame.anglesDeg.kneeFlexion)).toBe(110);
	});

	it('need three frames that have the measure', () => {
		const known = (count: number) =>
			medianAtPeak(
				traced(30, (timeS) => ({
					anglesDeg: { kneeFlexion: timeS >= 2 && timeS < 2 + (count - 0.5) / 30 ? 100 : null },
				})),
				(frame) => frame.anglesDeg.kneeFlexion,
			);
		expect(known(2)).toBeNull();
		expect(known(3)).toBe(100);
	});
});

describe('frameRateHz', () => {
	it.each([10, 30, 60])('is %i for a rep of so many pictures a second', (fps) => {
		expect(frameRateHz(traced(fps))).toBeCloseTo(fps, 6);
	});

	it('is 0 for fewer than two frames', () => {
		expect(frameRateHz(repTrace(TIMES, [], null))).toBe(0);
		expect(frameRateHz(repTrace(TIMES, [makeKinematicFrame({ timeS: 2 })], null))).toBe(0);
	});
});
