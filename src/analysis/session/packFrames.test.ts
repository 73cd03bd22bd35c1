import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../../tests/support/demoTrack.ts';
import { asMoveNet, withoutPerson } from '../../../tests/support/frameEdits.ts';
import { squat } from '../../athlete/motions/squat.ts';
import { CONTOUR_STATIONS, type BackContour } from '../pose/backContour.ts';
import type { PoseFrame } from '../pose/poseFrame.ts';
import { asRecorded } from './landmarkTrack.ts';
import { packedBytes, packFrames, unpackFrames } from './packFrames.ts';

const SEEN = demoTrack({ motion: squat({ reps: 1 }), camera: { yawDeg: 70 }, fps: 5, noiseM: 0.01 }).slice(0, 6);

const CONTOUR: BackContour = {
	axis: { hipX: 612.34, hipY: 401.06, shoulderX: -3.21, shoulderY: 250 },
	side: -1,
	edgeRatio: 0.03217,
	offsets: CONTOUR_STATIONS.map((station, index) => (index % 5 === 0 ? null : 0.1 + station / 7)),
};

function recorded(frames: readonly PoseFrame[]): readonly PoseFrame[] {
	return frames.map(asRecorded);
}

describe('packed frames', () => {
	it('come back equal in every digit', () => {
		const frames = recorded(SEEN);
		expect(unpackFrames(packFrames(frames))).toStrictEqual(frames);
	});

	it('keep apart what a picture has and what it lacks: nobody, no metres, single landmarks, the outline of the back', () => {
		const [first, second, third, fourth, fifth] = SEEN as [PoseFrame, PoseFrame, PoseFrame, PoseFrame, PoseFrame];
		const frames = recorded([
			...withoutPerson([first], { fromS: -1, toS: Infinity }),
			{ ...second, backContour: CONTOUR },
			...asMoveNet([third]),
			{ ...fourth, backContour: { ...CONTOUR, side: 1, edgeRatio: null } },
			fifth,
		]);
		expect(unpackFrames(packFrames(frames))).toStrictEqual(frames);
	});

	it('keep times that no whole number of milliseconds tells, and a size of its own for each picture', () => {
		const frames = recorded(
			SEEN.map((frame, index) => ({ ...frame, timeS: (index * 1001) / 30_000, widthPx: 640 + index, heightPx: 360.5 })),
		);
		expect(unpackFrames(packFrames(frames))).toStrictEqual(frames);
	});

	it('take about a kilobyte a picture', () => {
		expect(packedBytes(packFrames(recorded(SEEN))) / SEEN.length).toBeLessThan(1100);
	});
});
