import { radians } from '../../analysis/geometry/angle.ts';
import type { Body } from '../body.ts';
import { turnOf } from '../orientation.ts';
import type { LegPosture } from '../posture.ts';
import { along, cross, scale, type Vec3 } from '../vec3.ts';

/** How far a leg is bent below the hip. */
export interface LegBend {
	readonly kneeFlexionDeg: number;
	/** The foot against the shank: 0 = at right angles, toes away from the shin positive. */
	readonly plantarflexionDeg: number;
}

/** A leg that its hip and its bends decide, rather than where the foot stands. */
export interface FreeLeg extends LegBend {
	/** From hip to knee, length 1. */
	readonly thigh: Vec3;
	/** Where the back of the thigh faces: the shank folds that way. At right angles to `thigh`, length 1. */
	readonly back: Vec3;
}

export function freeLeg(hip: Vec3, leg: FreeLeg, body: Body): LegPosture {
	const bend = radians(leg.kneeFlexionDeg);
	const shank = along(scale(leg.thigh, Math.cos(bend)), leg.back, Math.sin(bend));
	const front = along(scale(leg.back, -Math.cos(bend)), leg.thigh, Math.sin(bend));
	return {
		ankle: along(along(hip, leg.thigh, body.thighM), shank, body.shankM),
		...footOn(shank, front, leg.plantarflexionDeg),
		kneeMedialM: 0,
		kneeTowards: scale(leg.back, -1),
	};
}

/** A foot below a shank (knee to ankle) whose front faces `front`. */
export function footOn(
	shank: Vec3,
	front: Vec3,
	plantarflexionDeg: number,
): Pick<LegPosture, 'footHeadingDeg' | 'footPitchDeg' | 'footRollDeg' | 'toeBendDeg'> {
	const flexion = radians(plantarflexionDeg);
	const up = along(scale(shank, -Math.cos(flexion)), front, Math.sin(flexion));
	const forward = along(scale(front, Math.cos(flexion)), shank, Math.sin(flexion));
	const turn = turnOf({ left: cross(up, forward), up, forward });
	return { footHeadingDeg: turn.headingDeg, footPitchDeg: turn.pitchDeg, footRollDeg: turn.rollDeg, toeBendDeg: 0 };
}
