import { measuredFrames } from '../export/measuredFrames.ts';
import { SIGNAL_IDS, type SignalId } from '../faults/signalId.ts';
import type { FaultRule } from '../faults/rule.ts';
import type { PoseFrame } from '../pose/poseFrame.ts';
import { FRONTAL_SIGNALS, OTHER_SIGNALS } from './frontalSignals.ts';
import { MOVEMENT_SIGNALS } from './movementSignals.ts';
import { SAGITTAL_SIGNALS } from './sagittalSignals.ts';
import { readSignal, type Signal } from './signal.ts';

/** Everything that can be drawn over time. */
export const SIGNALS: readonly Signal[] = [
	...SAGITTAL_SIGNALS,
	...MOVEMENT_SIGNALS,
	...FRONTAL_SIGNALS,
	...OTHER_SIGNALS,
];

/** One signal over a recording. */
export interface Series {
	/** Media time of each picture, in seconds. */
	readonly timesS: readonly number[];
	/** One a picture, in the signal's unit; `null` where it can't be told. */
	readonly values: readonly (number | null)[];
}

/** All signals over a recording. */
export interface SignalTable {
	readonly timesS: readonly number[];
	readonly values: Readonly<Record<SignalId, readonly (number | null)[]>>;
}

/** House: pictures that are measured at a stretch, about a hundredth of a second. */
const PICTURES_A_SLICE = 50;

/** Measures all signals in recorded pictures; pauses after each slice, so that a page can go on in between. */
export function* measuringSignals(frames: Iterable<PoseFrame>): Generator<void, SignalTable, void> {
	const timesS: number[] = [];
	const values = Object.fromEntries(SIGNAL_IDS.map((id) => [id, []])) as unknown as Record<SignalId, (number | null)[]>;
	for (const { timeS, kinematic, baseline } of measuredFrames(frames)) {
		timesS.push(timeS);
		for (const signal of SIGNALS) {
			values[signal.id].push(kinematic === null ? null : readSignal(signal, kinematic, baseline));
		}
		if (timesS.length % PICTURES_A_SLICE === 0) yield;
	}
	return { timesS, values };
}

/** One signal of a recording, in the signal's unit. */
export function seriesOf({ timesS, values }: SignalTable, id: SignalId): Series {
	return { timesS, values: values[id] };
}

/** House: a signal that is there in fewer pictures of its reps tells more by its gaps than by its values. */
const MIN_SEEN_SHARE = 0.2;

/**
 * Signals that these pictures show and that belong to these exercises, those that their rules read first.
 * @param within stretches that matter, such as reps; none = all of the recording.
 */
export function offeredSignals(
	table: SignalTable,
	exercises: readonly { readonly id: string; readonly rules: readonly FaultRule[] }[],
	within: readonly { readonly startS: number; readonly endS: number }[],
): readonly Signal[] {
	const matters = table.timesS.map(
		(timeS) => within.length === 0 || within.some(({ startS, endS }) => timeS >= startS && timeS <= endS),
	);
	const needed = MIN_SEEN_SHARE * matters.filter(Boolean).length;
	const read = new Set(exercises.flatMap(({ rules }) => rules.flatMap(({ plotted }) => plotted?.id ?? [])));
	const offered = SIGNALS.filter(({ id, exercises: own }) => {
		if (own !== null && !exercises.some((exercise) => own.includes(exercise.id))) return false;
		const seen = table.values[id].filter((value, index) => value !== null && matters[index] === true).length;
		return seen > 0 && seen >= needed;
	});
	return [...offered.filter(({ id }) => read.has(id)), ...offered.filter(({ id }) => !read.has(id))];
}
