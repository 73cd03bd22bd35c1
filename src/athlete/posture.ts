import type { Side } from '../analysis/pose/landmarks.ts';
import type { Vec3 } from './vec3.ts';

export type Both<T> = Readonly<Record<Side, T>>;

/** Where a foot is, standing or lying. The leg follows: its knee is found from hip and ankle. */
export interface LegPosture {
	readonly ankle: Vec3;
	/** Where the foot points: 0 = +z of the stage, positive to the athlete's left. */
	readonly footHeadingDeg: number;
	/** Heel up against flat, positive. */
	readonly footPitchDeg: number;
	/** The foot tilted to the athlete's left, as in lying on a side. Unset: 0. */
	readonly footRollDeg?: number;
	/** How much of that pitch is taken back by the toes, so that they stay flat. */
	readonly toeBendDeg: number;
	/** How far the knee falls in towards the other leg from where it would be. */
	readonly kneeMedialM: number;
	/** Direction on the stage that the knee points in. Unset: where the foot points. */
	readonly kneeTowards?: Vec3;
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
	  }
	| {
			/** A hand that rests on something, or reaches for it. */
			readonly kind: 'placed';
			/** The goal of the wrist on the stage. */
			readonly wrist: Vec3;
			/** Directions on the stage: of the elbow from the line between shoulder and wrist, of the fingers, of the thumb. */
			readonly elbowTowards: Vec3;
			readonly fingers: Vec3;
			readonly thumb: Vec3;
	  };

/** Everything that decides where the joints are. Motions make these; the figure follows. */
export interface Posture {
	/** Mid-hip on the stage. */
	readonly pelvis: Vec3;
	readonly headingDeg: number;
	/** Line from mid-hip to mid-shoulder from the vertical: forwards positive. 90 = prone, −90 = supine. */
	readonly trunkInclinationDeg: number;
	/** The same line, tilted towards the athlete's left: 90 = lying on the left side. About that line itself where the trunk is level. */
	readonly trunkRollDeg: number;
	/** Line between the hips, left hip up positive. */
	readonly pelvisRollDeg: number;
	/** Pelvis against chest about the line of the trunk, left hip forwards positive; the lower back shares it. Unset: 0. */
	readonly pelvisTwistDeg?: number;
	/** How much the lower back is rounded against the body's own neutral. The line of the trunk stays where it is. */
	readonly lumbarFlexionDeg: number;
	/** The same of the upper back. Unset: 0. */
	readonly thoracicFlexionDeg?: number;
	/** The face from level: looking down positive. */
	readonly headPitchDeg: number;
	/** The face against the heading: to the left positive. */
	readonly headTurnDeg: number;
	/** The head tilted to the athlete's left. Unset: half as far as the trunk. */
	readonly headRollDeg?: number;
	readonly legs: Both<LegPosture>;
	readonly arms: Both<ArmPosture>;
}
