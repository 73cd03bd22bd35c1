import { describe, expect, it } from 'vitest';
import { overlaps, type SpokenEntry } from '../../tests/support/fakeSpeaker.ts';
import { begin, fakeWorkout, type FakeWorkout } from '../../tests/support/fakeWorkout.ts';
import { continueWorkout } from '../workout/continueWorkout.ts';
import { parseWorkoutState } from '../workout/parseWorkoutState.ts';
import { isWork } from '../workout/plannedStep.ts';
import type { Stage, WorkoutState } from '../workout/workoutState.ts';

const at = (stage: Stage) => (state: WorkoutState) => state.stage === stage;
const counted = (reps: number) => (state: WorkoutState) => state.running.counted === reps;
const work = ({ results }: WorkoutState) => results.filter(({ step }) => isWork(step));
const outcomes = (state: WorkoutState) => work(state).map(({ outcome }) => outcome);
const counts = (state: WorkoutState) => work(state).map((result) => result.counted);

function begun(...options: Parameters<typeof fakeWorkout>): FakeWorkout {
	const workout = fakeWorkout(...options);
	begin(workout);
	return workout;
}

async function untilSaid({ live, until }: FakeWorkout, text: string): Promise<void> {
	await until(() => live.said.includes(text));
}

/** Numbers that were said later than 0.3 s after their rep, or not at all. */
function lateCounts({ live, session }: FakeWorkout): readonly number[] {
	const ends = session.state.results.flatMap(({ sets }) => sets.flatMap(({ reps }) => reps.map(({ endS }) => endS)));
	const isInTime = (endS: number) =>
		live.spoken.some(({ text, startS }) => /^\d+$/.test(text) && startS >= endS - 0.01 && startS <= endS + 0.3);
	return ends.filter((endS) => !isInTime(endS));
}

function saidTwiceInARow(log: readonly SpokenEntry[]): readonly string[] {
	return log.flatMap(({ text }, index) => (log[index - 1]?.text === text ? [text] : []));
}

describe('A workout by itself', () => {
	it('goes from the first answer to the summary: sets counted, timers timed, results as planned, all of it kept', async () => {
		const workout = begun();
		await workout.until(at('summary'));
		const { state } = workout.session;
		expect(outcomes(state)).toEqual(state.plan.filter(isWork).map(() => 'done'));
		expect(counts(state)).toEqual([2, 2, null]);
		const [document] = workout.kept;
		expect(document?.sets.map(({ exerciseId, reps }) => [exerciseId, reps.length])).toEqual([
			['squat', 2],
			['squat', 2],
		]);
		expect(document?.pain).toEqual([{ atS: 0, score: 1 }]);
		expect(workout.draft).toBeNull();
	});

	it('that the history can’t take stays written down, and says so', async () => {
		const workout = fakeWorkout({ history: 'full' });
		begin(workout);
		workout.finish();
		await Promise.resolve();
		expect(workout.session.kept).toMatch(/^It could not be kept/u);
		expect(parseWorkoutState(JSON.parse(workout.draft ?? 'null'))).toEqual(workout.session.state);
	});

	it('says each thing once, in time, uncut, and nothing over anything else', async () => {
		const workout = begun();
		await workout.until(at('summary'));
		const { spoken } = workout.live;
		expect(overlaps(spoken.slice(0, -1))).toEqual([]);
		expect(saidTwiceInARow(spoken)).toEqual([]);
		expect(lateCounts(workout)).toEqual([]);
		// The first question was cut short by its answer, getting into position by somebody who was in it.
		const cut = spoken.filter(({ end, text }) => end === 'cut' && !/^Before we begin|Get into position/.test(text));
		expect(cut).toEqual([]);
	});

	it('says a cue once, after the number of its rep, and not again within its cool-down', async () => {
		const workout = begun({ doing: 'shallow squats', reps: 5 });
		await workout.until(at('rest'));
		const cues = workout.live.spoken.filter(({ text }) => text === 'A little lower');
		expect(cues).toHaveLength(1);
	});
});

describe('A workout whose camera', () => {
	it('may not be used keeps the time, says why once, and asks for none again', async () => {
		const workout = begun({ camera: 'refused' });
		await workout.until(at('summary'));
		const { state } = workout.session;
		expect(work(state).map(({ unseen }) => unseen)).toEqual(['no-camera', 'no-camera', null]);
		expect(outcomes(state)).toEqual(['done', 'done', 'done']);
		expect(workout.live.said.filter((text) => text.includes('no camera'))).toHaveLength(1);
		expect(saidTwiceInARow(workout.live.spoken)).toEqual([]);
	});

	it('is lost in the middle of a set gives the rest of the set its time, and keeps the rep that was seen', async () => {
		const workout = begun();
		await workout.until(counted(1));
		workout.breakCamera();
		await workout.until(at('rest'));
		const [set] = work(workout.session.state);
		expect(set).toMatchObject({ outcome: 'done', unseen: 'camera-lost', counted: 1 });
		expect(set?.sets[0]?.reps).toHaveLength(1);
		await untilSaid(workout, 'The camera went away. I keep the time instead.');
	});
});

describe('A person in a workout', () => {
	it('raises a hand in a rest: the next set begins', async () => {
		const workout = begun();
		await workout.until(at('rest'));
		workout.show('hand');
		await workout.until(at('get-ready'), 5);
		expect(workout.session.state.at).toBe(2);
	});

	it('pauses by key: count and clock stand still until it goes on', async () => {
		const workout = begun();
		await workout.until(counted(1));
		workout.session.send({ kind: 'pause' });
		const { clockS } = workout.session.state;
		await workout.seconds(8);
		expect(workout.session.state).toMatchObject({ clockS, stage: 'work', running: { counted: 1 } });
		workout.session.send({ kind: 'resume' });
		await workout.until(at('rest'));
		expect(counts(workout.session.state)).toEqual([2]);
	});

	it('pauses before a set: it does not begin until it goes on', async () => {
		const workout = begun();
		await workout.until(at('get-ready'));
		workout.session.send({ kind: 'pause' });
		await workout.seconds(10);
		expect(workout.session.state).toMatchObject({ stage: 'get-ready', paused: 'asked' });
		workout.session.send({ kind: 'resume' });
		await workout.until(at('work'), 10);
	});

	it('leaves in a set: what was counted stays, and a rest begins', async () => {
		const workout = begun();
		await workout.until(counted(1));
		workout.show('leaves');
		await workout.seconds(2);
		workout.show('nobody');
		await workout.until(at('rest'), 10);
		expect(work(workout.session.state)[0]).toMatchObject({ outcome: 'part', counted: 1 });
	});

	it('leaves before the first rep: the set waits, and begins when they are back', async () => {
		const workout = begun();
		await workout.until(at('work'));
		workout.show('nobody');
		await workout.seconds(70);
		expect(workout.session.state).toMatchObject({ stage: 'get-ready', results: [], running: { unseen: null } });
		workout.show(null);
		await workout.until(at('rest'), 30);
		expect(counts(workout.session.state)).toEqual([2]);
	});

	it('does a set once more: it is counted from one again', async () => {
		const workout = begun();
		await workout.until(at('rest'));
		workout.session.send({ kind: 'redo' });
		await workout.until(at('rest'));
		expect(counts(workout.session.state)).toEqual([2, 2]);
		expect(work(workout.session.state).map(({ at: step }) => step)).toEqual([0, 0]);
		expect(lateCounts(workout)).toEqual([]);
	});

	it('begins without standing still: counted in after a while', async () => {
		const workout = begun({ doing: 'restless squats' });
		await workout.until(at('get-ready'));
		await workout.until(at('work'), 14);
		await workout.until(at('rest'), 15);
		expect(counts(workout.session.state)).toEqual([2]);
	});

	it('starts a set by key: counted in at once, without standing still first', async () => {
		const workout = begun();
		await workout.until(at('get-ready'));
		workout.session.send({ kind: 'go' });
		await workout.until(at('work'), 4);
		await workout.until(at('rest'));
		expect(counts(workout.session.state)).toEqual([2]);
	});

	it('ends a set before its first rep by skipping it', async () => {
		const workout = begun();
		await workout.until(at('work'));
		workout.session.send({ kind: 'skip' });
		await workout.until(at('summary'));
		expect(outcomes(workout.session.state)).toEqual(['skipped', 'done', 'done']);
	});
});

describe('A workout whose page was closed', () => {
	async function reopened(isThere: (state: WorkoutState) => boolean): Promise<FakeWorkout> {
		const before = begun();
		await before.until(isThere);
		const kept = parseWorkoutState(JSON.parse(before.draft ?? 'null'));
		before.session.close();
		expect(kept).not.toBeNull();
		if (kept === null) throw new Error('nothing was kept');
		return fakeWorkout({ from: continueWorkout(kept), startS: 5_000 });
	}

	it.each(['setup', 'explain', 'get-ready', 'rest', 'pain-check', 'check-out'] as const)(
		'in %s goes on there',
		async (stage) => {
			const workout = await reopened(at(stage));
			expect(workout.session.state.stage).toBe(stage);
			await workout.until(at('summary'));
			expect(counts(workout.session.state)).toEqual([2, 2, null]);
		},
	);

	it('in a set goes on with the reps that were counted, and has all of them in its document', async () => {
		const workout = await reopened(counted(1));
		expect(workout.session.state).toMatchObject({ stage: 'get-ready', running: { counted: 1 } });
		await workout.until(at('summary'));
		expect(counts(workout.session.state)).toEqual([2, 2, null]);
		expect(workout.kept[0]?.sets.map(({ reps }) => reps.length)).toEqual([1, 1, 2]);
	});
});
