import { describe, expect, it } from 'vitest';
import { madeBackup, MADE_ENTRIES } from '../../../tests/support/madeBackup.ts';
import { seededUniform } from '../../athlete/seededNoise.ts';
import { backupFileName } from './backupFile.ts';
import { createBackupReader, MAX_LINE_LENGTH, type ParsedEntry, type ParsedLine } from './parseBackup.ts';

function read(text: string) {
	const reader = createBackupReader();
	const lines = text.split('\n').map((line) => reader.line(line));
	return { lines, entries: entriesOf(lines), unread: unreadOf(lines), refused: refusalOf(lines), ended: reader.end() };
}
const entriesOf = (lines: readonly ParsedLine[]) =>
	lines.flatMap((line) => (line.kind === 'entry' ? [line.entry] : []));
const unreadOf = (lines: readonly ParsedLine[]) =>
	lines.flatMap((line) => (line.kind === 'unread' ? [line.because] : []));
const refusalOf = (lines: readonly ParsedLine[]) => lines.find((line) => line.kind === 'refused')?.problem ?? null;

const WHOLE = madeBackup();
const KEPT: readonly ParsedEntry[] = read(WHOLE).entries;

/** An entry that was accepted is one that goes out and comes in again as it is. */
function isSound(entry: ParsedEntry): boolean {
	const [again] = read(madeBackup([entry])).entries;
	return JSON.stringify(again) === JSON.stringify(entry);
}

const HOSTILE = [
	'',
	'-1',
	'1e999',
	'null',
	'"',
	'{',
	'[]',
	'\\u0000',
	'__proto__',
	'constructor',
	'9'.repeat(400),
	'\n',
	'😀',
];

/** A backup that something went wrong with. */
function damaged(random: () => number): string {
	const at = Math.floor(random() * WHOLE.length);
	const length = Math.floor(random() * 40);
	const other = HOSTILE[Math.floor(random() * HOSTILE.length)] ?? '';
	return WHOLE.slice(0, at) + other + WHOLE.slice(at + length);
}

describe('createBackupReader', () => {
	it('gives back all that a backup was made of', () => {
		const { entries, unread, ended } = read(WHOLE);
		expect(JSON.parse(JSON.stringify(entries))).toEqual(JSON.parse(JSON.stringify(MADE_ENTRIES)));
		expect([unread, ended]).toEqual([[], 'whole']);
	});

	it('reads what was saved to the line where a file was cut off, and says that it was', () => {
		const random = seededUniform(7);
		for (let time = 0; time < 60; time++) {
			const { entries, unread, ended, refused } = read(WHOLE.slice(0, Math.floor(random() * (WHOLE.length - 2))));
			expect(entries).toEqual(KEPT.slice(0, entries.length));
			expect(unread.length).toBeLessThanOrEqual(1);
			expect([refused, 'cut-off']).toContain(refused ?? ended);
		}
	});

	it('accepts nothing that is not sound, of three hundred backups that something went wrong with', () => {
		const random = seededUniform(11);
		const known = new Set(KEPT.map((entry) => JSON.stringify(entry)));
		for (let time = 0; time < 300; time++) {
			const text = damaged(random);
			const { entries, refused } = read(text);
			const strange = entries.filter((entry) => !known.has(JSON.stringify(entry)));
			expect(strange.every(isSound), text.slice(0, 200)).toBe(true);
			expect(strange.length).toBeLessThanOrEqual(2);
			if (refused === null) expect(entries.length).toBeGreaterThanOrEqual(KEPT.length - 3);
		}
	});

	it('refuses what is no backup, and what a newer version wrote, before anything is read', () => {
		const history = JSON.stringify({ format: 'plumbline-history', version: 1, sessions: [] });
		for (const text of [
			'',
			'[]',
			'null',
			'{"schemaVersion":2}',
			history,
			'\u0000\u0001',
			'{"format":"plumbline-backup"}',
		])
			expect(read(`${text}\n${WHOLE}`)).toMatchObject({ refused: 'not-a-backup', entries: [] });
		expect(read(WHOLE.replace('"version":1', '"version":2'))).toMatchObject({ refused: 'newer-version', entries: [] });
	});

	it('leaves out what a newer version wrote of its own, and says so', () => {
		const session = { ...(MADE_ENTRIES[0] as { readonly session: object }).session, schemaVersion: 99 };
		const text = madeBackup([{ kind: 'session', session }]).replace(/\n(?=\{"kind":"end")/u, '\n{"kind":"goal"}\n');
		expect(read(text)).toMatchObject({ unread: ['newer', 'newer'], entries: [] });
	});

	it('stops at what is larger than any backup, and takes no line for more than it is', () => {
		const setting = '{"kind":"setting","name":"voice","text":"off"}\n';
		const head = WHOLE.slice(0, WHOLE.indexOf('\n') + 1);
		expect(read(head + setting.repeat(25_001)).refused).toBe('too-large');
		const reader = createBackupReader();
		reader.line(head);
		expect(reader.line(`{"kind":"setting","name":"${'x'.repeat(MAX_LINE_LENGTH)}"`)).toMatchObject({
			because: 'damaged',
		});
	});

	it('takes no setting that belongs to one machine, no answer to the questions about health, and no name of its own making', () => {
		const names = ['camera', 'model', 'screened', 'askedToStay', '__proto__', 'a.b', '', 'x'.repeat(50), 'a b'];
		const { entries, unread } = read(madeBackup(names.map((name) => ({ kind: 'setting', name, text: 'yes' }))));
		expect(entries).toEqual([]);
		expect(unread).toHaveLength(names.length);
	});
});

it('a backup is named by the day where the person is', () => {
	expect(backupFileName(new Date(2026, 0, 5, 23, 59))).toBe('plumbline-2026-01-05.backup.jsonl');
});
