import { expect, it } from 'vitest';
import { begin, fakeWorkout } from '../../tests/support/fakeWorkout.ts';
import { FIT_EPOCH_S, readFitBytes } from '../../tests/support/readFitBytes.ts';
import { exportPieces } from '../analysis/export/exportFiles.ts';
import { parseSession } from '../analysis/session/parseSession.ts';
import type { Session } from '../analysis/session/session.ts';
import { parseWorkoutState } from '../workout/parseWorkoutState.ts';

const NINE_S = Date.UTC(2026, 10, 22, 9) / 1000;
const PAUSE_S = 12;

/** Two rounds of two squats, a pause within the first rest, then a squeeze by the clock. */
async function pausedWorkout(): Promise<Session> {
	const workout = fakeWorkout({ startS: NINE_S });
	begin(workout);
	await workout.until(({ stage }) => stage === 'rest');
	workout.session.send({ kind: 'pause' });
	await workout.seconds(PAUSE_S);
	workout.session.send({ kind: 'resume' });
	await workout.until(({ stage }) => stage === 'summary');
	const parsed = parseSession(JSON.stringify(workout.kept[0]));
	if (parsed.kind !== 'session') throw new Error(parsed.detail);
	return parsed.session;
}

it('A workout is kept by the clock on the wall, pauses and all, seen or not, and goes out as FIT', async () => {
	const session = await pausedWorkout();
	const beganS = new Date(session.startedAt).getTime() / 1000;
	expect(beganS).toBeCloseTo(NINE_S, 0);
	const done = session.workout?.done ?? [];
	expect(done.map(({ id, name, reps, heldS, setsFrom, setsTo }) => [id, name, reps, heldS, setsFrom, setsTo])).toEqual([
		['squat', 'Squat', 2, null, 0, 1],
		['squat', 'Squat', 2, null, 1, 2],
		['seated-squeeze', 'Seated squeeze', null, null, 2, 2],
	]);
	const [first, second, squeeze] = done;
	expect((second?.startS ?? 0) - (first?.endS ?? 0)).toBeGreaterThan(PAUSE_S + 15);
	expect(squeeze?.tookS).toBeCloseTo(8, 0);
	// What the camera saw lies on the same clock.
	for (const [index, { reps }] of session.sets.entries()) {
		const [step, rep, last] = [done[index], reps[0], reps.at(-1)];
		expect(Math.abs((rep?.startS ?? 0) - (step?.startS ?? 0))).toBeLessThan(8);
		expect((last?.endS ?? 0) - (step?.endS ?? 0)).toBeLessThan(0.5);
	}

	const [bytes] = exportPieces('fit', { session, frames: [] });
	const sets = readFitBytes(bytes as Uint8Array).filter(({ number }) => number === 225);
	const active = sets.filter(({ fields }) => fields.get(5)?.[0] === 1).map(({ fields }) => fields);
	expect(active.map((fields) => [fields.get(3)?.[0], fields.get(7)?.[0]])).toEqual([
		[2, 28],
		[2, 28],
		[undefined, 65_534],
	]);
	const starts = active.map((fields) => Number(fields.get(6)?.[0]) + FIT_EPOCH_S);
	expect(starts).toEqual(done.map(({ startS }) => Math.round(beganS + startS)));
});

it('A set has its length even where the clock of the page had to wait', async () => {
	const workout = fakeWorkout({ startS: NINE_S });
	begin(workout);
	await workout.until(({ stage }) => stage === 'get-ready');
	workout.ticks = 'not-now';
	await workout.until(({ results }) => results.length > 0);
	workout.ticks = 'each-moment';
	await workout.until(({ stage }) => stage === 'summary');
	const [first] = workout.kept[0]?.workout?.done ?? [];
	const reps = workout.kept[0]?.sets[0]?.reps ?? [];
	expect(first?.startS).toBeLessThanOrEqual(reps[0]?.startS ?? -1);
	expect((first?.endS ?? 0) - (reps.at(-1)?.endS ?? 99)).toBeGreaterThan(-0.5);
	expect(first?.tookS).toBeGreaterThan(2);
});

it('A workout from before its clock was written down is still taken up', async () => {
	const workout = fakeWorkout({ startS: NINE_S });
	begin(workout);
	await workout.until(({ stage }) => stage === 'rest');
	const old = JSON.parse(workout.draft ?? '', (key, value: unknown) =>
		['beganWallS', 'endedWallS', 'stageSinceWallS'].includes(key) ? undefined : value,
	) as object;
	expect(parseWorkoutState(old)).toMatchObject({ beganWallS: null, stageSinceWallS: null });
	expect(parseWorkoutState(old)?.results[0]).toMatchObject({ beganWallS: null, endedWallS: null });
});
