import { expect, test } from 'vitest';
import { stateAfter, trackOf } from './track.ts';
import { IN_A_SET } from '../../../tests/support/stateMessage.ts';

test('a rep is a new title', () => {
	const after = stateAfter(IN_A_SET, { t: 'rep', seq: 2, n: 8, q: 1 });
	expect(trackOf(after, null)).toEqual({ title: 'Squat 8/10', artist: 'Set 2 of 3' });
});

test('without a goal the count stands alone', () => {
	expect(trackOf({ ...IN_A_SET, goal: null, sets: 0 }, null)).toEqual({ title: 'Squat 7', artist: '' });
});

test('a cue takes the title and leaves the count in sight', () => {
	expect(trackOf(IN_A_SET, 'A little lower')).toEqual({ title: 'A little lower', artist: 'Squat 7/10' });
});

test('a rest says what comes next', () => {
	expect(trackOf({ ...IN_A_SET, stage: 'rest', label: 'Glute bridge' }, null)).toEqual({
		title: 'Rest',
		artist: 'Next: Glute bridge',
	});
});

test('before the first state the app gives its name', () => {
	expect(trackOf(stateAfter(null, { t: 'rep', seq: 1, n: 1, q: 1 }), null).title).toBe('Plumbline');
});
