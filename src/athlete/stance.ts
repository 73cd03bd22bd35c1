import { degrees, radians } from '../analysis/geometry/angle.ts';
import type { Side } from '../analysis/pose/landmarks.ts';
import type { Body } from './body.ts';
import { orientation, pointIn } from './orientation.ts';
import type { LegPosture } from './posture.ts';
import { outwards } from './skeleton.ts';
import { vec3, type Vec3 } from './vec3.ts';

/** How the feet stand. */
export interface Stance {
	/** Between the ankles. */
	readonly widthM: number;
	/** Each foot outwards from straight ahead. */
	readonly toeOutDeg: number;
}

export const SHOULDER_WIDE: Stance = { widthM: 0.36, toeOutDeg: 8 };

/** Place and heading of somebody who stands: the middle between the ankles, on the floor. */
export interface Spot {
	readonly x: number;
	readonly z: number;
	readonly headingDeg: number;
}

export const HOME: Spot = { x: 0, z: 0, headingDeg: 0 };

/** A foot on the floor; `heelRiseM` lifts the heel while the toes stay flat. */
export function plantedLeg(
	body: Body,
	side: Side,
	stance: Stance,
	spot: Spot,
	heelRiseM = 0,
	kneeMedialM = 0,
): LegPosture {
	const aside = orientation(spot.headingDeg, 0, 0).left;
	const offsetM = (outwards(side) * stance.widthM) / 2;
	const footHeadingDeg = spot.headingDeg + outwards(side) * stance.toeOutDeg;
	const sole = vec3(spot.x + aside.x * offsetM, 0, spot.z + aside.z * offsetM);
	return { ...footOnFloor(body, sole, footHeadingDeg, heelRiseM), kneeMedialM };
}

/** A foot whose ankle would be above `sole` if it were flat, turned about its ball until the heel is up by `heelRiseM`. */
export function footOnFloor(
	body: Body,
	sole: Vec3,
	footHeadingDeg: number,
	heelRiseM: number,
): Omit<LegPosture, 'kneeMedialM'> {
	const flat = orientation(footHeadingDeg, 0, 0);
	const ball = pointIn({ origin: sole, ...flat }, 0, 0, body.ballAheadM);
	const footPitchDeg = pitchForHeelRise(body, heelRiseM);
	const foot = { origin: ball, ...orientation(footHeadingDeg, footPitchDeg, 0) };
	return {
		ankle: pointIn(foot, 0, body.ankleHeightM, -body.ballAheadM),
		footHeadingDeg,
		footPitchDeg,
		toeBendDeg: footPitchDeg,
	};
}

/** The landmark of the heel sits above the sole: its rise is what must come out. */
function pitchForHeelRise(body: Body, heelRiseM: number): number {
	const backM = body.ballAheadM + body.heelBackM;
	const upM = 0.28 * body.ankleHeightM;
	const radiusM = Math.hypot(backM, upM);
	return degrees(Math.asin(Math.min(1, (heelRiseM + upM) / radiusM)) - Math.atan2(upM, backM));
}

/** Cosine rule: distance from hip to ankle of a leg whose knee is bent so far. */
export function legReachM(body: Body, kneeFlexionDeg: number): number {
	const { thighM, shankM } = body;
	return Math.sqrt(thighM ** 2 + shankM ** 2 + 2 * thighM * shankM * Math.cos(radians(kneeFlexionDeg)));
}
