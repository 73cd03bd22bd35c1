import { describe, expect, it } from 'vitest';
import { madeWeeks } from '../../../tests/support/madeHistory.ts';
import { historyJson } from './historyFiles.ts';
import { parseHistory, saysHistory } from './parseHistory.ts';

const NOW = new Date('2026-11-22T18:00:00');
const WEEKS = madeWeeks(NOW);
const FILE = historyJson('plumbline test', NOW, WEEKS);
const withHead = (change: object, sessions: unknown = []) =>
	JSON.stringify({ format: 'plumbline-history', version: 1, ...change, sessions });

describe('the file of a whole history', () => {
	it('comes back as it was saved', () => {
		expect(saysHistory(FILE)).toBe(true);
		expect(parseHistory(FILE)).toEqual({ kind: 'history', sessions: WEEKS, unread: 0 });
	});

	it('loses no good session to a bad one', () => {
		const mixed = historyJson('plumbline test', NOW, [...WEEKS, { schemaVersion: 99, sets: [] }, null, 'text', [1]]);
		expect(parseHistory(mixed)).toEqual({ kind: 'history', sessions: WEEKS, unread: 4 });
	});

	it.each([
		['nothing', '', 'not-json'],
		['half of one', FILE.slice(0, FILE.length / 2), 'not-json'],
		['a list', '[]', 'not-a-session'],
		['another format', withHead({ format: 'other' }), 'not-a-session'],
		['sessions that are no list', withHead({}, { length: 3 }), 'not-a-session'],
		['a version in words', withHead({ version: '1' }), 'not-a-session'],
		['a newer one', withHead({ version: 2 }), 'newer-version'],
		['more than anybody trains', withHead({}, Array(4_001).fill(null)), 'too-large'],
	])('is refused when it is %s', (_, text, problem) => {
		expect(parseHistory(text)).toMatchObject({ kind: 'problem', problem });
	});

	it('is refused or read right however it was damaged, and never throws', () => {
		let seed = 7;
		const random = (below: number) => (seed = (seed * 16_807) % 2_147_483_647) % below;
		const kinds = new Set<string>();
		for (let trial = 0; trial < 60; trial++) {
			const at = random(FILE.length);
			const spoiled = [
				FILE.slice(0, at),
				FILE.slice(0, at) + String.fromCharCode(32 + random(90)) + FILE.slice(at + 1),
				FILE.slice(0, at) + FILE.slice(Math.min(FILE.length, at + 1 + random(2_000))),
			][trial % 3]!;
			const parsed = parseHistory(spoiled);
			kinds.add(parsed.kind);
			if (parsed.kind === 'history') expect(parsed.sessions.length + parsed.unread).toBeLessThanOrEqual(WEEKS.length);
		}
		expect(kinds).toEqual(new Set(['problem', 'history']));
	});
});
