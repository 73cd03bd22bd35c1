import { expect, it } from 'vitest';
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
