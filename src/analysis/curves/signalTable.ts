import { measuredFrames } from '../export/measuredFrames.ts';
import { SIGNAL_IDS, type SignalId } from '../faults/signalId.ts';
import type { FaultRule } from '../faults/rule.ts';
import type { CameraView } from '../pose/cameraView.ts';
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

/** A stretch that matters, such as a rep, and where the camera stood in it; `null` when that is not known. */
export interface SeenStretch {
	readonly startS: number;
	readonly endS: number;
	readonly view: CameraView | null;
}

/** Whether a signal may be read in a stretch: single pictures may look as if the camera stood elsewhere. */
function isReadIn({ views }: Signal, { view }: SeenStretch): boolean {
	return view === null || views.includes(view);
}

/**
 * Signals that these pictures show and that belong to these exercises, those that their rules read first.
 * @param within stretches that matter; none = all of the recording.
 */
export function offeredSignals(
	table: SignalTable,
	exercises: readonly { readonly id: string; readonly rules: readonly FaultRule[] }[],
	within: readonly SeenStretch[],
): readonly Signal[] {
	const whole: SeenStretch = { startS: -Infinity, endS: Infinity, view: null };
	const stretches = within.length === 0 ? [whole] : within;
	const stretchOf = table.timesS.map(
		(timeS) => stretches.find(({ startS, endS }) => timeS >= startS && timeS <= endS) ?? null,
	);
	const needed = MIN_SEEN_SHARE * stretchOf.filter((stretch) => stretch !== null).length;
	const read = new Set(exercises.flatMap(({ rules }) => rules.flatMap(({ plotted }) => plotted?.id ?? [])));
	const offered = SIGNALS.filter((signal) => {
		const { id, exercises: own } = signal;
		if (own !== null && !exercises.some((exercise) => own.includes(exercise.id))) return false;
		const seen = table.values[id].filter((value, index) => {
			const stretch = stretchOf[index] ?? null;
			return value !== null && stretch !== null && isReadIn(signal, stretch);
		}).length;
		return seen > 0 && seen >= needed;
	});
	return [...offered.filter(({ id }) => read.has(id)), ...offered.filter(({ id }) => !read.has(id))];
}
