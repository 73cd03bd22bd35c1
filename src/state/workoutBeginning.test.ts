import { describe, expect, it } from 'vitest';
import { makeSession } from '../../tests/support/makeSession.ts';
import { pain, runToEnd } from '../../tests/support/runWorkout.ts';
import type { Session } from '../analysis/session/session.ts';
import { workoutRecord } from '../workout/pastWorkouts.ts';
import { squatAndLunge } from '../workout/programmes/squatAndLunge.ts';
import { beginWorkout, stepWorkout } from '../workout/workoutMachine.ts';
import { workoutReport } from '../workout/workoutReport.ts';
import { beginNext, nextWorkout } from './workoutBeginning.ts';

const TODAY = new Date(2026, 10, 22, 9);

function done(day: number, score: number, kind: 'camera' | 'demo' = 'camera'): Session {
	const begun = stepWorkout(beginWorkout({ programme: squatAndLunge, screening: 'done' }), pain(0));
	const ended = runToEnd(begun);
	const report = workoutReport({ ...ended, pain: ended.pain.map((entry) => ({ ...entry, score })) });
	const session = makeSession([]);
	return {
		...session,
		source: { ...session.source, kind },
		startedAt: new Date(2026, 10, day, 18).toISOString(),
		workout: workoutRecord(report),
	};
}
const reps = (sessions: readonly Session[]) => {
	const [first] = beginNext(squatAndLunge, sessions, TODAY, 'done').state.plan;
	return first?.kind === 'reps' ? [first.target, first.rangeRatio] : [];
};

describe('The next workout', () => {
	it('is as written where nothing was kept', () => {
		expect(reps([])).toEqual([8, 1]);
	});

	it('has one rep more after two comfortable ones, and says why', () => {
		const sessions = [done(19, 1), done(17, 1)];
		expect(reps(sessions)).toEqual([9, 1]);
		expect(beginNext(squatAndLunge, sessions, TODAY, 'done').because).toContain('one more rep');
	});

	it('goes half as far when the morning after was worse', () => {
		const last = done(21, 1);
		const workout = last.workout === undefined ? undefined : { ...last.workout, nextMorning: 5 };
		expect(reps([{ ...last, workout }, done(19, 1)])).toEqual([8, 0.5]);
	});

	it('takes nothing from the demo athlete', () => {
		expect(nextWorkout(squatAndLunge, [done(19, 1, 'demo'), done(17, 1, 'demo')], TODAY).kind).toBe('first');
	});
});
