import { describe, expect, it } from 'vitest';
import { madeDay, madeWeeks } from '../../tests/support/madeHistory.ts';
import type { Session } from '../analysis/session/session.ts';
import { StoreError } from '../io/storage/storeError.ts';
import { History } from './history.svelte.ts';

const NOW = new Date('2026-11-22T18:00:00');

function fakeHistory(given: readonly Session[]) {
	let kept = [...given];
	const files: [string, string][] = [];
	const fake = { refuses: null as StoreError | null };
	const use = (work: () => void) => {
		if (fake.refuses !== null) return Promise.reject(fake.refuses);
		work();
		return Promise.resolve();
	};
	const without = (startedAt: string) => kept.filter((each) => each.startedAt !== startedAt);
	const history = new History({
		app: 'plumbline test',
		store: {
			list: () => use(() => undefined).then(() => kept),
			keep: (session) => use(() => (kept = [...without(session.startedAt), session])),
			addMissing: (sessions) =>
				use(() => {
					const isThere = (began: string) => kept.some(({ startedAt }) => startedAt === began);
					kept = [...kept, ...sessions.filter(({ startedAt }) => !isThere(startedAt))];
				}),
			note: (startedAt, notes) =>
				use(() => (kept = kept.map((each) => (each.startedAt === startedAt ? { ...each, notes } : each)))),
			remove: (startedAt) => use(() => (kept = without(startedAt))),
			removeAll: () => use(() => (kept = [])),
		},
		saveText: (name, text) => files.push([name, text]),
		now: () => NOW,
	});
	return { history, fake, files, kept: () => kept };
}

describe('the history', () => {
	it('shows the exercise that was done most, and narrows to another or to a day', async () => {
		const { history } = fakeHistory(madeWeeks(NOW));
		await history.load();
		expect([history.trendOf, history.trend?.points.length, history.listed.length]).toEqual(['squat', 15, 16]);
		history.exerciseId = 'lunge';
		expect([history.trendOf, history.listed.length]).toEqual(['lunge', 1]);
		history.exerciseId = null;
		history.day = history.today - 2;
		expect(history.listed).toHaveLength(1);
		expect(history.mondays).toHaveLength(9);
	});

	it('shows the weeks of sessions from the future of a clock that was set back', async () => {
		const { history } = fakeHistory([madeDay({ startedAt: '2027-03-01T09:00:00Z', counted: 1, clean: 1 })]);
		await history.load();
		expect(history.mondays.at(-1)).toBeGreaterThan(history.today);
	});

	it('brings back what was deleted, as it was kept', async () => {
		const { history, kept } = fakeHistory(madeWeeks(NOW));
		await history.load();
		const [first] = kept();
		await history.remove(first?.startedAt ?? '');
		expect([kept().length, history.count]).toEqual([15, 15]);
		await history.undo();
		expect(kept()).toContain(first);
		await history.removeAll();
		expect([kept(), history.removed.length]).toEqual([[], 16]);
		await history.undo();
		expect([kept().length, history.removed.length, history.count]).toEqual([16, 0, 16]);
	});

	it('forgets a filter when the last session of its exercise is gone', async () => {
		const { history } = fakeHistory(madeWeeks(NOW));
		await history.load();
		history.exerciseId = 'lunge';
		await history.remove(history.listed[0]?.startedAt ?? '');
		expect([history.exerciseId, history.listed.length]).toEqual([null, 15]);
	});

	it('keeps a note', async () => {
		const { history, kept } = fakeHistory(madeWeeks(NOW));
		await history.load();
		const startedAt = history.listed[0]?.startedAt ?? '';
		await history.note(startedAt, 'with a band');
		expect(history.find(startedAt)?.session.notes).toBe('with a band');
		expect(kept().find((each) => each.startedAt === startedAt)?.notes).toBe('with a band');
	});

	it('takes in a file once, and nothing broken or of the demo athlete', async () => {
		const { history, kept } = fakeHistory([]);
		const session = madeDay({ startedAt: '2026-11-20T09:00:00Z', counted: 2, clean: 1 });
		const demo = { ...session, source: { ...session.source, kind: 'demo' } };
		expect(await history.takeIn(JSON.stringify(session))).toEqual({ kind: 'added' });
		expect(await history.takeIn(JSON.stringify({ ...session, notes: 'other' }))).toEqual({ kind: 'there-already' });
		expect(await history.takeIn(JSON.stringify(demo))).toEqual({ kind: 'demo' });
		expect(await history.takeIn('{')).toMatchObject({ kind: 'problem', problem: 'not-json' });
		expect(kept()).toEqual([session]);
	});

	it('takes in a whole history, and nothing of it twice', async () => {
		const saved = fakeHistory(madeWeeks(NOW));
		await saved.history.load();
		saved.history.save('json');
		const text = saved.files[0]?.[1] ?? '';
		const { history, kept } = fakeHistory(madeWeeks(NOW).slice(0, 3));
		expect(await history.takeIn(text)).toEqual({ kind: 'restored', added: 13, there: 3, unread: 0 });
		expect(await history.takeIn(text)).toEqual({ kind: 'restored', added: 0, there: 16, unread: 0 });
		expect(kept()).toHaveLength(16);
		expect(await history.takeIn(text.slice(0, 900))).toMatchObject({ kind: 'problem', problem: 'not-json' });
	});

	it('says why nothing can be kept, and loses nothing by it', async () => {
		const { history, fake, kept } = fakeHistory(madeWeeks(NOW));
		await history.load();
		fake.refuses = new StoreError('full', 'no room');
		await history.remove(history.listed[0]?.startedAt ?? '');
		expect([history.trouble, history.count, kept().length, history.removed.length]).toEqual(['full', 16, 16, 0]);
		const other = JSON.stringify(madeDay({ startedAt: '2026-01-20T09:00:00Z', counted: 2, clean: 1 }));
		expect(await history.takeIn(other)).toEqual({ kind: 'refused' });
		fake.refuses = null;
		await history.load();
		expect(history.trouble).toBeNull();
	});

	it('saves everything as it is kept, and the own sessions as a table', async () => {
		const { history, files } = fakeHistory(madeWeeks(NOW));
		await history.load();
		history.save('json');
		history.save('csv');
		expect(files.map(([name]) => name)).toEqual([
			'plumbline-history-2026-11-22.json',
			'plumbline-history-2026-11-22.csv',
		]);
		expect(files[0]?.[1]).toContain('"plumbline test"');
		expect(files[1]?.[1].trimEnd().split('\r\n')).toHaveLength(17);
	});
});
