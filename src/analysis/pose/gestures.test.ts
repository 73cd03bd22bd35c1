import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../../tests/support/demoTrack.ts';
import { makeLandmarks, makePose, standingPose } from '../../../tests/support/makePose.ts';
import { squat } from '../../athlete/motions/squat.ts';
import { raiseHand, talk } from '../../athlete/idleMotion.ts';
import type { LandmarkName } from './landmarks.ts';
import { isOneHandRaised as isHandRaised } from './gestures.ts';
import type { PoseFrame } from './poseFrame.ts';
import type { Place } from '../../../tests/support/makePose.ts';

const isOneHandRaised = (frame: PoseFrame) => isHandRaised(frame, 'upright');

/** A trunk of 100 px with the nose at 40, the shoulders at 100 and both wrists at the hips. */
function pose(places: Partial<Record<LandmarkName, Place | null>>) {
	return makePose({
		nose: [100, 40],
		leftShoulder: [120, 100],
		rightShoulder: [80, 100],
		leftHip: [115, 200],
		rightHip: [85, 200],
		leftWrist: [130, 200],
		rightWrist: [70, 200],
		...places,
	});
}

describe('isOneHandRaised', () => {
	it.each([
		['left', 0],
		['right', 0],
		['left', 90],
		['right', 90],
	] as const)('sees the %s hand above the head, camera at %i°, and nothing before and after', (side, yawDeg) => {
		const frames = demoTrack({ motion: raiseHand({ durationS: 4, side }), camera: { yawDeg }, fps: 10 });
		const raised = frames.filter(isOneHandRaised).map((frame) => frame.timeS);
		expect(raised.length).toBeGreaterThan(20);
		expect(raised).toContain(2);
		expect(raised).not.toContain(0);
		expect(raised).not.toContain(4);
	});

	it('is not taken in by squats or talking hands', () => {
		const frames = [squat({ reps: 2 }), talk({ durationS: 10 })].flatMap((motion) => demoTrack({ motion, fps: 10 }));
		expect(frames.filter(isOneHandRaised)).toEqual([]);
	});

	it('takes a wrist 0.3 trunks above the nose for raised, and a lower one for a reach', () => {
		expect(isOneHandRaised(pose({ leftWrist: [130, 9] }))).toBe(true);
		expect(isOneHandRaised(pose({ leftWrist: [130, 11] }))).toBe(false);
	});

	it('wants the other hand below its shoulder, or out of sight', () => {
		expect(isOneHandRaised(pose({ leftWrist: [130, 0], rightWrist: [70, 0] }))).toBe(false);
		expect(isOneHandRaised(pose({ leftWrist: [130, 0], rightWrist: [70, 99] }))).toBe(false);
		expect(isOneHandRaised(pose({ leftWrist: [130, 0], rightWrist: [70, 101] }))).toBe(true);
		expect(isOneHandRaised(pose({ leftWrist: [130, 0], rightWrist: null }))).toBe(true);
	});

	it('takes an elbow above the head for a raised hand that has left the picture', () => {
		expect(isOneHandRaised(pose({ leftWrist: null, leftElbow: [130, 39] }))).toBe(true);
		expect(isOneHandRaised(pose({ leftWrist: null, leftElbow: [130, 41] }))).toBe(false);
		expect(isOneHandRaised(pose({ leftWrist: null, leftElbow: [130, 0], rightWrist: null, rightElbow: [70, 0] }))).toBe(
			false,
		);
	});

	it('does not believe a wrist that is hardly seen', () => {
		expect(isOneHandRaised(pose({ leftWrist: [130, 0, 0, 0.49] }))).toBe(false);
		expect(isOneHandRaised(pose({ leftWrist: [130, 0, 0, 0.5] }))).toBe(true);
	});

	it('can’t tell without a head, a shoulder or anybody', () => {
		const raised = { leftWrist: [130, 0] } as const;
		expect(isOneHandRaised(pose({ ...raised, nose: null }))).toBe(false);
		expect(isOneHandRaised(pose({ ...raised, rightShoulder: null }))).toBe(false);
		expect(isOneHandRaised({ ...standingPose(), image: null })).toBe(false);
		expect(isOneHandRaised({ ...standingPose(), image: makeLandmarks({}) })).toBe(false);
	});
});

describe('a raised hand on the floor', () => {
	/** On the back, the head to the left, a trunk of 100 px. */
	const lying = (places: Partial<Record<LandmarkName, Place | null>>) =>
		makePose({
			nose: [60, 190],
			leftShoulder: [100, 200],
			rightShoulder: [100, 204],
			leftHip: [200, 200],
			rightHip: [200, 204],
			leftWrist: [190, 200],
			rightWrist: [190, 204],
			...places,
		});

	it('is one arm held straight up', () => {
		expect(isHandRaised(lying({ leftWrist: [110, 95] }), 'on-the-floor')).toBe(true);
		expect(isHandRaised(lying({ leftWrist: [110, 95], rightWrist: [110, 99] }), 'on-the-floor')).toBe(false);
	});

	it('is no arm that rests beside the head, reaches ahead or props up', () => {
		expect(isHandRaised(lying({ leftWrist: [20, 180], leftElbow: [40, 185] }), 'on-the-floor')).toBe(false);
		expect(isHandRaised(lying({ leftWrist: [110, 145] }), 'on-the-floor')).toBe(false);
	});

	it('is not looked for on the side, where an arm that points up is part of the exercise', () => {
		expect(isHandRaised(lying({ leftWrist: [110, 95] }), 'on-the-side')).toBe(false);
	});
});
