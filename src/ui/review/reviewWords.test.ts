import { describe, expect, it } from 'vitest';
import { leftText, remarks, repsText, repTitle, troubleText } from './reviewWords.ts';

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
		expect(said[0]).toBe('Only 1 picture a second: too few to time a rep. Film with 15 or more.');
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
});

describe('words of the rep list', () => {
	it('counts in the singular too', () => {
		expect(repsText({ counted: 1 })).toBe('1 rep');
		expect(repsText({ counted: 0 })).toBe('0 reps');
	});

	it('gives partial reps no number', () => {
		expect(repTitle({ number: null, verdict: 'partial' })).toBe('Partial rep');
		expect(repTitle({ number: 4, verdict: 'clean' })).toBe('Rep 4');
	});

	it('rounds the time left to what can be known', () => {
		expect(leftText(null)).toBe('measuring the time left');
		expect(leftText(0.4)).toBe('almost done');
		expect(leftText(23)).toBe('about 25 s left');
		expect(leftText(58)).toBe('about a minute left');
		expect(leftText(190)).toBe('about 3 minutes left');
	});
});
