import { describe, expect, it } from 'vitest';
import { makeSet } from '../../../tests/support/makeSession.ts';
import { farPointText, leftText, remarks, repTitle, sessionTitle, troubleText } from './reviewWords.ts';

describe('remarks', () => {
	it('says how far a cancelled review came, and that it is kept', () => {
		expect(remarks({ stopped: { kind: 'cancelled', readS: 7, durationS: 14.5 }, notes: [] })).toEqual([
			'Stopped at 0:07.0 of 0:14.5. What was analysed up to there is kept.',
		]);
	});

	it('says why a review broke off', () => {
		const trouble = { kind: 'source', code: 'file-damaged' } as const;
		const [said] = remarks({ stopped: { kind: 'trouble', readS: 3, trouble }, notes: [] });
		expect(said).toContain(troubleText(trouble));
		expect(said).toContain('Reached 0:03.0');
	});

	it('tells every note in a sentence of its own', () => {
		const said = remarks({
			stopped: null,
			notes: [{ code: 'low-frame-rate', framesPerS: 1 }, { code: 'nobody' }],
		});
		expect(said[0]).toBe('Only 1 picture a second: too few to time a rep. It takes 15 or more.');
		expect(said[1]).toContain('Nobody was seen');
	});

	it('is silent about a recording without limits', () => {
		expect(remarks({ stopped: null, notes: [] })).toEqual([]);
	});
});

describe('troubleText', () => {
	it('names the place where a session document does not fit', () => {
		const trouble = { kind: 'session', problem: 'invalid', detail: 'sets.0.reps: Invalid type' } as const;
		expect(troubleText(trouble)).toContain('sets.0.reps');
	});

	it('says in plain words that memory is short, and what a model said where nobody knows better', () => {
		const detail = 'Aborted(). Build with -sASSERTIONS for more info.';
		const short = troubleText({ kind: 'estimator', cause: 'memory', detail });
		expect(short).toContain('Close other tabs');
		expect(short).not.toContain('Aborted');
		expect(troubleText({ kind: 'estimator', cause: 'unknown', detail: 'wasm is not there' })).toContain(
			'wasm is not there',
		);
	});
});

describe('words of the rep list', () => {
	it('calls a rep what the exercise calls it, and gives partial ones no number', () => {
		const set = makeSet([]);
		expect(repTitle({ number: null, verdict: 'partial', set })).toBe('Squat: partial rep');
		expect(repTitle({ number: 4, verdict: 'clean', set })).toBe('Squat 4');
		expect(repTitle({ number: 4, verdict: 'clean', set: { ...set, exerciseId: 'jump' } })).toBe('Rep 4');
	});

	it('names the far point after the way the exercise goes', () => {
		expect(farPointText('squat')).toBe('lowest point');
		expect(farPointText('jump')).toBe('far point');
	});

	it('names every exercise of a session once', () => {
		const sets = [makeSet([]), makeSet([], { exerciseId: 'jump' }), makeSet([])];
		expect(sessionTitle(sets, 'auto')).toBe('Squat and Jump');
		expect(sessionTitle([], 'auto')).toBe('Nothing recognised');
		expect(sessionTitle([], 'squat')).toBe('Squat');
	});

	it('rounds the time left to what can be known', () => {
		expect(leftText(null)).toBe('measuring the time left');
		expect(leftText(0.4)).toBe('almost done');
		expect(leftText(23)).toBe('about 25 s left');
		expect(leftText(58)).toBe('about a minute left');
		expect(leftText(190)).toBe('about 3 minutes left');
	});
});
