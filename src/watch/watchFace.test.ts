import { expect, test } from 'vitest';
import type { Out, StateMessage } from '../companion/messages.ts';
import { changed, faceAt, learn, NOTHING_KNOWN, type Known } from './watchFace.ts';
import { IN_A_SET } from '../../tests/support/stateMessage.ts';

const WORK: StateMessage = { ...IN_A_SET, hr: 128 };
const ARMED: Known = changed(NOTHING_KNOWN, { link: 'here', isArmed: true });

/** What is shown at `nowMs`, all of it heard at 0. */
const shown = (messages: readonly Out[], nowMs = 0) =>
	faceAt(
		messages.reduce((known, message) => learn(known, message, 0), ARMED),
		nowMs,
	);

test('a set shows its count, its goal and the heart', () => {
	expect(shown([WORK])).toEqual({ tone: 'calm', top: 'of 10', big: '7', bottom: '♥\uFE0E 128', ringRatio: 0.7 });
});

test('a rep is a number that is set, not added', () => {
	const rep: Out = { t: 'rep', seq: 2, n: 8, q: 1 };
	expect(shown([WORK, rep, rep]).big).toBe('8');
});

test('a rest counts itself down between messages', () => {
	const rest: StateMessage = { ...WORK, stage: 'rest', rest: 60, label: 'Glute bridge' };
	expect(shown([rest], 22_000)).toMatchObject({
		tone: 'rest',
		big: '38',
		bottom: 'Next: Glute bridge',
		ringRatio: 38 / 60,
	});
	expect(shown([rest], 90_000).big).toBe('0');
});

test('a rest that is held stands still', () => {
	expect(shown([{ ...WORK, stage: 'rest', rest: 38, run: false }], 10_000).big).toBe('38');
});

test('a cue takes the whole screen with a sign and a word, then gives it back', () => {
	const cue: Out = { t: 'cue', seq: 3, code: 'knees', s: 'Knees out', sev: 2 };
	expect(shown([WORK, cue], 2_000)).toMatchObject({ tone: 'lit', top: '▲▲', big: 'Knees out', bottom: '7' });
	expect(shown([WORK, cue], 2_500).big).toBe('7');
	expect(shown([WORK, { ...cue, sev: 3 }])).toMatchObject({ tone: 'lit stop', top: '■' });
});

test('it is armed by a tap, and says when the link is gone', () => {
	const known = learn(NOTHING_KNOWN, WORK, 0);
	expect(faceAt(known, 0).bottom).toBe('Looking for Plumbline');
	expect(faceAt(changed(known, { link: 'here' }), 0).big).toBe('Tap');
	expect(faceAt(changed(known, { link: 'lost' }), 0).big).toBe('No link');
	expect(faceAt(changed(learn(ARMED, WORK, 0), { link: 'away' }), 0).big).toBe('Away');
});
