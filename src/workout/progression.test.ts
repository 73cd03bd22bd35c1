import { describe, expect, it } from 'vitest';
import { pain, runToEnd, runUntil, setOf, stepAll } from '../../tests/support/runWorkout.ts';
import { AS_WRITTEN, type Adjustment, type ExerciseAdjustment, UNADJUSTED } from './adjustment.ts';
import { planOf } from './plan.ts';
import type { Programme } from './programme.ts';
import { bootyWorkBreakdown } from './programmes/bootyWorkBreakdown.ts';
import { rollAndPlank } from './programmes/rollAndPlank.ts';
import { squatAndLunge } from './programmes/squatAndLunge.ts';
import { swingStarter } from './programmes/swingStarter.ts';
import { type PastWorkout, progression } from './progression.ts';
import { beginWorkout, stepWorkout } from './workoutMachine.ts';
import { type WorkoutReport, workoutReport } from './workoutReport.ts';

/** A workout that ran by itself to the end, without pain. */
function reportOf(programme: Programme, adjustment: Adjustment = AS_WRITTEN): WorkoutReport {
	const start = beginWorkout({ programme, adjustment, screening: 'done' });
	const end = runUntil(stepAll(start, [{ kind: 'time', nowS: 0 }, pain(1)]), ({ stage }) => stage === 'check-out');
	return workoutReport(stepWorkout(end, pain(1)));
}

function clean(report: WorkoutReport, cleanRatio: number): WorkoutReport {
	return { ...report, cleanRatio, exercises: report.exercises.map((each) => ({ ...each, cleanRatio })) };
}

function past(...reports: readonly WorkoutReport[]): readonly PastWorkout[] {
	return reports.map((report, index) => ({ day: index * 3, report, nextMorning: null }));
}

const only = (key: string, change: Partial<ExerciseAdjustment>): Adjustment => ({
	restRatio: 1,
	exercises: { [key]: { ...UNADJUSTED, ...change } },
});

describe('the next workout', () => {
	const good = reportOf(squatAndLunge);

	it('is as written the first time and the second', () => {
		expect(progression(squatAndLunge, [], 0)).toMatchObject({ kind: 'first', adjustment: AS_WRITTEN });
		expect(progression(squatAndLunge, past(good), 3)).toMatchObject({ kind: 'same', adjustment: AS_WRITTEN });
	});

	it('has one more rep after two comfortable ones, and nothing else', () => {
		const { kind, adjustment, because } = progression(squatAndLunge, past(good, good), 6);
		expect(kind).toBe('more');
		expect(because).toBe(
			'It went comfortably and cleanly, so there is one more rep in each set; everything else stays.',
		);
		const targets = planOf(squatAndLunge, adjustment).flatMap((step) => (step.kind === 'reps' ? step.target : []));
		expect(new Set(targets)).toEqual(new Set([9]));
		// The next step waits for two workouts of this one.
		const nine = reportOf(squatAndLunge, adjustment);
		expect(progression(squatAndLunge, past(good, good, nine), 9)).toMatchObject({ kind: 'same', adjustment });
	});

	it('goes first the whole way again, then the reps, then the holds', () => {
		const half = reportOf(squatAndLunge, only('squat', { rangeRatio: 0.5 }));
		expect(progression(squatAndLunge, past(half, half), 6).adjustment).toEqual(only('squat', {}));
		const atTop: Adjustment = {
			restRatio: 1,
			exercises: Object.fromEntries(
				['glute-bridge', 'prone-leg-raise', 'side-step:band', 'squat:band'].map((key) => [
					key,
					{ ...UNADJUSTED, extraReps: key === 'glute-bridge' ? 5 : key === 'prone-leg-raise' ? 4 : 2 },
				]),
			),
		};
		const full = reportOf(bootyWorkBreakdown, atTop);
		const holds = progression(bootyWorkBreakdown, past(full, full), 6).adjustment;
		expect(holds.exercises['prone-leg-raise']).toMatchObject({ extraReps: 4, extraHoldS: 1 });
	});

	it('leaves an exercise as it is that was not clean', () => {
		const uneven = {
			...good,
			exercises: good.exercises.map((each) => ({ ...each, cleanRatio: each.key === 'lunge' ? 0.7 : 0.9 })),
		};
		expect(progression(squatAndLunge, past(uneven, uneven), 6).adjustment).toEqual(only('squat', { extraReps: 1 }));
	});

	it.each<[string, Partial<WorkoutReport>, Partial<PastWorkout>]>([
		['was not completed', { completed: false }, {}],
		['ended with more pain than it began', { pain: { before: 1, during: 1, after: 2 } }, {}],
		['was not free enough of pain', { pain: { before: 3, during: 3, after: 3 } }, {}],
		['said nothing about pain', { pain: { before: null, during: null, after: null } }, {}],
	])('is no harder after one that %s', (_, change, when) => {
		const history = past(good, { ...good, ...change }).map((each) => ({ ...each, ...when }));
		expect(progression(squatAndLunge, history, 6).kind).toBe('same');
	});

	it('is less after amber pain or a worse morning: range, reps, rests, exercise', () => {
		let adjustment = AS_WRITTEN;
		const said: string[] = [];
		for (let time = 0; time < 4; time++) {
			const amber: WorkoutReport = { ...good, adjustment, painSaid: 'ease' };
			const next = progression(squatAndLunge, past(amber), 3);
			expect(next.kind).toBe('less');
			adjustment = next.adjustment;
			said.push(next.because);
		}
		expect(said).toEqual([
			'Your back asked for less, so movements go half as far today; everything else stays.',
			'Your back asked for less, so there is half as much of each today; everything else stays.',
			'Your back asked for less, so rests are half as long again; everything else stays.',
			'Your back asked for less, so an easier exercise takes the place of one; everything else stays.',
		]);
		expect(planOf(squatAndLunge, adjustment).slice(0, 2)).toMatchObject([
			{ exerciseId: 'squat', variant: 'box', target: 4, rangeRatio: 0.5 },
			{ kind: 'rest', seconds: 90 },
		]);
		const worse = past(good, good).map((each) => ({ ...each, nextMorning: 3 }));
		expect(progression(squatAndLunge, worse, 6).kind).toBe('less');
	});

	it('is less after two that were hard to do cleanly, not after one', () => {
		const unclean = clean(good, 0.5);
		expect(progression(squatAndLunge, past(good, unclean), 6).kind).toBe('same');
		expect(progression(squatAndLunge, past(unclean, unclean), 6).kind).toBe('less');
	});

	it('keeps a day between swings', () => {
		const swung = past(reportOf(swingStarter));
		expect(progression(swingStarter, swung, 0).kind).toBe('rest-day');
		expect(progression(swingStarter, swung, 1)).toMatchObject({
			kind: 'rest-day',
			because: 'You did swings yesterday; a day in between does them good, and Bridge & stretch suits today.',
		});
		expect(progression(swingStarter, swung, 2).kind).toBe('same');
		expect(progression(squatAndLunge, swung, 1).kind).toBe('first');
	});

	it('swings with one hand from the third week, and changes hands last', () => {
		const seen = clean(reportOf(swingStarter), 0.9);
		expect(progression(swingStarter, past(seen, seen), 8).kind).toBe('same');
		const single = progression(swingStarter, past(seen, seen), 15).adjustment;
		expect(single.exercises['kettlebell-swing']?.instead?.variant).toBe('single-arm');
		const oneHanded = clean(reportOf(swingStarter, single), 0.9);
		expect(progression(swingStarter, past(seen, oneHanded, oneHanded), 20).kind).toBe('same');
		const alternating = progression(swingStarter, past(seen, oneHanded, oneHanded), 30).adjustment;
		expect(alternating.exercises['kettlebell-swing']?.instead?.variant).toBe('alternating');
		expect(progression(swingStarter, past({ ...oneHanded, painSaid: 'ease' }), 30).adjustment).toEqual(
			only('kettlebell-swing', {}),
		);
	});

	it('never goes on to another kind for a form that nobody saw', () => {
		const unseen = reportOf(swingStarter);
		expect(progression(swingStarter, past(unseen, unseen), 60).kind).toBe('same');
	});

	it('holds the plank five seconds longer each time it was comfortable', () => {
		const next = progression(rollAndPlank, past(reportOf(rollAndPlank)), 3);
		const planks = planOf(rollAndPlank, next.adjustment).flatMap((step) => (step.kind === 'hold' ? step.targetS : []));
		expect(planks).toEqual([15, 15, 15, 15, 15]);
	});
});

describe('the report', () => {
	it('holds planned against done, and pain before and after', () => {
		const report = reportOf(squatAndLunge);
		expect(report).toMatchObject({
			completed: true,
			repsDone: 48,
			pain: { before: 1, during: null, after: 1 },
			painSaid: 'go',
			cleanRatio: null,
			workOn: null,
		});
		expect(report.exercises).toMatchObject([
			{ key: 'squat', setsPlanned: 2, setsDone: 2, repsPlanned: 16, repsDone: 16 },
			{ key: 'lunge', setsPlanned: 4, setsDone: 4, repsPlanned: 32, repsDone: 32 },
		]);
	});

	it('finds the clean share, the best and the worst rep, and one thing to work on', () => {
		const [plain] = setOf('squat', 3).reps;
		const pass = { ruleId: 'squat/shallow-depth', kind: 'pass', value: 1, unit: 'deg' } as const;
		const lean = { ruleId: 'squat/forward-lean', kind: 'fault', value: 9, unit: 'deg', atS: 1 } as const;
		const leanPass = { ...pass, ruleId: 'squat/forward-lean' };
		const reps = [
			{ ...plain!, outcomes: [pass, { ...lean, severity: 'mild' as const }] },
			{ ...plain!, index: 2, outcomes: [pass, leanPass] },
			{ ...plain!, index: 3, outcomes: [pass, { ...lean, severity: 'marked' as const }] },
		];
		const working = runUntil(
			stepAll(beginWorkout({ programme: squatAndLunge, screening: 'done' }), [pain(0)]),
			({ stage }) => stage === 'work',
		);
		const done = stepWorkout(working, { kind: 'set-done', sets: [{ ...setOf('squat', 3), reps }], because: 'left' });
		expect(workoutReport(done)).toMatchObject({
			completed: false,
			cleanRatio: 1 / 3,
			best: { exerciseId: 'squat', result: 0, set: 0, rep: 1 },
			worst: { result: 0, set: 0, rep: 2 },
			workOn: { ruleId: 'squat/forward-lean', reps: 2 },
		});
	});

	it('counts what was done again once', () => {
		const rest = runUntil(
			stepAll(beginWorkout({ programme: squatAndLunge, screening: 'done' }), [pain(0)]),
			({ stage }) => stage === 'rest',
		);
		const again = runToEnd(stepWorkout(rest, { kind: 'redo' }));
		expect(workoutReport(again)).toMatchObject({ completed: true, repsDone: 48 });
	});

	it('of a workout that did not begin says so', () => {
		const ended = stepWorkout(beginWorkout({ programme: squatAndLunge, screening: 'done' }), pain(9));
		expect(workoutReport(ended)).toMatchObject({
			completed: false,
			stoppedBecause: 'pain-before',
			painSaid: 'stop',
			repsDone: 0,
		});
	});
});
