import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../../tests/support/demoTrack.ts';
import { standingPose } from '../../../tests/support/makePose.ts';
import { squat } from '../../athlete/motions/squat.ts';
import { LANDMARK_NAMES, type Landmark, type LandmarkName } from './landmarks.ts';
import type { PoseFrame } from './poseFrame.ts';
import { createTrustGate } from './trustLandmarks.ts';

const STANDING = standingPose({ yawDeg: 20 });

function placed(name: LandmarkName, change: Partial<Landmark<'imagePx'>>): PoseFrame {
	const landmark = STANDING.image[name];
	if (landmark === null) throw new Error(`No ${name}`);
	return { ...STANDING, image: { ...STANDING.image, [name]: { ...landmark, ...change } } };
}

/** Moves the joint in metres so that the bone to it is `factor` times as long. */
function stretched(frame: PoseFrame, from: LandmarkName, to: LandmarkName, factor: number): PoseFrame {
	const { world } = frame;
	const a = world?.[from];
	const b = world?.[to];
	if (world == null || a == null || b == null) throw new Error('The bone is missing.');
	const along = (near: number, far: number): number => near + factor * (far - near);
	const moved = { ...b, x: along(a.x, b.x), y: along(a.y, b.y), z: along(a.z, b.z) };
	return { ...frame, world: { ...world, [to]: moved } };
}

function missing(frame: PoseFrame, space: 'image' | 'world'): LandmarkName[] {
	const landmarks = frame[space];
	return LANDMARK_NAMES.filter((name) => landmarks === null || landmarks[name] === null);
}

/** What is missing from `frame` after the gate has seen the athlete stand for `frames` frames. */
function droppedAfter(frames: number, frame: PoseFrame): LandmarkName[] {
	const trust = createTrustGate();
	for (let count = 0; count < frames; count++) trust(STANDING);
	const trusted = trust(frame);
	if (frame.world !== null) expect(missing(trusted, 'world')).toEqual(missing(trusted, 'image'));
	return missing(trusted, 'image');
}

describe('createTrustGate', () => {
	it.each([0, 0.02])('keeps every landmark of squats with %f m of jitter', (noiseM) => {
		for (const yawDeg of [0, 60, 90]) {
			const frames = demoTrack({ motion: squat({ reps: 2 }), camera: { yawDeg }, noiseM, fps: 15 });
			const dropped = frames.map(createTrustGate()).flatMap((frame) => missing(frame, 'image'));
			expect(dropped).toEqual([]);
		}
	});

	it('returns a frame that it fully trusts as it came, and one without a person', () => {
		const nobody: PoseFrame = { ...STANDING, image: null, world: null };
		expect(createTrustGate()(STANDING)).toBe(STANDING);
		expect(createTrustGate()(nobody)).toBe(nobody);
	});

	it('drops what the model hardly sees but keeps what it half sees, hidden legs among it', () => {
		expect(droppedAfter(0, placed('rightKnee', { visibility: 0.019 }))).toEqual(['rightKnee']);
		expect(droppedAfter(0, placed('rightKnee', { visibility: 0.1 }))).toEqual([]);
	});

	it.each([
		[{ x: -51 }, { x: -52 }],
		[{ y: -51 }, { y: -52 }],
		[{ x: 1331 }, { x: 1332 }],
		[{ y: 771 }, { y: 772 }],
	])('lets a joint lie out of the picture by 4 %% of its longer side: at %o, but not at %o', (near, far) => {
		expect(droppedAfter(0, placed('leftWrist', near))).toEqual([]);
		expect(droppedAfter(0, placed('leftWrist', far))).toEqual(['leftWrist']);
	});

	it('does not let heels and toes lie outside at all', () => {
		expect(droppedAfter(0, placed('leftHeel', { y: 720 }))).toEqual([]);
		expect(droppedAfter(0, placed('leftHeel', { y: 721 }))).toEqual(['leftHeel']);
		expect(droppedAfter(0, placed('rightFootIndex', { x: -1 }))).toEqual(['rightFootIndex']);
	});

	it('drops a knee whose thigh changed its length, and all below it', () => {
		for (const factor of [1.4, 0.6]) {
			const frame = stretched(STANDING, 'leftHip', 'leftKnee', factor);
			expect(droppedAfter(20, frame)).toEqual(['leftKnee', 'leftAnkle', 'leftHeel', 'leftFootIndex']);
		}
		expect(droppedAfter(20, stretched(STANDING, 'leftHip', 'leftKnee', 1.3))).toEqual([]);
	});

	it('drops ankle and foot but not the knee when the shank changed its length', () => {
		const frame = stretched(STANDING, 'rightKnee', 'rightAnkle', 1.5);
		expect(droppedAfter(20, frame)).toEqual(['rightAnkle', 'rightHeel', 'rightFootIndex']);
	});

	it('does so whatever confidence the model gives', () => {
		expect(STANDING.image.rightAnkle?.visibility).toBe(1);
		expect(droppedAfter(20, stretched(STANDING, 'rightKnee', 'rightAnkle', 2))).toContain('rightAnkle');
	});

	it('needs ten frames to know how long a bone is', () => {
		expect(droppedAfter(5, stretched(STANDING, 'rightKnee', 'rightAnkle', 1.5))).toEqual([]);
	});

	it('believes a length that stays', () => {
		const trust = createTrustGate();
		const tall = stretched(STANDING, 'rightKnee', 'rightAnkle', 1.5);
		for (let count = 0; count < 120; count++) trust(STANDING);
		expect(missing(trust(tall), 'image')).not.toEqual([]);
		for (let count = 0; count < 90; count++) trust(tall);
		expect(missing(trust(tall), 'image')).toEqual([]);
	});

	it('judges frames without metres by picture and visibility alone', () => {
		expect(droppedAfter(20, { ...placed('leftAnkle', { y: 800 }), world: null })).toEqual(['leftAnkle']);
	});
});
