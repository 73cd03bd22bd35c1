import { describe, expect, it } from 'vitest';
import { countPeople, isExact, quickClips, type Clip } from './clips.ts';

function clip(file: string, fields: Partial<Clip>): Clip {
	const plain = {
		exercise: 'squat',
		view: 'side',
		seconds: 10,
		fps: 30,
		reps: 5,
		alsoOk: [],
		repTimes: [],
		expect: {},
	};
	return { file, ...plain, ...fields };
}

describe('quickClips', () => {
	it('takes the shortest of each exercise before it takes a second one, and one without reps last', () => {
		const chosen = quickClips([
			clip('long.mp4', { seconds: 20 }),
			clip('short.mp4', { seconds: 5 }),
			clip('nothing.mp4', { seconds: 4, reps: 0 }),
			clip('lunge.mp4', { seconds: 20, exercise: 'lunge' }),
		]);
		expect(chosen.map(({ file }) => file)).toEqual(['short.mp4', 'lunge.mp4', 'long.mp4', 'nothing.mp4']);
	});

	it('stops before it takes too long', () => {
		const chosen = quickClips([clip('a.mp4', { seconds: 50 }), clip('b.mp4', { seconds: 51 })]);
		expect(chosen.map(({ file }) => file)).toEqual(['a.mp4']);
	});
});

describe('isExact', () => {
	it('accepts the count by eye and the counts that are right too, and no other', () => {
		const faded = clip('faded.mp4', { reps: 8, alsoOk: [9] });
		expect([7, 8, 9, 10].map((counted) => isExact(faded, counted))).toEqual([false, true, true, false]);
	});
});

describe('countPeople', () => {
	it('counts somebody who is in several videos once', () => {
		const files = ['hinge-side-neutral.mp4', 'hinge-side-rounded.mp4', 'somebody-else.mp4'];
		expect(countPeople(files.map((file) => ({ file })))).toBe(2);
	});
});
