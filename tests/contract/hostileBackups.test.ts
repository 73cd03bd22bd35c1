import { expect, it } from 'vitest';
import { backupLines } from '../../src/state/backup/backupFile.ts';
import { createMerge } from '../../src/state/backup/mergeBackup.ts';
import { createBackupReader, type ParsedEntry } from '../../src/state/backup/parseBackup.ts';
import { MADE_ENTRIES, madeBackup } from '../support/madeBackup.ts';
import { brokenText, forAll, hostileTexts, isUnpolluted } from '../support/spoiling.ts';

function read(text: string) {
	const reader = createBackupReader();
	const lines = text.split('\n').map((line) => reader.line(line));
	const entries = lines.flatMap((line): readonly ParsedEntry[] => (line.kind === 'entry' ? [line.entry] : []));
	return { entries, isRefused: lines.some(({ kind }) => kind === 'refused'), ended: reader.end() };
}

/** What is taken in can be written and is the same when it comes back, and it has its place among what is kept. */
function expectSound(entry: ParsedEntry): void {
	const [again] = read(madeBackup([entry])).entries;
	expect(JSON.stringify(again)).toBe(JSON.stringify(entry));
	const nothing = {
		sessions: [],
		programmes: [],
		settings: [],
		reminders: 'none',
		watch: 'none',
		workouts: [],
	} as const;
	const decide = createMerge(nothing);
	expect(['take', 'damaged']).toContain(decide(entry));
	expect(decide(entry)).not.toBe('take');
	expect(isUnpolluted()).toBe(true);
}

const KINDS = ['session', 'programme', 'setting', 'reminders', 'watch', 'workout'] as const;

it.each(KINDS)('whatever is wrong with a %s in a backup, it takes nothing else with it', (kind) => {
	const entry = MADE_ENTRIES.find((each) => each.kind === kind)!;
	const other = MADE_ENTRIES.find((each) => each.kind !== kind)!;
	const [head = '', ...rest] = backupLines('plumbline test', new Date(0), [other]);
	forAll(80, hostileTexts(entry), (text) => {
		const oneLine = text.replaceAll(/\n/gu, ' ');
		const { entries, isRefused } = read([head.trim(), oneLine, ...rest].join('\n'));
		expect(isRefused).toBe(false);
		expect(entries.some((each) => each.kind === other.kind)).toBe(true);
		for (const each of entries) expectSound(each);
	});
});

it('of a backup that breaks off or was changed, what is whole is read', () => {
	const whole = madeBackup();
	const kept = new Set(read(whole).entries.map((entry) => JSON.stringify(entry)));
	forAll(60, brokenText(whole), (text) => {
		const { entries, ended } = read(text);
		const other = entries.filter((entry) => !kept.has(JSON.stringify(entry)));
		expect(other.length).toBeLessThanOrEqual(1);
		for (const each of other) expectSound(each);
		if (whole.trimEnd().startsWith(text) && text !== whole.trimEnd()) expect(ended).not.toBe('whole');
	});
});

it('what is nested without end is damaged, whatever it says it is', () => {
	const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
	const [head = ''] = backupLines('plumbline test', new Date(0), []);
	for (const [kind, field] of [
		['session', 'session'],
		['programme', 'programme'],
		['workout', 'state'],
		['watch', 'kept'],
		['reminders', 'kept'],
	]) {
		// prettier-ignore
		const reader = createBackupReader();
		reader.line(head);
		expect(reader.line(`{"kind":"${kind}","${field}":${deep(100_000)}}`)).toEqual({
			kind: 'unread',
			because: 'damaged',
		});
	}
});
