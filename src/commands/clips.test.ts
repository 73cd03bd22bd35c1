import { describe, expect, it } from 'vitest';
import { isExact, quickClips, type Clip } from './clips.ts';

function clip(file: string, fields: Partial<Clip>): Clip {
	return { file, exercise: 'squat', view: 'side', seconds: 10, fps: 30, reps: 5, alsoOk: [], ...fields };
}

describe('quickClips', () => {
	it('takes the shortest of each exercise and view before it takes a second one', () => {
		const chosen = quickClips([
			clip('long-side.mp4', { seconds: 30 }),
			clip('short-side.mp4', { seconds: 5 }),
			clip('front.mp4', { seconds: 20, view: 'front' }),
			clip('lunge.mp4', { seconds: 20, exercise: 'lunge' }),
		]);
		expect(chosen.map(({ file }) => file)).toEqual(['short-side.mp4', 'front.mp4', 'lunge.mp4']);
	});
});

describe('isExact', () => {
	it('accepts the count by eye and the counts that are right too, and no other', () => {
		const faded = clip('faded.mp4', { reps: 8, alsoOk: [9] });
		expect([7, 8, 9, 10].map((counted) => isExact(faded, counted))).toEqual([false, true, true, false]);
	});
});
