import type { Cue } from './cues/cueScheduler.ts';
import type { ChosenDepthGoal } from './faults/depthGoal.ts';
import type { RuleText } from './faults/rule.ts';
import type { BackLine } from './kinematics/backLine.ts';
import type { BodyPosture } from './kinematics/bodyPosture.ts';
import type { CameraView } from './pose/cameraView.ts';
import type { FramingProblem } from './pose/framing.ts';
import type { Side } from './pose/landmarks.ts';
import type { PoseFrame } from './pose/poseFrame.ts';
import type { BackNeutral } from './reps/backMemory.ts';
import type { RepReport } from './session/session.ts';

/** `start`: at the start position; `outward` on the way to the far point; `far` at or near it; `return` on the way back. */
export type RepPhase = 'start' | 'outward' | 'far' | 'return';

/**
 * Which exercise is counted. `chosen` by the person; `guess`: recognised from one rep, another may still take its place;
 * `recognised`: settled for this set.
 */
export interface CountedExercise {
	readonly id: string;
	readonly name: string;
	readonly certainty: 'chosen' | 'guess' | 'recognised';
	/** There when another depth than parallel is aimed at. */
	readonly depthGoal?: ChosenDepthGoal;
}

/** Whether a rule can be judged from where the camera stands now. */
export interface RuleView extends RuleText {
	/** `null` while the view is not known yet. */
	readonly canJudge: boolean | null;
	/** Whether it could be judged if the person or the camera stood elsewhere: only then does `viewHint` help. */
	readonly dependsOn: 'view' | 'missing-input';
}

/** Facts of the moment for the overlay: degrees, `null` where they can't be trusted. */
export interface LiveAngles {
	readonly kneeFlexionDeg: number | null;
	readonly hipFlexionDeg: number | null;
	/** Hip above knee, from the horizontal: 0 = thigh parallel to the floor, negative = deeper. Only in a side view. */
	readonly thighElevationDeg: number | null;
	readonly trunkInclinationDeg: number | null;
}

/** The line of the back for the overlay and the gauge. */
export interface BackNow {
	readonly line: BackLine;
	/** What it is compared with; `null` until there is something. */
	readonly neutral: BackNeutral | null;
}

/** What the analyzer knows after one frame. A new plain object each time: hold it in `$state.raw`. */
export interface Analysis {
	readonly timeS: number;
	/** `null` until a movement was recognised: then nothing is counted, shown or said. */
	readonly exercise: CountedExercise | null;
	/** How the body lies; `null` until it could be told. */
	readonly posture: BodyPosture | null;
	/** The pose, smoothed; landmarks that can't be trusted are `null`. `null` when nobody is there. */
	readonly pose: PoseFrame | null;
	readonly framing: FramingProblem | null;
	/** Settled estimate of where the camera stands; `null` until known. */
	readonly view: CameraView | null;
	/** The side of the body that faces the camera; `null` in front and back views. */
	readonly nearSide: Side | null;
	readonly angles: LiveAngles;
	/** Whole body in the picture, in the exercise's posture and still: what the hands-free start waits for. */
	readonly readyStill: boolean;
	/** One wrist well above the head, the other not: the gesture to pause and go on. */
	readonly handRaised: boolean;
	readonly phase: RepPhase;
	/** How far, 0 = start position, 1 = the goal (may exceed 1); `null` when it can't be measured. */
	readonly depthRatio: number | null;
	/** Seconds at the far point of this rep, or for which the posture has been held; `null` while on the way. */
	readonly heldS: number | null;
	/** Media time of the last movement of a rep, for the end of a set; `null` before the first. */
	readonly lastRepEndS: number | null;
	/** The rep that was completed by this frame. */
	readonly completed: RepReport | null;
	/** All reps of the running set so far, partial ones included. */
	readonly reps: readonly RepReport[];
	/** The cue that becomes due with this frame; `null` on most frames. */
	readonly cue: Cue | null;
	/** The line of the back; `null` for exercises that don't look at it, and when nobody is there. The outline itself is in `pose.backContour`. */
	readonly back: BackNow | null;
	/** True once when somebody is there who may be somebody else than before. */
	readonly isNewcomer: boolean;
	/** Every rule of the exercise and whether it can be judged from here. */
	readonly rules: readonly RuleView[];
}
