import { describe, expect, it } from 'vitest';
import { asMoveNet, withoutPerson } from '../../../tests/support/frameEdits.ts';
import { standingPose } from '../../../tests/support/makePose.ts';
import { parseTrc } from '../../../tests/support/parseTables.ts';
import { LANDMARK_NAMES } from '../pose/landmarks.ts';
import type { PoseFrame } from '../pose/poseFrame.ts';
import { hasMarkers, trcText } from './trc.ts';

/** Somebody who stands still, their right side to the camera: they face the right of the picture. */
const STANDING: readonly PoseFrame[] = Array.from({ length: 12 }, (_, index) => ({
	...standingPose({ yawDeg: -90 }),
	timeS: index / 30,
}));

describe('trcText', () => {
	const file = parseTrc([...trcText(STANDING, 'clip.trc')].join(''));

	it('states rate, counts and unit', () => {
		expect(file.header).toEqual({
			DataRate: '30',
			CameraRate: '30',
			NumFrames: '12',
			NumMarkers: '33',
			Units: 'mm',
			OrigDataRate: '30',
			OrigDataStartFrame: '1',
			OrigNumFrames: '12',
		});
		expect(file.frames.map(({ number }) => number)).toEqual(STANDING.map((_, index) => index + 1));
		expect(file.frames.at(-1)?.timeS).toBeCloseTo(11 / 30, 6);
	});

	it('names the markers as Pose2Sim’s BlazePose set does', () => {
		expect(file.markers).toHaveLength(LANDMARK_NAMES.length);
		expect(file.markers).toEqual(expect.arrayContaining(['nose', 'left_hip', 'right_foot_index']));
	});

	it('has the head above the feet, the toes before the heels, and the right side where OpenSim has it', () => {
		const {
			nose,
			left_heel: heel,
			left_foot_index: toes,
			left_hip: left,
			right_hip: right,
		} = file.frames[5]?.places ?? {};
		expect((nose?.[1] ?? 0) - (heel?.[1] ?? 0)).toBeGreaterThan(1300);
		expect((nose?.[1] ?? 0) - (heel?.[1] ?? 0)).toBeLessThan(1900);
		expect(toes?.[0]).toBeGreaterThan((heel?.[0] ?? 0) + 80);
		expect(right?.[2]).toBeGreaterThan((left?.[2] ?? 0) + 100);
	});

	it('has the middle of the hips as origin', () => {
		const { left_hip: left, right_hip: right } = file.frames[5]?.places ?? {};
		for (const axis of [0, 1, 2] as const) expect((left?.[axis] ?? NaN) + (right?.[axis] ?? NaN)).toBeCloseTo(0, 0);
	});

	it('leaves cells empty while nobody is there', () => {
		const gone = withoutPerson([...STANDING], { fromS: 0.3, toS: 1 });
		const { frames } = parseTrc([...trcText(gone, 'clip.trc')].join(''));
		expect(frames).toHaveLength(12);
		expect(frames.at(-1)?.places['nose']).toBeNull();
		expect(frames[0]?.places['nose']).not.toBeNull();
	});

	it('keeps a name of several words in its cell', () => {
		expect([...trcText(STANDING.slice(0, 2), 'my\tbest\nset.trc')].join('').split('\n')[0]).toBe(
			'PathFileType\t4\t(X/Y/Z)\tmy best set.trc',
		);
	});
});

describe('hasMarkers', () => {
	it('is false for a model without metres', () => {
		expect(hasMarkers(STANDING)).toBe(true);
		expect(hasMarkers(asMoveNet([...STANDING]))).toBe(false);
	});
});
