import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../../tests/support/demoTrack.ts';
import { asMoveNet, withoutPerson } from '../../../tests/support/frameEdits.ts';
import { squat } from '../../athlete/motions/squat.ts';
import { createAnalyzer } from '../analyzer.ts';
import { LANDMARK_NAMES } from '../pose/landmarks.ts';
import type { PoseFrame } from '../pose/poseFrame.ts';
import { asRecorded, parseLandmarkTrack, serialiseLandmarkTrack } from './landmarkTrack.ts';

const ORIGIN = { model: 'blazepose-full', backend: 'wasm', name: 'clip.mp4' };
const FRAMES = demoTrack({ motion: squat({ reps: 1 }), camera: { yawDeg: 70 }, fps: 10, noiseM: 0.01 });

function written(frames: readonly PoseFrame[]): string {
	return serialiseLandmarkTrack({ origin: ORIGIN, frames });
}

/** The written track as an object that can be spoiled, written again. */
function spoiled(change: Readonly<Record<string, unknown>>): string {
	return JSON.stringify({ ...(JSON.parse(written(FRAMES.slice(0, 3))) as object), ...change });
}

describe('landmark tracks', () => {
	it('come back as they were, to a tenth of a pixel and a tenth of a millimetre', () => {
		const { origin, frames } = parseLandmarkTrack(written(FRAMES));
		expect(origin).toEqual(ORIGIN);
		expect(frames).toHaveLength(FRAMES.length);
		frames.forEach((frame, index) => {
			const before = FRAMES[index];
			expect(frame).toMatchObject({ widthPx: 1280, heightPx: 720, score: 1 });
			expect(frame.timeS).toBeCloseTo(before?.timeS ?? NaN, 4);
			for (const name of LANDMARK_NAMES) {
				expect(Math.abs((frame.image?.[name]?.x ?? NaN) - (before?.image?.[name]?.x ?? NaN))).toBeLessThan(0.051);
				expect(Math.abs((frame.world?.[name]?.z ?? NaN) - (before?.world?.[name]?.z ?? NaN))).toBeLessThan(0.000051);
			}
		});
	});

	it('are the same once more after a second round', () => {
		const once = written(parseLandmarkTrack(written(FRAMES)).frames);
		expect(written(parseLandmarkTrack(once).frames)).toBe(once);
	});

	it('give the same reps and verdicts', () => {
		const judged = (frames: readonly PoseFrame[]) => {
			const analyzer = createAnalyzer('squat');
			for (const frame of frames) analyzer.push(frame);
			const [set] = analyzer.finish();
			return set?.reps.map((rep) => [rep.partial, ...rep.outcomes.map((outcome) => outcome.kind)]);
		};
		expect(judged(FRAMES)).toHaveLength(1);
		expect(judged(parseLandmarkTrack(written(FRAMES)).frames)).toEqual(judged(FRAMES));
	});

	it('give every measure and value to the last digit, when what they keep is what was judged', () => {
		const judged = (frames: readonly PoseFrame[]) => {
			const analyzer = createAnalyzer('squat');
			for (const frame of frames) analyzer.push(frame);
			return analyzer.finish();
		};
		const sets = judged(FRAMES.map(asRecorded));
		expect(Object.keys(sets[0]?.reps[0]?.measures ?? {}).length).toBeGreaterThan(3);
		expect(judged(parseLandmarkTrack(written(FRAMES)).frames)).toEqual(sets);
		expect(judged(FRAMES)).not.toEqual(sets);
	});

	it('keep what is missing missing: a person, metres, landmarks', () => {
		const { frames } = parseLandmarkTrack(written(withoutPerson(asMoveNet(FRAMES), { fromS: 0, toS: 0.05 })));
		expect(frames[0]).toMatchObject({ image: null, world: null, score: 0 });
		expect(frames[1]?.world).toBeNull();
		expect(frames[1]?.image?.leftHeel).toBeNull();
		expect(frames[1]?.image?.leftHip).not.toBeNull();
	});

	it('have one frame a line', () => {
		expect(written(FRAMES).trimEnd().split('\n')).toHaveLength(FRAMES.length + 2);
	});

	it('can be empty', () => {
		expect(parseLandmarkTrack(written([])).frames).toEqual([]);
	});

	it('may name landmarks in another order, or fewer of them', () => {
		const text = spoiled({ landmarks: ['rightHip', 'nose'], frames: [[0, 1, [[1, 2, 3, 0.5], null], null]] });
		const [frame] = parseLandmarkTrack(text).frames;
		expect(frame?.image?.rightHip).toEqual({ x: 1, y: 2, z: 3, visibility: 0.5 });
		expect(frame?.image?.nose).toBeNull();
		expect(frame?.image?.leftHip).toBeNull();
	});
});

describe('parseLandmarkTrack refuses', () => {
	it.each([
		['what is not JSON', 'not a track {', /not JSON/],
		['another document', '{"schemaVersion":1}', /not a landmark track/],
		['another format', spoiled({ format: 'something' }), /not a landmark track: format/],
		['a version of the future', spoiled({ schemaVersion: 3 }), /schemaVersion/],
		['a picture without a size', spoiled({ widthPx: 0 }), /widthPx/],
		['a landmark nobody knows', spoiled({ landmarks: ['tail'] }), /landmarks/],
		['a point that is not four numbers', spoiled({ frames: [[0, 1, [[1, 2, 3]], null]] }), /frames/],
		['a frame without a time', spoiled({ frames: [[null, 1, null, null]] }), /frames/],
		['times that stand still', spoiled({ frames: [[1, 1, null, null], [1, 1, null, null]] }), /time does not rise at 1 s/], // prettier-ignore
		['times that go back', spoiled({ frames: [[1, 1, null, null], [0.5, 1, null, null]] }), /time does not rise at 0.5 s/], // prettier-ignore
	])('%s, and says so', (_, text, message) => {
		expect(() => parseLandmarkTrack(text)).toThrow(message);
	});
});
