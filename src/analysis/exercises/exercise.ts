import type { ChosenDepthGoal } from '../faults/depthGoal.ts';
import type { FaultRule, PastRep } from '../faults/rule.ts';
import type { Baseline } from '../kinematics/baseline.ts';
import type { BodyPosture } from '../kinematics/bodyPosture.ts';
import type { KinematicFrame } from '../kinematics/kinematicFrame.ts';
import type { Side } from '../pose/landmarks.ts';
import type { HoldLimits } from '../reps/holdMachine.ts';
import type { RepLimits } from '../reps/repState.ts';
import type { RepTrace } from '../reps/repTrace.ts';

/** How an exercise is called where the person meets it. */
export interface ExerciseWords {
	/** What one rep of it is called, as a title: "Squat", also before a number. For a hold: one hold. */
	readonly one: string;
	/** "1 squat", "5 squats" */
	readonly counted: (count: number) => string;
	/** What stands by a number of its own: "squat" by 1, "squats" by 5. */
	readonly unit: (count: number) => string;
	/** What to do before the start: "Stand still". */
	readonly ready: string;
	/** Where the movement goes first, for the word and arrow that accompany it. */
	readonly outward: 'down' | 'up' | 'out';
	/** What is said when movements are too small to count, at most five words: "Go lower to count". */
	readonly hint: string;
}

/** `reps`: there and back, again and again. `hold`: a posture kept, its seconds count. */
export type Counting =
	{ readonly kind: 'reps'; readonly limits: RepLimits } | { readonly kind: 'hold'; readonly limits: HoldLimits };

/** What the reps of a set tell about its kind. */
export type CountedRep = Pick<PastRep, 'partial' | 'side' | 'measures'>;

/** A movement that Plumbline knows: how it is counted, measured and judged. Data and pure functions. */
export interface Exercise {
	/** e.g. `squat` */
	readonly id: string;
	/** Shown name: "Squat". */
	readonly name: string;
	readonly words: ExerciseWords;
	/** How the body lies while it is done. In another posture nothing is counted. */
	readonly posture: BodyPosture;
	readonly counting: Counting;
	/** Whether the seconds at the far point are said aloud, and at which; `null` for movements that don't pause there. */
	readonly saysHold: { readonly everyS: number } | null;
	/**
	 * How far from the start position, 0 = there; see `RepSample`. For a hold: 1 = held well, below its limits = not.
	 * `null` when it can't be measured.
	 */
	depthRatio(frame: KinematicFrame, baseline: Baseline | null): number | null;
	/** Whether a rep may begin or end in this posture. */
	isAtStart(frame: KinematicFrame): boolean;
	/** Whether a movement that is deep enough really is this exercise; if not it is shown as a partial rep. */
	isOwnMovement(trace: RepTrace, peakDepthRatio: number): boolean;
	/** The working side of a rep, chosen once for all of it; `null` for movements that use both. */
	side(trace: RepTrace): Side | null;
	/** Which kind of it a set was, e.g. `alternating`; `null` for the plain one or when it can't be told. */
	variant(reps: readonly CountedRep[]): string | null;
	/** Named measures of a rep with their unit as suffix; those that could not be measured are left out. */
	measures(trace: RepTrace, peakDepthRatio: number): Readonly<Record<string, number>>;
	/** There when another depth than usual is aimed at: which, and the depth that is shown as the goal, see `depthRatio`. */
	readonly aim?: { readonly goal: ChosenDepthGoal; readonly depthRatio: number };
	/** In order of priority: the first fault is the one that is said. */
	readonly rules: readonly FaultRule[];
}

/** Leaves out what could not be measured. */
export function known(measures: Readonly<Record<string, number | null>>): Record<string, number> {
	return Object.fromEntries(Object.entries(measures).filter(([, value]) => value !== null)) as Record<string, number>;
}
