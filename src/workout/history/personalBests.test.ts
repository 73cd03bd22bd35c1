import { describe, expect, it } from 'vitest';
import { madeDay, type MadeDay } from '../../../tests/support/madeHistory.ts';
import { makeRep, makeSet } from '../../../tests/support/makeSession.ts';
import { exerciseTrend } from './exerciseTrend.ts';
import { personalBests } from './personalBests.ts';
import { readHistory } from './readHistory.ts';

const at = (day: number) => `2026-11-0${day}T09:00:00Z`;

function bestsOf(sessions: readonly ReturnType<typeof madeDay>[], exerciseId = 'squat') {
	const { own } = readHistory(sessions, () => 0);
	return personalBests(exerciseTrend(own, exerciseId), own);
}
const day = (change: Partial<MadeDay> & Pick<MadeDay, 'startedAt'>) => madeDay({ counted: 5, clean: 3, ...change });

describe('personalBests', () => {
	it('are the most clean reps, the longest clean run and the deepest session; of equals the first', () => {
		const bests = bestsOf([
			day({ startedAt: at(1), thighElevationDeg: 9 }),
			day({ startedAt: at(2), clean: 5, thighElevationDeg: -4 }),
			day({ startedAt: at(3), clean: 5, thighElevationDeg: 3 }),
		]);
		expect(bests).toEqual([
			{ kind: 'clean-reps', value: 5, startedAt: at(2) },
			{ kind: 'clean-run', value: 5, startedAt: at(2) },
			{ kind: 'deepest', value: -4, startedAt: at(2) },
		]);
	});

	it('are none of a single session, and none without a clean rep', () => {
		expect(bestsOf([day({ startedAt: at(1) })])).toEqual([]);
		const none = { clean: 0, thighElevationDeg: 2 };
		expect(bestsOf([day({ startedAt: at(1), ...none }), day({ startedAt: at(2), ...none })])).toEqual([]);
	});

	it('are not taken from a session that ended with more pain', () => {
		const sessions = [day({ startedAt: at(1) }), day({ startedAt: at(2), clean: 5, pain: [2, 4] })];
		expect(bestsOf(sessions).map(({ startedAt }) => startedAt)).toEqual([at(1), at(1)]);
	});

	it('are the longest of holds', () => {
		const plank = (startedAt: string, heldS: number) => ({
			...day({ startedAt }),
			sets: [makeSet([makeRep(1, [], { measures: { heldS } })], { exerciseId: 'plank' })],
		});
		expect(bestsOf([plank(at(1), 20), plank(at(2), 35)], 'plank')).toEqual([
			{ kind: 'longest-hold', value: 35, startedAt: at(2) },
		]);
	});
});
