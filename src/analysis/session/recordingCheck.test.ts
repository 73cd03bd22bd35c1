import { describe, expect, it } from 'vitest';
import { emptyAnalysis } from '../../../tests/support/fakeReview.ts';
import type { FramingProblem } from '../pose/framing.ts';
import { LANDMARK_NAMES, type LandmarkName, type Landmarks } from '../pose/landmarks.ts';
import { createRecordingCheck, type RecordingNote } from './recordingCheck.ts';

interface Recording {
	readonly frames: number;
	readonly framesPerS: number;
	readonly framing?: (index: number) => FramingProblem | null;
	readonly image?: Landmarks<'imagePx'>;
	readonly durationS?: number;
}

function notesOf({ frames, framesPerS, framing, image, durationS }: Recording): readonly RecordingNote[] {
	const check = createRecordingCheck();
	for (let index = 0; index < frames; index += 1) {
		const timeS = index / framesPerS;
		check.push(
			{ timeS, widthPx: 640, heightPx: 480, image: image ?? null, world: null, score: 1 },
			emptyAnalysis(timeS, { framing: framing?.(index) ?? null }),
		);
	}
	return check.notes(durationS ?? frames / framesPerS);
}

function body(heightsPx: Partial<Record<LandmarkName, number>>): Landmarks<'imagePx'> {
	const entries = LANDMARK_NAMES.map((name) => {
		const y = heightsPx[name];
		return [name, y === undefined ? null : { x: 0, y, z: 0, visibility: 1 }];
	});
	return Object.fromEntries(entries) as Landmarks<'imagePx'>;
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
		const upsideDown = body({ leftShoulder: 300, leftHip: 200, leftAnkle: 50 });
		expect(notesOf({ frames: 100, framesPerS: 30, image: upsideDown })).toEqual([{ code: 'upside-down' }]);
		const upright = body({ leftShoulder: 50, leftHip: 200, leftAnkle: 300 });
		expect(notesOf({ frames: 100, framesPerS: 30, image: upright })).toEqual([]);
	});
});
