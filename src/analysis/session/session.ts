import type { ChosenDepthGoal } from '../faults/depthGoal.ts';
import type { Outcome } from '../faults/outcome.ts';
import type { CameraView } from '../pose/cameraView.ts';
import type { Side } from '../pose/landmarks.ts';
import type { Correction, VerdictWord } from './corrections.ts';
import type { WorkoutRecord } from './workoutRecord.ts';

export const SESSION_SCHEMA_VERSION = 2;

/** What a person said of a rep, beside the machine's word. Only in what `corrected` gives, never in the document's sets. */
export interface RepCorrection {
	/** The rep as the machine counted and judged it; `null` when a person added it. */
	readonly machine: RepReport | null;
	/** Whether it is one; `null` when only its verdicts were spoken of. */
	readonly counts: 'rep' | 'not-a-rep' | null;
	/** The person's answers, by rule. */
	readonly verdicts: Readonly<Record<string, VerdictWord>>;
	readonly notes: readonly string[];
}

/** One repetition. All times are seconds of media time. */
export interface RepReport {
	/** 1-based within the set, partial reps included; reps that a person added follow those of the machine. */
	readonly index: number;
	/** The working side; `null` for movements that use both. */
	readonly side: Side | null;
	readonly startS: number;
	/** The far point: bottom of a squat, lunge or hinge, top of a bridge or swing. */
	readonly peakS: number;
	readonly endS: number;
	/** Went down, but not far enough to be one: shown, not counted. */
	readonly partial: boolean;
	/** Named measures with their unit as suffix, e.g. `kneeFlexionDeg`. Missing where it could not be measured. */
	readonly measures: Readonly<Record<string, number>>;
	/** One outcome for each rule of the exercise, in its order of priority. */
	readonly outcomes: readonly Outcome[];
	/** There when a person spoke of this rep, or named another exercise for its set. */
	readonly correction?: RepCorrection;
}

export interface SetReport {
	readonly exerciseId: string;
	readonly variant: string | null;
	/** There when its depth was judged by another goal than parallel. */
	readonly depthGoal?: ChosenDepthGoal | undefined;
	/** `null` when the set had no rep to take it from. */
	readonly view: CameraView | null;
	readonly startS: number;
	readonly endS: number;
	readonly reps: readonly RepReport[];
	/** There when a person named another exercise. Only in what `corrected` gives. */
	readonly correction?: { readonly machineExerciseId: string };
}

export interface SessionSource {
	readonly kind: 'camera' | 'video' | 'demo' | 'track';
	readonly name: string;
	/** `null` while a live source runs without an end. */
	readonly durationS: number | null;
	readonly widthPx: number;
	readonly heightPx: number;
}

/** The document that is shown, stored, exported, replayed and scored. */
export interface Session {
	readonly schemaVersion: typeof SESSION_SCHEMA_VERSION;
	/** e.g. `plumbline 0.1.0` */
	readonly app: string;
	/** e.g. `blazepose-full` */
	readonly model: string;
	/** e.g. `wasm` */
	readonly backend: string;
	/** When media time was 0, as far as that is known: ISO 8601, UTC. */
	readonly startedAt: string;
	readonly source: SessionSource;
	/** The machine's word. */
	readonly sets: readonly SetReport[];
	/** The person's word beside it, in the order it was said. */
	readonly corrections: readonly Correction[];
	readonly pain: readonly { readonly atS: number; readonly score: number }[];
	readonly heartRate: readonly { readonly atS: number; readonly bpm: number }[];
	readonly notes: string;
	/** There when it was a coached workout. */
	readonly workout?: WorkoutRecord | undefined;
}
