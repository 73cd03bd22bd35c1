import { expect, it } from 'vitest';
import type { Session } from '../analysis/session/session.ts';
import { fakeLive } from '../../tests/support/fakeLive.ts';
import { makeRep, makeSet } from '../../tests/support/makeSession.ts';
import { createLiveKeeping, type LiveMaking } from './liveKeeping.ts';

it('A session began with its first picture, however late the others come', () => {
	const fake = fakeLive((async function* () {})());
	let now = '';
	let timeS: number | null = null;
	const source = { kind: 'camera', name: 'Fake', widthPx: 640, heightPx: 480 } as LiveMaking['source'];
	const making = () => ({ model: null, backend: null, source, flow: { timeS } });
	const keeping = createLiveKeeping({ ...fake.ports, today: () => new Date(now) }, making);
	const draftAt = (wall: string, mediaS: number) => {
		[now, timeS] = [wall, mediaS];
		keeping.draft([makeSet([makeRep(1, [])])]);
		return fake.kept.at(-1)?.startedAt;
	};
	expect(draftAt('2026-11-22T09:00:20.300Z', 12)).toBe('2026-11-22T09:00:08.300Z');
	expect(draftAt('2026-11-22T09:00:25.100Z', 17)).toBe('2026-11-22T09:00:08.100Z');
	expect(draftAt('2026-11-22T09:01:00.000Z', 20)).toBe('2026-11-22T09:00:08.100Z');
});

it('The heart rate of a session is on its own clock, without what was measured before it began', () => {
	const fake = fakeLive((async function* () {})());
	const source = { kind: 'camera', name: 'Fake', widthPx: 640, heightPx: 480 } as LiveMaking['source'];
	const keeping = createLiveKeeping(
		{
			...fake.ports,
			today: () => new Date('2026-11-22T09:00:20.000Z'),
			heart: () => [-5, 5, 15].map((afterS) => ({ atS: Date.parse('2026-11-22T09:00:00Z') / 1000 + afterS, bpm: 100 })),
		},
		() => ({ model: null, backend: null, source, flow: { timeS: 20 } }),
	);
	keeping.draft([makeSet([makeRep(1, [])])]);
	expect(fake.kept.at(-1)?.heartRate).toEqual([
		{ atS: 5, bpm: 100 },
		{ atS: 15, bpm: 100 },
	]);
});

function keptBy(kind: 'camera' | 'demo', keepSession: (session: Session) => Promise<void>) {
	const fake = fakeLive((async function* () {})());
	const clock = { now: '2026-11-22T09:00:20.000Z', timeS: 12 };
	const source = { kind, name: 'Fake', widthPx: 640, heightPx: 480 } as LiveMaking['source'];
	const ports = { ...fake.ports, keepSession, today: () => new Date(clock.now) };
	const keeping = createLiveKeeping(ports, () => ({
		model: null,
		backend: null,
		source,
		flow: { timeS: clock.timeS },
	}));
	return { fake, clock, keeping };
}
const SETS = [makeSet([makeRep(1, [])]), makeSet([makeRep(2, [])])];

it('Finished sets go to the history as one session, and leave no draft', async () => {
	const kept: Session[] = [];
	const { fake, clock, keeping } = keptBy('camera', (session) => Promise.resolve(void kept.push(session)));
	keeping.finished(SETS.slice(0, 1));
	await Promise.resolve();
	expect(fake.kept).toEqual([]);
	// An earlier beginning is found out too late: the session is known by its own.
	Object.assign(clock, { now: '2026-11-22T09:00:25.000Z', timeS: 18 });
	keeping.finished(SETS);
	expect(kept.map(({ startedAt, sets }) => [startedAt, sets.length])).toEqual([
		['2026-11-22T09:00:08.000Z', 1],
		['2026-11-22T09:00:08.000Z', 2],
	]);
});

it('A draft stays where the history takes nothing, and where a rep came meanwhile', async () => {
	const refused = keptBy('camera', () => Promise.reject(new Error('full')));
	refused.keeping.finished(SETS);
	await Promise.resolve();
	expect(refused.fake.kept).toHaveLength(1);
	const busy = keptBy('camera', () => Promise.resolve());
	busy.keeping.finished(SETS);
	busy.keeping.draft(SETS);
	await Promise.resolve();
	expect(busy.fake.kept).toHaveLength(2);
});

it('Sets of the demo athlete are no history', () => {
	const kept: Session[] = [];
	keptBy('demo', (session) => Promise.resolve(void kept.push(session))).keeping.finished(SETS);
	expect(kept).toEqual([]);
});
