import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../../tests/support/demoTrack.ts';
import { standingPose } from '../../../tests/support/makePose.ts';
import type { CameraPlace } from '../../athlete/camera.ts';
import { gluteBridge } from '../../athlete/motions/gluteBridge.ts';
import { squat } from '../../athlete/motions/squat.ts';
import { stand } from '../../athlete/idleMotion.ts';
import { LANDMARK_NAMES, type Landmarks } from './landmarks.ts';
import { framingProblem } from './framing.ts';

describe('framingProblem', () => {
	it.each([0, 45, 90, 180, -90])(
		'has nothing to say of a squat that is whole in the picture, camera at %i°',
		(yawDeg) => {
			const frames = demoTrack({ motion: squat({ reps: 1 }), camera: { yawDeg }, fps: 10 });
			expect(new Set(frames.map(framingProblem))).toEqual(new Set([null]));
		},
	);

	it('sees nobody without landmarks, without hips or shoulders, and where the model doubts', () => {
		const pose = standingPose();
		expect(framingProblem({ ...pose, image: null })).toBe('nobody');
		expect(framingProblem({ ...pose, image: { ...pose.image, leftHip: null } })).toBe('nobody');
		expect(framingProblem({ ...pose, score: 0.49 })).toBe('nobody');
		expect(framingProblem({ ...pose, score: 0.5 })).toBeNull();
	});

	it.each([
		['too-close', { distanceM: 1.2 }],
		['too-far', { distanceM: 9 }],
		['feet-hidden', { aimHeightM: 1.4 }],
		['head-hidden', { aimHeightM: 0.4, heightM: 0.4 }],
	] as const)('says %s', (problem, camera) => {
		expect(framingProblem(standingPose(camera))).toBe(problem);
	});

	it.each([1.75, -1.75])('says off-centre at the edge, %f m aside', (x) => {
		const place = { x, z: 0, headingDeg: 0 };
		const aside = demoTrack({ motion: stand({ durationS: 0, spot: place }) })[0];
		expect(aside === undefined ? null : framingProblem(aside)).toBe('off-centre');
	});

	it('is measured in shares of the picture, not in pixels', () => {
		const small = { widthPx: 320, heightPx: 180 };
		expect(framingProblem(standingPose(small))).toBeNull();
		expect(framingProblem(standingPose({ ...small, distanceM: 1.2 }))).toBe('too-close');
		expect(framingProblem(standingPose({ ...small, distanceM: 9 }))).toBe('too-far');
	});

	it('does not miss the feet of a model that has no heels', () => {
		const pose = standingPose();
		expect(framingProblem({ ...pose, image: { ...pose.image, leftHeel: null, rightHeel: null } })).toBeNull();
	});

	describe('of somebody on the floor', () => {
		const lying = gluteBridge({ reps: 1 });
		const pose = (camera: Partial<CameraPlace>) => {
			const [frame] = demoTrack({ motion: lying, camera: { aimHeightM: 0.2, ...camera }, fps: 0.01 });
			if (frame === undefined) throw new Error('Nobody lies there.');
			return frame;
		};

		it.each([
			['beside', { yawDeg: 90 }],
			['on the other side', { yawDeg: -90 }],
			['at the feet, low', { yawDeg: 0, heightM: 0.3 }],
			['at the head, low', { yawDeg: 180, heightM: 0.3 }],
			['beside and near, trunk longer than two fifths of the height', { yawDeg: 90, distanceM: 1.4, heightM: 0.5 }],
		])('has nothing to say when they are whole in the picture, camera %s', (_, camera) => {
			expect(framingProblem(pose(camera))).toBeNull();
		});

		it('says too-close when the body can’t fit between the sides of the picture', () => {
			expect(framingProblem(pose({ yawDeg: 90, distanceM: 0.55, heightM: 0.4 }))).toBe('too-close');
		});

		it('says too-far from the feet as from the side', () => {
			expect(framingProblem(pose({ yawDeg: 90, distanceM: 9 }))).toBe('too-far');
			expect(framingProblem(pose({ yawDeg: 0, distanceM: 9 }))).toBe('too-far');
		});

		it('misses feet and head beyond the left and right edge', () => {
			const whole = pose({ yawDeg: 90 });
			const { image } = whole;
			const shifted = (byPx: number) => ({ ...whole, image: image === null ? null : movedRight(image, byPx) });
			const [footX, headX] = [image?.leftAnkle?.x ?? 0, image?.nose?.x ?? 0];
			const toEdge = (x: number, sign: number) => (sign < 0 ? -x : whole.widthPx - x) + sign * 20;
			const feetFirst = Math.sign(footX - headX);
			expect(framingProblem(shifted(toEdge(footX, feetFirst)))).toBe('feet-hidden');
			expect(framingProblem(shifted(toEdge(headX, -feetFirst)))).toBe('head-hidden');
		});
	});
});

function movedRight(image: Landmarks<'imagePx'>, byPx: number): Landmarks<'imagePx'> {
	const moved = LANDMARK_NAMES.map((name) => {
		const landmark = image[name];
		return [name, landmark === null ? null : { ...landmark, x: landmark.x + byPx }];
	});
	return Object.fromEntries(moved) as Landmarks<'imagePx'>;
}
