import { describe, expect, it } from 'vitest';
import { faulted, makeRep, makeSession, makeSet, passed, unjudged } from '../../../tests/support/makeSession.ts';
import { parseSession } from './parseSession.ts';

const SESSION = makeSession([
	makeSet([
		makeRep(1, [passed('squat/shallow-depth'), faulted('squat/forward-lean'), unjudged('squat/knee-valgus')], {
			measures: { kneeFlexionDeg: 112 },
		}),
	]),
]);

function changed(change: (document: Record<string, unknown>) => void): string {
	const document = JSON.parse(JSON.stringify(SESSION)) as Record<string, unknown>;
	change(document);
	return JSON.stringify(document);
}

describe('parseSession', () => {
	it('reads back what was written', () => {
		expect(parseSession(JSON.stringify(SESSION))).toEqual({ kind: 'session', session: SESSION });
	});

	it('leaves out fields it does not know', () => {
		const parsed = parseSession(changed((document) => (document['extra'] = 1)));
		expect(parsed).toEqual({ kind: 'session', session: SESSION });
	});

	it.each([
		['text that is not JSON', 'not json', 'not-json'],
		['JSON that is no session', '{"tracks":[]}', 'not-a-session'],
		['a bare null', 'null', 'not-a-session'],
		['a document of a newer version', changed((document) => (document['schemaVersion'] = 3)), 'newer-version'],
		['a document without its source', changed((document) => delete document['source']), 'invalid'],
		['more text than any session needs', ' '.repeat(20_000_001), 'too-large'],
	])('refuses %s', (_, text, problem) => {
		expect(parseSession(text)).toMatchObject({ kind: 'problem', problem });
	});

	it('names the place that does not fit', () => {
		const backwards = makeSession([makeSet([makeRep(1, [], { startS: 3, endS: 1 })])]);
		expect(parseSession(JSON.stringify(backwards))).toEqual({
			kind: 'problem',
			problem: 'invalid',
			detail: 'sets.0.reps.0: start, peak and end are out of order',
		});
	});

	it('refuses an outcome of a kind that is not one of the three', () => {
		const text = JSON.stringify(SESSION).replace('"kind":"pass"', '"kind":"maybe"');
		expect(parseSession(text)).toMatchObject({ kind: 'problem', problem: 'invalid' });
	});
});

describe('parseSession reads corrections', () => {
	const WORD = { kind: 'counted', atS: 2.5, says: 'not-a-rep', madeAt: '2026-11-22T10:00:00Z', note: '' } as const;
	const withWords = (corrections: unknown) => changed((document) => (document['corrections'] = corrections));

	it('and reads a session of version 1, which has none', () => {
		const first = changed((document) => {
			document['schemaVersion'] = 1;
			delete document['corrections'];
		});
		expect(parseSession(first)).toEqual({ kind: 'session', session: SESSION });
	});

	it('of every kind, as they were written', () => {
		const span = { exerciseId: 'squat', side: null, startS: 1, peakS: 2, endS: 3 };
		const words = [
			WORD,
			{ ...WORD, kind: 'verdict', ruleId: 'squat/shallow-depth', says: 'fault' },
			{ kind: 'machine', atS: 1, ruleId: null, madeAt: WORD.madeAt, note: '' },
			{ kind: 'added', ...span, madeAt: WORD.madeAt, note: 'missed' },
			{ kind: 'deleted', atS: 2, madeAt: WORD.madeAt, note: '' },
			{ kind: 'exercise', atS: 2, exerciseId: 'lunge', madeAt: WORD.madeAt, note: '' },
			{ kind: 'confirmed', scope: 'recording', reps: [{ ...span, verdicts: {} }], madeAt: WORD.madeAt, note: '' },
			{ kind: 'unconfirmed', madeAt: WORD.madeAt, note: '' },
		];
		const parsed = parseSession(withWords(words));
		expect(parsed.kind === 'session' && parsed.session.corrections).toEqual(words);
	});

	it.each([
		['a note without end', [{ ...WORD, note: 'x'.repeat(1001) }]],
		['more than anybody makes', Array.from({ length: 5001 }, () => WORD)],
		['a word that is none', [{ ...WORD, says: 'perhaps' }]],
		['a rep that ends before it starts', [{ kind: 'added', exerciseId: 'squat', side: null, startS: 3, peakS: 2, endS: 1, madeAt: WORD.madeAt, note: '' }]], // prettier-ignore
		['a moment that is no number', [{ ...WORD, atS: null }]],
		['no time of making', [{ ...WORD, madeAt: 'yesterday' }]],
	])('and refuses %s', (_, corrections) => {
		expect(parseSession(withWords(corrections))).toMatchObject({ kind: 'problem', problem: 'invalid' });
	});
});

describe('parseSession reads what a workout came to', () => {
	const WORKOUT = { programmeId: 'wake-up', programmeName: 'Wake-up', report: { repsDone: 16 }, nextMorning: 2 };
	const withWorkout = (change: Record<string, unknown>) =>
		changed((document) => (document['workout'] = { ...WORKOUT, ...change }));

	it('as it was written, with the morning after or before anybody asked', () => {
		const told = parseSession(withWorkout({}));
		expect(told.kind === 'session' && told.session.workout).toEqual(WORKOUT);
		const unasked = parseSession(withWorkout({ nextMorning: undefined }));
		expect(unasked.kind === 'session' && 'nextMorning' in (unasked.session.workout ?? {})).toBe(false);
	});

	it('and has none where there was none', () => {
		const parsed = parseSession(JSON.stringify(SESSION));
		expect(parsed.kind === 'session' && 'workout' in parsed.session).toBe(false);
	});

	it.each([
		['a report without end', { report: { words: 'x'.repeat(100_001) } }],
		['a report that is none', { report: 'all of it' }],
		['a pain beyond the scale', { nextMorning: 11 }],
		['a name without end', { programmeName: 'x'.repeat(401) }],
	])('and refuses %s', (_, change) => {
		expect(parseSession(withWorkout(change))).toMatchObject({ kind: 'problem', problem: 'invalid' });
	});
});
