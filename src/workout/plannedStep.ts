import type { Dose, PlannedSide, Span, Tempo } from './programme.ts';

/** Where a planned step stands in its programme. */
export interface PlannedPlace {
	/** Unique within the plan: block, round, step and side. */
	readonly id: string;
	readonly blockId: string;
	readonly blockTitle: string;
	/** 0-based. */
	readonly blockIndex: number;
	/** 1-based. */
	readonly round: number;
	readonly rounds: number;
}

export interface PlannedReps extends PlannedPlace {
	readonly kind: 'reps';
	readonly exerciseId: string;
	readonly variant: string | null;
	readonly side: PlannedSide;
	/** Whether the other side came just before: "Now the right side". */
	readonly changesSide: boolean;
	/** Reps to count in all: both sides together where they take turns. */
	readonly target: number;
	/** The reps that the programme gives, counted the same way. */
	readonly span: Span;
	/** Seconds at the far point of each rep; `null` for movements that don't pause there. */
	readonly holdS: number | null;
	/** The seconds that the programme gives for it. */
	readonly holdSpanS: Span | null;
	/** How far to go, as a share of the whole movement: 1, or 0.5 on a careful day. */
	readonly rangeRatio: number;
	readonly tempo: Tempo;
	readonly dose: Dose;
	readonly note: string;
}

export interface PlannedHold extends PlannedPlace {
	readonly kind: 'hold';
	readonly exerciseId: string;
	readonly variant: string | null;
	readonly side: Exclude<PlannedSide, 'alternating'>;
	readonly changesSide: boolean;
	readonly targetS: number;
	readonly spanS: Span;
	readonly dose: Dose;
	readonly note: string;
}

export interface PlannedTimer extends PlannedPlace {
	readonly kind: 'timer';
	readonly drillId: string;
	readonly side: Exclude<PlannedSide, 'alternating'>;
	readonly changesSide: boolean;
	readonly seconds: number;
	readonly repeats: number;
	readonly pauseS: number;
	readonly dose: Dose;
	readonly note: string;
}

export interface PlannedRest extends PlannedPlace {
	readonly kind: 'rest';
	readonly seconds: number;
	readonly dose: Dose;
}

export interface PlannedPointer extends PlannedPlace {
	readonly kind: 'pointer';
	readonly drillId: string;
	readonly note: string;
}

/** One thing to do, with everything decided: side, round, target. */
export type PlannedStep = PlannedReps | PlannedHold | PlannedTimer | PlannedRest | PlannedPointer;

/** Something that is done rather than waited for or read. */
export type PlannedWork = PlannedReps | PlannedHold | PlannedTimer;

export function isWork(step: PlannedStep | null): step is PlannedWork {
	return step !== null && (step.kind === 'reps' || step.kind === 'hold' || step.kind === 'timer');
}

/** Counted and judged by a camera, unless it can't see it. */
export function isForCamera(step: PlannedStep | null): step is PlannedReps | PlannedHold {
	return step !== null && (step.kind === 'reps' || step.kind === 'hold');
}
