import { describe, expect, it } from 'vitest';
import { emptyAnalysis } from '../../../tests/support/fakeReview.ts';
import { makeLandmarks } from '../../../tests/support/makePose.ts';
import type { BodyPosture } from '../kinematics/bodyPosture.ts';
import type { FramingProblem } from '../pose/framing.ts';
import type { Landmarks } from '../pose/landmarks.ts';
import { createRecordingCheck, type RecordingNote } from './recordingCheck.ts';

interface Recording {
	readonly frames: number;
	readonly framesPerS: number;
	readonly framing?: (index: number) => FramingProblem | null;
	readonly image?: Landmarks<'imagePx'>;
	readonly posture?: BodyPosture;
	readonly durationS?: number;
}

function notesOf({ frames, framesPerS, framing, image, posture, durationS }: Recording): readonly RecordingNote[] {
	const check = createRecordingCheck();
	for (let index = 0; index < frames; index += 1) {
		const timeS = index / framesPerS;
		check.push(
			{ timeS, widthPx: 640, heightPx: 480, image: image ?? null, world: null, backContour: null, score: 1 },
			emptyAnalysis(timeS, { framing: framing?.(index) ?? null, posture: posture ?? null }),
		);
	}
	return check.notes(durationS ?? frames / framesPerS);
}

describe('createRecordingCheck', () => {
	it('has nothing to tell about a plain recording', () => {
		expect(notesOf({ frames: 300, framesPerS: 30 })).toEqual([]);
	});

	it('tells when nobody was there', () => {
		expect(notesOf({ frames: 100, framesPerS: 30, framing: () => 'nobody' })).toEqual([{ code: 'nobody' }]);
	});

	it('tells about one picture a second', () => {
		expect(notesOf({ frames: 20, framesPerS: 1 })).toEqual([{ code: 'low-frame-rate', framesPerS: 1 }]);
	});

	it('tells about a recording that is shorter than a rep', () => {
		expect(notesOf({ frames: 6, framesPerS: 30 })).toEqual([{ code: 'too-short', lengthS: expect.closeTo(0.2) }]);
		expect(notesOf({ frames: 1, framesPerS: 30 })).toEqual([{ code: 'too-short', lengthS: 0 }]);
	});

	it('tells when the pictures stop before the length that the file states', () => {
		expect(notesOf({ frames: 150, framesPerS: 30, durationS: 14 })).toEqual([
			{ code: 'ends-early', readS: expect.closeTo(5), durationS: 14 },
		]);
		expect(notesOf({ frames: 150, framesPerS: 30, durationS: 5.3 })).toEqual([]);
	});

	it('tells about a framing problem that lasts, and keeps quiet about one that passes', () => {
		const hidden = (share: number) => (index: number) => (index < share * 100 ? ('feet-hidden' as const) : null);
		expect(notesOf({ frames: 100, framesPerS: 30, framing: hidden(0.5) })).toEqual([
			{ code: 'framing', problem: 'feet-hidden' },
		]);
		expect(notesOf({ frames: 100, framesPerS: 30, framing: hidden(0.2) })).toEqual([]);
	});

	it('tells when people stand on their heads', () => {
		const upsideDown = makeLandmarks<'imagePx'>({ leftShoulder: [0, 300], leftHip: [0, 200], leftAnkle: [0, 50] });
		expect(notesOf({ frames: 100, framesPerS: 30, image: upsideDown })).toEqual([{ code: 'upside-down' }]);
		const upright = makeLandmarks<'imagePx'>({ leftShoulder: [0, 50], leftHip: [0, 200], leftAnkle: [0, 300] });
		expect(notesOf({ frames: 100, framesPerS: 30, image: upright })).toEqual([]);
	});

	it('does not take people who lie for people on their heads', () => {
		const feetUp = makeLandmarks<'imagePx'>({ leftShoulder: [0, 300], leftHip: [0, 200], leftAnkle: [0, 50] });
		for (const posture of ['supine', 'prone', 'quadruped', 'side-lying'] as const) {
			expect(notesOf({ frames: 100, framesPerS: 30, image: feetUp, posture })).toEqual([]);
		}
		const across = makeLandmarks<'imagePx'>({ leftShoulder: [0, 300], leftHip: [150, 200], leftAnkle: [300, 50] });
		expect(notesOf({ frames: 100, framesPerS: 30, image: across })).toEqual([]);
	});
});
