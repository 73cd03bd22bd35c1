import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../../tests/support/demoTrack.ts';
import { standingPose } from '../../../tests/support/makePose.ts';
import { squat } from '../../athlete/motions/squat.ts';
import { stand } from '../../athlete/idleMotion.ts';
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
});
