import type { SetReport } from '../analysis/session/session.ts';
import type { Adjustment } from './adjustment.ts';
import type { PlannedStep } from './plannedStep.ts';
import type { Programme } from './programme.ts';

export const WORKOUT_STATE_VERSION = 1;

export const STAGES = [
	/** Pain before, 0–10. Waits for an answer. */
	'check-in',
	/** The page of questions before the first workout of all. Waits for an answer. */
	'screening',
	/** What to have ready and where the camera stands for this block. */
	'setup',
	/** What comes now and how it is done; a pointer is read here. */
	'explain',
	/** Until the person stands ready; seconds where no camera is needed. */
	'get-ready',
	'work',
	'rest',
	/** After each block. */
	'pain-check',
	/** Pain after the last block. */
	'check-out',
	'summary',
] as const;
export type Stage = (typeof STAGES)[number];

/** Which pain lets the plan go on; see `painRule`. */
export const PAIN_MODES = ['pain-free', 'traffic-light'] as const;
export type PainMode = (typeof PAIN_MODES)[number];

export const PAIN_PLACES = ['low-back', 'leg', 'other'] as const;
export type PainPlace = (typeof PAIN_PLACES)[number];

/** One answer about pain. */
export interface PainAnswer {
	/** 0–10; `null`: nobody answered. */
	readonly score: number | null;
	/** `leg`: pain that goes down a leg. */
	readonly where: PainPlace | null;
	readonly sharp: 'yes' | 'no';
	/** New numbness or weakness. */
	readonly numb: 'yes' | 'no';
}

export interface PainEntry extends PainAnswer {
	readonly when: 'before' | 'after-block' | 'after';
	/** The block that was just done; `null` before the first. */
	readonly blockId: string | null;
	/** Seconds since the workout began, pauses left out. */
	readonly clockS: number;
}

/** From the gentlest to the most: how a step is done today beside what the plan says. */
export const EASE_LEVELS = ['easier-variant', 'fewer-reps', 'smaller-range', 'as-planned', 'more-reps'] as const;
export type EaseLevel = (typeof EASE_LEVELS)[number];

/** Why a set is timed by voice instead of counted. */
export const UNSEEN_REASONS = [
	/** There is no camera, or it may not be used. */
	'no-camera',
	'camera-lost',
	/** Nobody came into the picture in time. */
	'not-in-picture',
	/** From here, or in this light, the movement can't be told. */
	'not-told-from-here',
	/** The movement is too small for a camera, as it should be. */
	'too-small',
] as const;
export type UnseenReason = (typeof UNSEEN_REASONS)[number];

export const PAUSE_REASONS = [
	'asked',
	/** The clock jumped: the machine slept, or the page was closed. */
	'clock-jumped',
	/** Nobody was there for ten minutes. */
	'away',
] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

export const STOP_REASONS = [
	/** The person had enough for today. */
	'asked',
	/** Pain during the workout, or STOP because of it. */
	'pain',
	/** Chest pain, dizziness, faintness and the like. */
	'unwell',
	/** Too much pain to begin. */
	'pain-before',
	/** The questions before the first workout: see someone first. */
	'see-someone-first',
	/** The questions before the first workout: care is needed now. */
	'emergency',
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

export const OUTCOMES = [
	/** The target was reached, or the time was up. */
	'done',
	/** Ended before the target. */
	'part',
	'skipped',
	/** The whole workout was stopped in it. */
	'stopped',
] as const;
export type StepOutcome = (typeof OUTCOMES)[number];

/** What became of one step. A step that was done again has one for each time. */
export interface StepResult {
	readonly stepId: string;
	/** Index of the step in the plan. */
	readonly at: number;
	readonly outcome: StepOutcome;
	/** The step as it was done: after easing. */
	readonly step: PlannedStep;
	/** Reps that were counted; `null` where nothing counted them. */
	readonly counted: number | null;
	/** Seconds held or timed; `null` where neither. */
	readonly heldS: number | null;
	/** Why the set was timed by voice; `null` where a camera saw it or none was needed. */
	readonly unseen: UnseenReason | null;
	/** Seconds the work took, pauses left out. */
	readonly tookS: number;
	/** From when to when, by the wall clock, in seconds since 1970; `null` where no clock had told it yet. */
	readonly beganWallS: number | null;
	readonly endedWallS: number | null;
	readonly sets: readonly SetReport[];
}

/** The set that runs, or is about to. */
export interface Running {
	/** Reps so far; `null` until something counted. */
	readonly counted: number | null;
	/** Seconds held so far, inside the band of a hold; `null` until something held. */
	readonly heldS: number | null;
	readonly unseen: UnseenReason | null;
	/** Length of the spoken timer that stands in for a camera, from the begin of `work`; `null` while a camera counts. */
	readonly standInS: number | null;
	/** What the camera saw of it before it was lost. */
	readonly sets: readonly SetReport[];
}

export interface WorkoutState {
	readonly version: typeof WORKOUT_STATE_VERSION;
	readonly programme: Programme;
	readonly adjustment: Adjustment;
	readonly plan: readonly PlannedStep[];
	/** Index of the step in the plan; its length once all are done. */
	readonly at: number;
	readonly stage: Stage;
	readonly stageSinceS: number;
	/** The same by the wall clock, in seconds since 1970; `null` before the first `time`. */
	readonly stageSinceWallS: number | null;
	/** Seconds since the workout began; stands still in a pause and never runs back. */
	readonly clockS: number;
	/** Wall clock of the last `time`; `null` before the first. */
	readonly wallS: number | null;
	/** Wall clock of the first `time` of all: when the workout began; `null` before it. */
	readonly beganWallS: number | null;
	readonly paused: PauseReason | null;
	/** `clockS` since when nobody is there; `null` while somebody is. */
	readonly awaySinceS: number | null;
	readonly running: Running;
	/** Seconds added to this rest. */
	readonly restExtraS: number;
	/** Exercises and drills that were explained, by `exerciseKey` or drill id. */
	readonly explained: readonly string[];
	readonly results: readonly StepResult[];
	readonly pain: readonly PainEntry[];
	/** By `exerciseKey` of the plan or drill id; what is missing is as planned. */
	readonly ease: Readonly<Record<string, EaseLevel>>;
	/** Blocks in a row after which pain asked for less. */
	readonly ambersInARow: number;
	readonly mode: PainMode;
	readonly screening: 'needed' | 'done';
	readonly stoppedBecause: StopReason | null;
}

export const SCREENING_VERDICTS = ['go', 'see-someone-first', 'emergency'] as const;
export type ScreeningVerdict = (typeof SCREENING_VERDICTS)[number];

export type SetEnd = 'target' | 'stopped' | 'left' | 'idle';

export type WorkoutEvent =
	/** Wall clock in seconds, as often as it likes. Jumps and steps back are harmless. */
	| { readonly kind: 'time'; readonly nowS: number }
	/** Next, yes, a raised hand, space, the watch. Resumes a pause. */
	| { readonly kind: 'go' }
	| { readonly kind: 'skip' }
	| { readonly kind: 'redo' }
	| { readonly kind: 'easier' }
	| { readonly kind: 'harder' }
	| { readonly kind: 'pause' }
	| { readonly kind: 'resume' }
	/** A longer rest; never a shorter one. */
	| { readonly kind: 'more-rest'; readonly seconds: number }
	| { readonly kind: 'stop'; readonly why: 'asked' | 'pain' | 'unwell' }
	| ({ readonly kind: 'pain' } & PainAnswer)
	| { readonly kind: 'screening'; readonly verdict: ScreeningVerdict }
	/** The person stands ready and counting began. */
	| { readonly kind: 'started' }
	/** `sets`: all of this step so far; left out where nobody knows more than the number. */
	| {
			readonly kind: 'progress';
			readonly counted: number;
			readonly heldS: number | null;
			readonly sets?: readonly SetReport[];
	  }
	/** A set ended; `sets` is all of this step. After its work is over the reports belong to that work's result. */
	| { readonly kind: 'set-done'; readonly sets: readonly SetReport[]; readonly because: SetEnd }
	/** No camera can see this set: a spoken timer takes its place. */
	| { readonly kind: 'unseen'; readonly because: UnseenReason }
	/** Nobody is in the picture. */
	| { readonly kind: 'left' }
	| { readonly kind: 'back' };
