import { EXERCISES } from '../exercises/registry.ts';
import { corrected } from '../session/correctSets.ts';
import type { RepReport, Session, SetReport } from '../session/session.ts';
import type { WorkoutDone } from '../session/workoutRecord.ts';
import type { WatchTrack } from '../watch/watchActivity.ts';
import { fitExercise, type FitExercise } from './fitExercises.ts';

/** A session as apps for watches know one: sets of named exercises, by the clock on the wall. Times are seconds since 1970, UTC. */
export interface StrengthActivity {
	readonly startEpochS: number;
	readonly endEpochS: number;
	/** One reading a second at most, in order of time; 1–254 beats a minute. */
	readonly heartRate: readonly { readonly atEpochS: number; readonly bpm: number }[];
	/** What was done, in order of time; what lies between was rest. */
	readonly sets: readonly StrengthSet[];
}

export interface StrengthSet {
	/** Shown name: "Goblet squat". */
	readonly title: string;
	/** `null` where FIT has no name for it. */
	readonly exercise: FitExercise | null;
	readonly startEpochS: number;
	readonly endEpochS: number;
	/** Seconds of work: without pauses, and of a hold what was held. */
	readonly durationS: number;
	/** Those that count; `null` for what is kept by time. */
	readonly reps: number | null;
}

/** A session, and where it was put beside a watch's clock. */
export interface Activity {
	readonly session: Session;
	readonly watch?: WatchTrack | null;
}

/** A set before its times are those of the wall. */
interface Done extends Omit<StrengthSet, 'exercise' | 'startEpochS' | 'endEpochS'> {
	readonly id: string;
	readonly variant: string | null;
	/** Seconds since the session began. */
	readonly startS: number;
	readonly endS: number;
}

/** House: no session lasts two days; what lies outside was never in it. */
const LONGEST_S = 2 * 86_400;
/** House: a day has some dozens; a document that was made up may have a million. */
const MOST_SETS = 2_000;
/** FIT counts seconds from here: 1989-12-31, UTC. */
const FIT_BEGINS_EPOCH_S = 631_065_600;
/** House: its four bytes last until 2126; a date after this was set wrong. */
const LATEST_EPOCH_S = 4_102_444_800;
/** What FIT can hold: 255 means that there is none. */
const MAX_BPM = 254;

/**
 * A session as a strength activity: reps that count as a person corrected them, holds and timers by their seconds, heart rate.
 * @returns null when nothing was done, or more than anybody does, or when its time is none that FIT could hold.
 */
export function strengthActivity({ session, watch = null }: Activity): StrengthActivity | null {
	const beganS = watch?.videoStartEpochS ?? new Date(session.startedAt).getTime() / 1000;
	if (!(beganS >= FIT_BEGINS_EPOCH_S && beganS <= LATEST_EPOCH_S)) return null;
	const done = doneIn(session)
		.filter(({ startS, endS }) => startS >= 0 && endS > startS && endS <= LONGEST_S)
		.toSorted((one, other) => one.startS - other.startS);
	if (done.length === 0 || done.length > MOST_SETS) return null;
	const heartRate = eachSecond(session.heartRate);
	const length = Math.max(
		...done.map(({ endS }) => endS),
		heartRate.at(-1)?.atS ?? 0,
		Math.min(session.source.durationS ?? 0, LONGEST_S),
	);
	return {
		startEpochS: beganS,
		endEpochS: beganS + length,
		heartRate: heartRate.map(({ atS, bpm }) => ({ atEpochS: beganS + atS, bpm })),
		sets: done.map(({ id, variant, startS, endS, durationS, ...set }) => ({
			...set,
			durationS: Math.min(Math.max(durationS, 0), endS - startS),
			exercise: fitExercise(id, variant),
			startEpochS: beganS + startS,
			endEpochS: beganS + endS,
		})),
	};
}

function doneIn({ sets, corrections, workout }: Session): readonly Done[] {
	const said = corrected(sets, corrections).sets;
	if (workout?.done === undefined) return said.flatMap(doneInSet);
	const setsOf = ({ setsFrom, setsTo }: WorkoutDone) => sets.slice(setsFrom, setsTo);
	const ofSteps = workout.done.flatMap((step) => doneInStep(step, setsOf(step), said));
	const taken = new Set(workout.done.flatMap(setsOf).flatMap(({ reps }) => reps));
	const others = said.filter(({ reps }) => !reps.some((rep) => taken.has(machineOf(rep) ?? rep)));
	return [...ofSteps, ...others.flatMap(doneInSet)];
}

/** The machine's rep; `null` for one that a person added. */
function machineOf(rep: RepReport): RepReport | null {
	return rep.correction === undefined ? rep : rep.correction.machine;
}

/** A step of a workout: what was counted in it, and what a person said of the sets that a camera saw. */
function doneInStep(
	{ id, variant, name, startS, endS, reps, heldS, tookS }: WorkoutDone,
	own: readonly SetReport[],
	said: readonly SetReport[],
): readonly Done[] {
	const seen = new Set(own.flatMap((set) => set.reps));
	const meant = said.filter((set) => set.reps.some((rep) => seen.has(machineOf(rep) ?? rep)));
	const byHandMore = countedIn(meant) - countedIn(own);
	const count = reps === null ? null : Math.max(0, reps + byHandMore);
	const durationS = heldS ?? tookS;
	const named = meant.find(({ correction }) => correction !== undefined);
	const called =
		named === undefined ? { id, variant, title: name } : { id: named.exerciseId, variant: null, title: titleOf(named) };
	if (count === 0 || (count === null && durationS === 0)) return [];
	return [{ ...called, startS, endS, durationS, reps: count }];
}

function countedIn(sets: readonly SetReport[]): number {
	return sets.reduce((sum, { reps }) => sum + reps.filter(({ partial }) => !partial).length, 0);
}

/** A set from its first to its last rep that counts; of a hold each by itself. */
function doneInSet(set: SetReport): readonly Done[] {
	const { exerciseId: id, variant } = set;
	const counted = set.reps.filter(({ partial }) => !partial);
	const [first, last] = [counted[0], counted.at(-1)];
	if (first === undefined || last === undefined) return [];
	const part = ({ startS }: RepReport, { endS }: RepReport, reps: number | null): Done => ({
		id,
		variant,
		title: titleOf(set),
		startS,
		endS,
		durationS: endS - startS,
		reps,
	});
	const isHold = EXERCISES.some((each) => each.id === id && each.counting.kind === 'hold');
	return isHold ? counted.map((hold) => part(hold, hold, null)) : [part(first, last, counted.length)];
}

function titleOf({ exerciseId, variant }: SetReport): string {
	const name = EXERCISES.find(({ id }) => id === exerciseId)?.name ?? exerciseId;
	return variant === null ? name : `${name}, ${variant.replaceAll('-', ' ')}`;
}

/** The last reading of each second. */
function eachSecond(heartRate: Session['heartRate']): Session['heartRate'] {
	const bySecond = new Map<number, Session['heartRate'][number]>();
	for (const { atS, bpm } of heartRate) {
		const rounded = Math.round(bpm);
		if (atS < 0 || atS > LONGEST_S || rounded < 1 || rounded > MAX_BPM) continue;
		bySecond.set(Math.floor(atS), { atS: Math.floor(atS), bpm: rounded });
	}
	return [...bySecond.values()].toSorted((one, other) => one.atS - other.atS);
}
