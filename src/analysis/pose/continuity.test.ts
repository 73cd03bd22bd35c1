import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../../tests/support/demoTrack.ts';
import { makePose } from '../../../tests/support/makePose.ts';
import { singleLegBridge } from '../../athlete/motions/singleLegBridge.ts';
import { squat } from '../../athlete/motions/squat.ts';
import { walkIn } from '../../athlete/walkMotion.ts';
import { createContinuity } from './continuity.ts';
import type { PoseFrame } from './poseFrame.ts';

/** Somebody with a trunk of 100 px whose hips are at `x`. */
function personAt(x: number, timeS: number): PoseFrame {
	return makePose(
		{ leftShoulder: [x + 20, 200], rightShoulder: [x - 20, 200], leftHip: [x + 15, 300], rightHip: [x - 15, 300] },
		{ timeS },
	);
}

function follow(...frames: readonly PoseFrame[]): boolean[] {
	return frames.map(createContinuity());
}

describe('createContinuity', () => {
	it('takes the first frame as it is', () => {
		expect(follow(personAt(600, 5))).toEqual([true]);
	});

	it.each([10, 60])('follows squats and walking at %i pictures a second', (fps) => {
		for (const motion of [
			squat({ reps: 2, eccentricS: 0.5, concentricS: 0.5 }),
			walkIn({ x: -1.2, z: 0 }),
			walkIn({ x: 0, z: -2 }),
		]) {
			expect(demoTrack({ motion, fps }).map(createContinuity())).not.toContain(false);
		}
	});

	it('follows the hips of somebody who bridges with the feet to the camera, whose trunk is a few pixels long', () => {
		const motion = singleLegBridge({ reps: 1, idleBeforeS: 0, idleAfterS: 0 });
		const frames = demoTrack({ motion, camera: { heightM: 0.5, aimHeightM: 0.3 } });
		expect(frames.map(createContinuity())).not.toContain(false);
	});

	it('says once that the hips jumped, and then follows whoever is there now', () => {
		expect(follow(personAt(300, 0), personAt(500, 0.1), personAt(500, 0.2), personAt(500, 0.3))).toEqual([
			true,
			false,
			true,
			true,
		]);
	});

	it('bears the jitter of one frame: less than 0.8 trunks, however fast', () => {
		expect(follow(personAt(300, 0), personAt(379, 0.001))).toEqual([true, true]);
		expect(follow(personAt(300, 0), personAt(381, 0.001))).toEqual([true, false]);
	});

	it('allows a long way in the time for it: 5 trunks a second', () => {
		expect(follow(personAt(300, 0), personAt(500, 0.41))).toEqual([true, true]);
		expect(follow(personAt(300, 0), personAt(500, 0.39))).toEqual([true, false]);
	});

	it('measures in trunk lengths, so that the same way near the camera is less', () => {
		const large = personAt(381, 0.001);
		const twice = makePose(
			{ leftShoulder: [421, 100], rightShoulder: [341, 100], leftHip: [411, 300], rightHip: [351, 300] },
			{ timeS: 0.001 },
		);
		expect(follow(personAt(300, 0), large)).toEqual([true, false]);
		expect(follow(personAt(300, 0), twice)).toEqual([true, true]);
	});

	it('remembers across frames in which nobody is seen', () => {
		const nobody: PoseFrame = { ...personAt(0, 0.05), image: null };
		expect(follow(personAt(300, 0), nobody, personAt(500, 0.1))).toEqual([true, true, false]);
	});

	it('bears a time that does not rise', () => {
		expect(follow(personAt(300, 1), personAt(310, 1), personAt(310, 0.5))).toEqual([true, true, true]);
	});
});
