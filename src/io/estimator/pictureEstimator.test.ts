import { describe, expect, it } from 'vitest';
import type { BodyMask } from '../../analysis/pose/bodyMask.ts';
import { LANDMARK_NAMES } from '../../analysis/pose/landmarks.ts';
import { createBody } from '../../athlete/body.ts';
import { createCamera, truePose } from '../../athlete/camera.ts';
import { figureOf } from '../../athlete/figure.ts';
import { hipHinge } from '../../athlete/motions/hipHinge.ts';
import { packKeypoints, type PackedKeypoints } from './packKeypoints.ts';
import { createPictureEstimator } from './pictureEstimator.ts';
import type { PoseTracker, PoseWants } from './poseTracker.ts';

const SIZE = { widthPx: 360, heightPx: 270 };
const body = createBody();
const motion = hipHinge({ reps: 1, idleBeforeS: 1 });
const camera = createCamera({ ...SIZE, yawDeg: 90 });

/** Keypoints of somebody who hinges, seen side on. */
function keypointsAt(timeS: number): PackedKeypoints {
	const { image } = truePose(figureOf(motion.postureAt(timeS, body), body), camera, timeS);
	return packKeypoints(
		LANDMARK_NAMES.map((name) => {
			const { x = 0, y = 0, z = 0, visibility = 0 } = image?.[name] ?? {};
			return { x, y, z, score: visibility };
		}),
	);
}

const UPRIGHT = keypointsAt(0.2);
const BENT = keypointsAt(motion.reps[0]?.peakS ?? NaN);

/** A body as thick as a band around the middle of the shoulders and the hips. */
function bandAround(keypoints: PackedKeypoints): BodyMask {
	const middle = (left: number, axis: number): number =>
		((keypoints[left * 4 + axis] as number) + (keypoints[(left + 1) * 4 + axis] as number)) / 2;
	const [leftShoulder, leftHip] = [LANDMARK_NAMES.indexOf('leftShoulder'), LANDMARK_NAMES.indexOf('leftHip')];
	const hip = [middle(leftHip, 0), middle(leftHip, 1)] as const;
	const along = [middle(leftShoulder, 0) - hip[0], middle(leftShoulder, 1) - hip[1]] as const;
	const trunkPx = Math.hypot(...along);
	const sizePx = 180;
	const values = Float32Array.from({ length: sizePx * sizePx }, (_, cell) => {
		const [x, y] = [2 * ((cell % sizePx) + 0.5) - hip[0], 2 * (Math.floor(cell / sizePx) + 0.5) - hip[1]];
		return Math.abs(x * along[1] - y * along[0]) / trunkPx < 0.25 * trunkPx ? 1 : 0;
	});
	return { sizePx, values, toPicture: { xx: 2, xy: 0, x0: 0, yx: 0, yy: 2, y0: 0 } };
}

/** A tracker that sees one keypoint row after the other, `null` for nobody, and notes what was wanted of it. */
function trackerOf(seen: readonly (PackedKeypoints | null)[]): { tracker: PoseTracker; wanted: PoseWants['mask'][] } {
	const wanted: PoseWants['mask'][] = [];
	const tracker: PoseTracker = {
		estimate(_picture, { mask }) {
			const image = seen[wanted.length] ?? null;
			wanted.push(mask);
			const pose = image && { score: 0.9, image, world: null, mask: mask === 'wanted' ? bandAround(image) : null };
			return Promise.resolve(pose);
		},
		startOver: () => undefined,
	};
	return { tracker, wanted };
}

const reader = {
	read: (_image: unknown, widthPx: number, heightPx: number) =>
		Promise.resolve({ widthPx, heightPx, values: new Float32Array() }),
};

function input(back: 'wanted' | 'unwanted', size = SIZE) {
	return { image: { close: () => undefined } as ImageBitmap, ...size, back };
}

describe('one picture after the other', () => {
	it('has the mask made only after a picture in which the back may be seen', async () => {
		const { tracker, wanted } = trackerOf([UPRIGHT, BENT, BENT, null, BENT, BENT]);
		const estimator = createPictureEstimator('blazepose-full', tracker, reader);
		for (let picture = 0; picture < 6; picture += 1) await estimator.estimate(input('wanted'));
		expect(wanted).toEqual(['unwanted', 'unwanted', 'wanted', 'wanted', 'unwanted', 'wanted']);
	});

	it('has no mask made where the back is of no use', async () => {
		const { tracker, wanted } = trackerOf([BENT, BENT]);
		const estimator = createPictureEstimator('blazepose-full', tracker, reader);
		for (let picture = 0; picture < 2; picture += 1) await estimator.estimate(input('unwanted'));
		expect(wanted).toEqual(['unwanted', 'unwanted']);
	});

	it('forgets the last picture when it starts over', async () => {
		const { tracker, wanted } = trackerOf([BENT, BENT]);
		const estimator = createPictureEstimator('blazepose-full', tracker, reader);
		await estimator.estimate(input('wanted'));
		estimator.startOver();
		await estimator.estimate(input('wanted'));
		expect(wanted).toEqual(['unwanted', 'unwanted']);
	});

	it('gives keypoints and the outline of the back in pixels of the source', async () => {
		const [small, large] = await Promise.all(
			[SIZE, { widthPx: 720, heightPx: 540 }].map(async (size) => {
				const estimator = createPictureEstimator('blazepose-full', trackerOf([BENT, BENT]).tracker, reader);
				await estimator.estimate(input('wanted', size));
				return estimator.estimate(input('wanted', size));
			}),
		);
		expect(large?.image?.[0]).toBeCloseTo(2 * (small?.image?.[0] ?? NaN), 3);
		expect(large?.backContour?.axis.hipX).toBeCloseTo(2 * (small?.backContour?.axis.hipX ?? NaN), 3);
		const offsets = large?.backContour?.offsets ?? [];
		expect(offsets.length).toBeGreaterThan(0);
		for (const offset of offsets) expect(offset).toBeCloseTo(0.25, 1);
	});
});
