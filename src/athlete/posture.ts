import type { Side } from '../analysis/pose/landmarks.ts';
import type { Vec3 } from './vec3.ts';

export type Both<T> = Readonly<Record<Side, T>>;

/** Where a foot is. The leg follows: its knee is found from hip and ankle. */
export interface LegPosture {
	readonly ankle: Vec3;
	/** Where the foot points: 0 = +z of the stage, positive to the athlete's left. The knee points the same way. */
	readonly footHeadingDeg: number;
	/** Heel up against flat, positive. */
	readonly footPitchDeg: number;
	/** How much of that pitch is taken back by the toes, so that they stay flat. */
	readonly toeBendDeg: number;
	/** How far the knee falls in towards the other leg from where it would be. */
	readonly kneeMedialM: number;
}

export type ArmPosture =
	| {
			readonly kind: 'angles';
			/** 0 = hanging down, 90 = level, 180 = overhead, whatever the trunk does. */
			readonly elevationDeg: number;
			/** 0 = forwards, 90 = out to its own side. */
			readonly planeDeg: number;
			readonly elbowFlexionDeg: number;
	  }
	| {
			readonly kind: 'reach';
			/** The goal of the wrist, in axes of the chest from mid-shoulder: left, up, forward. */
			readonly wristFromChest: Vec3;
	  };

/** Everything that decides where the joints are. Motions make these; the figure follows. */
export interface Posture {
	/** Mid-hip on the stage. */
	readonly pelvis: Vec3;
	readonly headingDeg: number;
	/** Line from mid-hip to mid-shoulder from the vertical: forwards positive. */
	readonly trunkInclinationDeg: number;
	/** The same line, tilted towards the athlete's left. */
	readonly trunkRollDeg: number;
	/** Line between the hips, left hip down positive. */
	readonly pelvisRollDeg: number;
	/** How much the lower back is rounded against a straight spine. The line of the trunk stays where it is. */
	readonly lumbarFlexionDeg: number;
	/** The face from level: looking down positive. */
	readonly headPitchDeg: number;
	/** The face against the heading: to the left positive. */
	readonly headTurnDeg: number;
	readonly legs: Both<LegPosture>;
	readonly arms: Both<ArmPosture>;
}
