import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../../tests/support/demoTrack.ts';
import { withoutLandmarks, withoutPerson } from '../../../tests/support/frameEdits.ts';
import { makePose } from '../../../tests/support/makePose.ts';
import { stand } from '../../athlete/idleMotion.ts';
import { squat } from '../../athlete/motions/squat.ts';
import type { PoseFrame } from './poseFrame.ts';
import { createLandmarkSmoother } from './smoothLandmarks.ts';

const NOISY = demoTrack({ motion: squat({ reps: 1 }), noiseM: 0.01 });

function smoothed(frames: readonly PoseFrame[]): PoseFrame[] {
	return frames.map(createLandmarkSmoother());
}

/** Root mean square of the left knee's way from frame to frame, in the unit of the space. */
function jitter(frames: readonly PoseFrame[], space: 'image' | 'world'): number {
	const heights = frames.map((frame) => frame[space]?.leftKnee?.y ?? NaN);
	const steps = heights.slice(1).map((height, index) => height - (heights[index] ?? NaN));
	return Math.sqrt(steps.reduce((sum, step) => sum + step ** 2, 0) / steps.length);
}

/** Somebody with a trunk of 100 px who comes down by one trunk a second; `size` scales all pixels. */
function sinking(size = 1): PoseFrame[] {
	return Array.from({ length: 60 }, (_, index) => {
		const y = (100 * index) / 30;
		const place = (x: number, up: number) => [size * x, size * (300 + y - up)] as const;
		return makePose(
			{
				leftShoulder: place(620, 100),
				rightShoulder: place(580, 100),
				leftHip: place(615, 0),
				rightHip: place(585, 0),
			},
			{ timeS: index / 30 },
		);
	});
}

describe('createLandmarkSmoother', () => {
	it('passes the first frame and an empty picture unchanged', () => {
		const [first] = smoothed(NOISY);
		expect(first).toEqual(NOISY[0]);
		const nobody: PoseFrame = { ...makePose({}), image: null };
		expect(smoothed([nobody])[0]).toBe(nobody);
	});

	it('takes most of the jitter out of somebody who stands, in pixels and in metres', () => {
		const still = demoTrack({ motion: stand({ durationS: 4 }), noiseM: 0.006 });
		for (const space of ['image', 'world'] as const) {
			expect(jitter(smoothed(still).slice(10), space)).toBeLessThan(0.6 * jitter(still.slice(10), space));
		}
	});

	it('lags by less than 20 ms behind hips that sink by a trunk length a second', () => {
		const raw = sinking();
		const lagPx = (raw[59]?.image?.leftHip?.y ?? NaN) - (smoothed(raw)[59]?.image?.leftHip?.y ?? NaN);
		expect(lagPx).toBeGreaterThan(0);
		expect(lagPx / 100).toBeLessThan(0.02);
	});

	it('smooths alike however large the person is in the picture', () => {
		const large = smoothed(sinking(3));
		smoothed(sinking()).forEach((frame, index) => {
			expect(large[index]?.image?.leftHip?.y).toBeCloseTo(3 * (frame.image?.leftHip?.y ?? NaN), 6);
		});
	});

	it('keeps visibility and everything else that it does not smooth', () => {
		const frames = NOISY.map((frame) => ({ ...frame, score: 0.8 }));
		const last = smoothed(frames).at(-1);
		expect(last).toMatchObject({ timeS: frames.at(-1)?.timeS, score: 0.8, widthPx: 1280, heightPx: 720 });
		expect(last?.image?.leftKnee?.visibility).toBe(1);
		expect(smoothed(frames.map((frame) => ({ ...frame, world: null }))).at(-1)?.world).toBeNull();
	});

	it('starts over after a gap of more than 200 ms, so that an old place does not pull on a new one', () => {
		const after = (gapS: number): PoseFrame[] => withoutPerson(NOISY, { fromS: 1, toS: 1 + gapS });
		const firstOf = (frames: readonly PoseFrame[]): number =>
			frames.findIndex((frame) => frame.timeS > 1 && frame.image !== null);
		const long = after(0.25);
		const short = after(0.1);
		expect(smoothed(long)[firstOf(long)]?.image).toEqual(long[firstOf(long)]?.image);
		expect(smoothed(short)[firstOf(short)]?.image).not.toEqual(short[firstOf(short)]?.image);
	});

	it('starts a landmark over that was missing, and leaves the others to their filters', () => {
		const span = { fromS: 1, toS: 1.09 };
		const gappy = withoutLandmarks(NOISY, ['leftKnee'], span);
		const result = smoothed(gappy);
		const inside = result.filter((frame) => frame.timeS >= span.fromS && frame.timeS < span.toS);
		expect(inside.map((frame) => frame.image?.leftKnee)).toEqual([null, null, null]);
		const back = result.findIndex((frame) => frame.timeS > span.toS);
		expect(result[back]?.image?.leftKnee).toEqual(NOISY[back]?.image?.leftKnee);
		expect(result[back]?.image?.rightKnee).toEqual(smoothed(NOISY)[back]?.image?.rightKnee);
	});
});
