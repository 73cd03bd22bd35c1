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
		['a document of a newer version', changed((document) => (document['schemaVersion'] = 2)), 'newer-version'],
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
