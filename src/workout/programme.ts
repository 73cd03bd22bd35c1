import type { Side } from '../analysis/pose/landmarks.ts';

export const PROGRAMME_SCHEMA_VERSION = 1;

/** Where a number comes from: one of the articles, or chosen here because they give none. */
export const DOSES = ['article', 'app-default'] as const;
export type Dose = (typeof DOSES)[number];

/** `each`: all of it left, then all of it right. `alternating`: the numbers are for each side, which change from rep to rep. */
export const STEP_SIDES = ['both', 'left', 'right', 'each', 'alternating'] as const;
export type StepSide = (typeof STEP_SIDES)[number];

/** `slow`: a calm tempo is spoken. `own`: as fast as the person likes. */
export const TEMPOS = ['slow', 'own'] as const;
export type Tempo = (typeof TEMPOS)[number];

/** From the gentle start to where it is going; both ends belong to it. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** Repetitions that a camera counts. */
export interface CountedStep {
	readonly kind: 'reps';
	readonly exerciseId: string;
	/** One of `VARIANTS` for this exercise; `null` for the plain one. */
	readonly variant: string | null;
	readonly side: StepSide;
	/** Repetitions; of each side where sides take turns. */
	readonly reps: Span;
	/** Seconds at the far point of each rep; `null` for movements that don't pause there. */
	readonly holdS: Span | null;
	readonly tempo: Tempo;
	/** Rest in seconds between left and right; 0 = just change sides. */
	readonly sideRestS: number;
	readonly dose: Dose;
	readonly note: string;
}

/** A posture that is kept; its seconds are counted while the camera sees it well. */
export interface HoldStep {
	readonly kind: 'hold';
	readonly exerciseId: string;
	readonly side: Exclude<StepSide, 'alternating'>;
	readonly holdS: Span;
	readonly dose: Dose;
	readonly note: string;
}

/** What no camera can judge: Plumbline keeps the time and says what comes. */
export interface TimerStep {
	readonly kind: 'timer';
	readonly drillId: string;
	/** Seconds of one go. */
	readonly seconds: number;
	readonly repeats: number;
	/** Seconds of letting go between repeats; 0 when there is one. */
	readonly pauseS: number;
	readonly side: Exclude<StepSide, 'alternating'>;
	readonly dose: Dose;
	readonly note: string;
}

export interface RestStep {
	readonly kind: 'rest';
	readonly seconds: number;
	readonly dose: Dose;
}

/** Shown and said, not run: what belongs before, after or beside. */
export interface PointerStep {
	readonly kind: 'pointer';
	readonly drillId: string;
	readonly note: string;
}

export type ProgrammeStep = CountedStep | HoldStep | TimerStep | RestStep | PointerStep;

/** A part of a workout: its steps in order, as often as there are rounds. A rest that would end the last round is left out. */
export interface Block {
	/** Unique within the programme. */
	readonly id: string;
	readonly title: string;
	readonly rounds: number;
	readonly steps: readonly ProgrammeStep[];
}

/** What a programme may remind of through the day, if the person wants it. */
export interface Nudge {
	readonly id: string;
	/** What the reminder says. */
	readonly words: string;
	/** `every`: again after so many minutes. `times-a-day`: so often, spread over the waking day. */
	readonly rhythm:
		{ readonly kind: 'every'; readonly minutes: number } | { readonly kind: 'times-a-day'; readonly times: number };
	/** The block that is run when the person says yes; `null` when the reminder is all. */
	readonly blockId: string | null;
	readonly dose: Dose;
}

/** A workout as data: shipped, or written by a person and shared as a file. */
export interface Programme {
	readonly schemaVersion: typeof PROGRAMME_SCHEMA_VERSION;
	/** e.g. `swing-starter` */
	readonly id: string;
	readonly name: string;
	/** What it is and whom it may help, in two or three sentences. */
	readonly about: string;
	/** Where it comes from, in words: "From the article on …", "Plumbline". */
	readonly source: string;
	/** About how long it takes, explanations included. */
	readonly minutes: number;
	/** What to have ready: "A mat", "A kettlebell". */
	readonly needs: readonly string[];
	readonly blocks: readonly Block[];
	readonly nudges: readonly Nudge[];
}

/** The side of one planned step. */
export type PlannedSide = Side | 'both' | 'alternating';
