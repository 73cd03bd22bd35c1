import { describe, expect, it } from 'vitest';
import { begin, fakeWorkout } from '../../tests/support/fakeWorkout.ts';
import type { CompanionAction } from '../companion/messages.ts';
import type { WristCue } from '../companion/wristVoice.ts';
import type { Stage, WorkoutState } from '../workout/workoutState.ts';
import type { Trainee } from './companion.svelte.ts';
import { wearWorkout } from './workoutWrist.ts';

const at = (stage: Stage) => (state: WorkoutState) => state.stage === stage;

async function restedAfter(bpmInSet: number | null, bpmInRest: number | null) {
	const workout = fakeWorkout();
	begin(workout);
	workout.bpm = bpmInSet;
	await workout.until(at('rest'));
	const beganS = workout.session.state.clockS;
	workout.bpm = bpmInRest;
	await workout.until((state) => state.stage !== 'rest');
	return { workout, tookS: Math.round(workout.session.state.clockS - beganS) };
}

describe('the heart in a workout', () => {
	it('makes a rest longer by a minute at most, and says why once', async () => {
		const { workout, tookS } = await restedAfter(165, 160);
		expect(tookS).toBe(15 + 60);
		const why = 'Your heart is still at 160, so I add a little rest; go on whenever you are ready.';
		expect(workout.live.said.filter((text) => text === why)).toHaveLength(1);
	});

	it('leaves a rest as planned when the heart is easy, or nothing measures it any more', async () => {
		for (const [inSet, inRest] of [
			[165, 120],
			[165, null],
		] as const) {
			expect((await restedAfter(inSet, inRest)).tookS).toBe(15);
		}
	});

	it('is kept beside the sets, on their clock, and summed up', async () => {
		const workout = fakeWorkout({ startS: 1_800_000_000 });
		begin(workout);
		workout.bpm = 120;
		await workout.until(at('rest'));
		workout.bpm = 90;
		await workout.until(at('summary'));
		const [session] = workout.kept;
		const [first] = session?.sets ?? [];
		const during = session?.heartRate.filter(({ atS }) => atS >= (first?.startS ?? 0) && atS <= (first?.endS ?? 0));
		expect(new Set(during?.map(({ bpm }) => bpm))).toEqual(new Set([120]));
		expect(during?.length).toBeGreaterThan(3);
		expect(workout.session.heartWords).toMatch(/^\d+ on average in the sets, 120 at the highest$/u);
	});
});

it('A workout goes from the first question to the summary by presses on a wrist alone', async () => {
	const workout = fakeWorkout();
	const cues: WristCue[] = [];
	const followed: Trainee[] = [];
	const companion = {
		follow(next: Trainee) {
			followed.push(next);
			return () => undefined;
		},
		cue: (cue: WristCue) => cues.push(cue),
		nowS: () => workout.session.state.wallS ?? 0,
	};
	wearWorkout(companion, workout.session);
	const press = (action: CompanionAction) => followed[0]?.command(action);
	press('start');
	await workout.until(at('setup'));
	press('next');
	press('next');
	await workout.until(({ running }) => running.counted === 1);
	press('redo');
	await workout.until(({ stage, running }) => stage === 'work' && running.counted === 1);
	press('next');
	await workout.until(at('rest'));
	press('toggle');
	await workout.until(at('work'));
	press('stop');
	expect(workout.session.state.paused).toBe('asked');
	expect(cues.map(({ text }) => text)).toEqual(['Stop again to end']);
	press('stop');
	expect(workout.session.state.stage).toBe('check-out');
	press('start');
	expect(workout.session.state.stage).toBe('summary');
	expect(workout.session.state.results.map(({ outcome, counted }) => [outcome, counted]).slice(0, 2)).toEqual([
		['part', 1],
		['part', 1],
	]);
});
