import type { FaultRule } from '../faults/rule.ts';
import type { Baseline } from '../kinematics/baseline.ts';
import type { KinematicFrame } from '../kinematics/kinematicFrame.ts';
import type { RepLimits } from '../reps/repMachine.ts';
import type { RepTrace } from '../reps/repTrace.ts';

/** A movement that Plumbline knows: how it is counted, measured and judged. Data and pure functions. */
export interface Exercise {
	/** e.g. `squat` */
	readonly id: string;
	/** Shown name: "Squat". */
	readonly name: string;
	readonly limits: RepLimits;
	/** How far from the start position, 0 = there; see `RepSample`. `null` when it can't be measured. */
	depthRatio(frame: KinematicFrame, baseline: Baseline | null): number | null;
	/** Whether a rep may begin or end in this posture. */
	isAtStart(frame: KinematicFrame): boolean;
	/** Whether a movement that is deep enough really is this exercise; if not it is shown as a partial rep. */
	isOwnMovement(trace: RepTrace, peakDepthRatio: number): boolean;
	/** Named measures of a rep with their unit as suffix; those that could not be measured are left out. */
	measures(trace: RepTrace, peakDepthRatio: number): Readonly<Record<string, number>>;
	/** In order of priority: the first fault is the one that is said. */
	readonly rules: readonly FaultRule[];
}
