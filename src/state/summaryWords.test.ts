import { describe, expect, it } from 'vitest';
import { faulted, makeRep, makeSet, passed } from '../../tests/support/makeSession.ts';
import { pain, runToEnd } from '../../tests/support/runWorkout.ts';
import { squatAndLunge } from '../workout/programmes/squatAndLunge.ts';
import { wakeUp } from '../workout/programmes/wakeUp.ts';
import { beginWorkout, stepWorkout } from '../workout/workoutMachine.ts';
import { workoutReport } from '../workout/workoutReport.ts';
import type { WorkoutState } from '../workout/workoutState.ts';
import { cameToText, placeText, summaryRows, workOnText } from './summaryWords.ts';

const ended = (programme: typeof wakeUp): WorkoutState =>
	runToEnd(stepWorkout(beginWorkout({ programme, screening: 'done' }), pain(0)));

const CLEAN = passed('squat/forward-lean');
const SET = makeSet([makeRep(1, [CLEAN]), makeRep(2, [faulted('squat/forward-lean', 'marked')])]);

/** The second set of squats was judged. */
function judged(): WorkoutState {
	const state = ended(squatAndLunge);
	const second = state.results.findIndex(({ at, step }) => at > 0 && step.kind === 'reps');
	const results = state.results.map((result, index) => (index === second ? { ...result, sets: [SET] } : result));
	return { ...state, results };
}

describe('The words of a summary', () => {
	it('set what was planned against what was done, exercise by exercise', () => {
		const state = ended(squatAndLunge);
		expect(summaryRows(state, workoutReport(state)).map(({ name, sets, amount }) => [name, sets, amount])).toEqual([
			['Squat', 'Sets: 2 of 2', 'Reps: 16 of 16'],
			['Lunge', 'Sets: 4 of 4', 'Reps: 32 of 32'],
		]);
	});

	it('give the seconds of what is timed', () => {
		const state = ended(wakeUp);
		const [row] = summaryRows(state, workoutReport(state));
		expect(row).toMatchObject({ setsDone: 3, sets: 'Sets: 3 of 3', amount: '48 s', verdicts: [], unseen: null });
	});

	it('say where the best rep is, and the one with the most to work on', () => {
		const state = judged();
		const { best, worst } = workoutReport(state);
		expect(best === null ? null : placeText(state, best)).toBe('Squat, set 2, rep 1');
		expect(worst === null ? null : placeText(state, worst)).toBe('Squat, set 2, rep 2');
	});

	it('name one thing to work on, and where it was seen', () => {
		expect(workOnText(workoutReport(judged()))).toMatch(/\. Seen in one rep: [a-z]/);
		expect(workOnText(workoutReport(ended(wakeUp)))).toBeNull();
	});

	it('tell what a set came to', () => {
		expect(cameToText('squat', 2, [SET])).toBe('2 squats, 1 clean');
		expect(cameToText('squat', 8, [])).toBe('8 squats');
	});
});
