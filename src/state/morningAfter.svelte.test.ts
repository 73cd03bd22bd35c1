import { describe, expect, it } from 'vitest';
import { makeSession } from '../../tests/support/makeSession.ts';
import type { Session } from '../analysis/session/session.ts';
import { MorningAfter } from './morningAfter.svelte.ts';

function trained(startedAt: string, nextMorning?: number | null): Session {
	const workout = { programmeId: 'wake-up', programmeName: 'Wake-up', report: {} };
	return {
		...makeSession([]),
		startedAt,
		pain: [{ atS: 0, score: 2 }],
		workout: nextMorning === undefined ? workout : { ...workout, nextMorning },
	};
}

function asking(...sessions: readonly Session[]) {
	const kept: Session[] = [];
	const ports = {
		pastSessions: () => Promise.resolve(sessions),
		keepSession: (session: Session) => Promise.resolve(kept.push(session)),
	};
	const morning = new MorningAfter(ports, () => new Date(2026, 10, 22, 8));
	return { morning, kept };
}
const on = (day: number) => new Date(2026, 10, day, 21).toISOString();

describe('MorningAfter', () => {
	it('asks the day after, and keeps the answer with the workout', async () => {
		const { morning, kept } = asking(trained(on(21)));
		await morning.look();
		expect(morning.workout).toEqual({ name: 'Wake-up', daysAgo: 1 });
		morning.answer(3);
		expect(morning.workout).toBeNull();
		expect(kept.map(({ workout }) => workout?.nextMorning)).toEqual([3]);
	});

	it('takes silence for an answer that is not asked for again', async () => {
		const { morning, kept } = asking(trained(on(20)));
		await morning.look();
		morning.answer(null);
		expect(kept.map(({ workout }) => workout?.nextMorning)).toEqual([null]);
	});

	it.each([
		['on the same day', [trained(new Date(2026, 10, 22, 7).toISOString())]],
		['after three days', [trained(on(19))]],
		['again', [trained(on(21), null)]],
		['about one before the last', [trained(on(21), 2), trained(on(20))]],
		['about a session that was no workout', [{ ...makeSession([]), startedAt: on(21) }]],
		['where nothing is kept', []],
	])('does not ask %s', async (_, sessions) => {
		const { morning } = asking(...sessions);
		await morning.look();
		expect(morning.workout).toBeNull();
	});
});
