import { describe, expect, it } from 'vitest';
import { makeSession } from '../../tests/support/makeSession.ts';
import { pain, runToEnd } from '../../tests/support/runWorkout.ts';
import type { Session } from '../analysis/session/session.ts';
import { pastWorkouts, workoutRecord } from './pastWorkouts.ts';
import { squatAndLunge } from './programmes/squatAndLunge.ts';
import { progression } from './progression.ts';
import { beginWorkout, stepWorkout } from './workoutMachine.ts';
import { workoutReport } from './workoutReport.ts';

const REPORT = workoutReport(
	runToEnd(stepWorkout(beginWorkout({ programme: squatAndLunge, screening: 'done' }), pain(1))),
);
const dayOf = (startedAt: string) => Number(startedAt.slice(8, 10));

function kept(day: number, change: Partial<Session> = {}): Session {
	return {
		...makeSession([]),
		startedAt: `2026-11-${String(day)}T09:00:00Z`,
		workout: JSON.parse(JSON.stringify(workoutRecord(REPORT))) as NonNullable<Session['workout']>,
		...change,
	};
}

describe('pastWorkouts', () => {
	it('reads back what was kept, oldest first', () => {
		const past = pastWorkouts([kept(22), kept(20)], dayOf);
		expect(past).toEqual([
			{ day: 20, report: REPORT, nextMorning: null },
			{ day: 22, report: REPORT, nextMorning: null },
		]);
	});

	it('knows how the morning after was', () => {
		const workout = { ...workoutRecord(REPORT), nextMorning: 4 };
		const past = pastWorkouts([kept(20, { workout })], dayOf);
		expect(past[0]?.nextMorning).toBe(4);
		expect(progression(squatAndLunge, past, 22).kind).toBe('less');
	});

	it('leaves out sessions that were no workout, can’t be read, or never began', () => {
		const without: Session = makeSession([]);
		const broken = kept(21, { workout: { ...workoutRecord(REPORT), report: { ...REPORT, adjustment: 'harder' } } });
		const stopped = workoutReport(stepWorkout(beginWorkout({ programme: squatAndLunge, screening: 'done' }), pain(9)));
		const unbegun = kept(22, { workout: workoutRecord(stopped) });
		expect(pastWorkouts([without, broken, unbegun], dayOf)).toEqual([]);
	});
});
