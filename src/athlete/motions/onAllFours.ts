import { degrees } from '../../analysis/geometry/angle.ts';
import type { Side } from '../../analysis/pose/landmarks.ts';
import type { Body } from '../body.ts';
import type { ArmPosture, Posture } from '../posture.ts';
import { both, outwards } from '../skeleton.ts';
import { along, between, subtract, unit, UP, vec3, type Vec3 } from '../vec3.ts';
import { freeLeg, type FreeLeg, type LegBend } from './freeLeg.ts';
import { backwards, limbless, rootsOf, sized, tiltedUp, withHipAt } from './prone.ts';

/** Knees under the hips, hands under the shoulders, the head at +z (see `prone.ts` for the cameras). */
const KNEE_HEIGHT_M = 0.058;
const ANKLE_HEIGHT_M = 0.062;
const WRIST_HEIGHT_M = 0.04;
/** A little lower than straight arms would have them: elbows give. */
const SHOULDER_HEIGHT_M = 0.55;
const HIPS_Z_M = -0.22;

/** What an exercise on hands and knees does with trunk, one leg and, if it likes, the arm across. */
export interface AllFours {
	readonly side: Side;
	readonly leg: FreeLeg;
	/** 0 = the other hand is on the floor, 1 = reaches to the front. */
	readonly armRatio: number;
	/** How far the raised arm stays below the line of the trunk. */
	readonly armBelowDeg: number;
	/** How far the hip of `side` is above the other. */
	readonly tiltDeg: number;
	/** How far the chest sinks, as a turn of the trunk. */
	readonly sinkDeg: number;
	readonly lumbarFlexionDeg: number;
}

/** How far the trunk is from level: shoulders higher. */
export function trunkRiseDeg(body: Body): number {
	const hipM = sized(body, KNEE_HEIGHT_M) + body.thighM;
	return degrees(Math.asin((sized(body, SHOULDER_HEIGHT_M) - hipM) / body.trunkM));
}

/** The thigh of somebody on hands and knees, `riseDeg` of the way back and up from straight down. */
export function backOf(riseDeg: number): { readonly thigh: Vec3; readonly back: Vec3 } {
	return backwards(riseDeg - 90);
}

export function onAllFours(fours: AllFours, body: Body): Posture {
	const trunk = { lumbarFlexionDeg: 0, trunkRollDeg: 0, headPitchDeg: 84 - trunkRiseDeg(body) };
	const pelvis = vec3(0, sized(body, KNEE_HEIGHT_M) + body.thighM, sized(body, HIPS_Z_M));
	const rest = limbless({ ...trunk, pelvis, trunkInclinationDeg: 90 - trunkRiseDeg(body) });
	const standing = fours.side === 'left' ? 'right' : 'left';
	const tilted = limbless({
		...trunk,
		...tiltedUp(fours.side, fours.tiltDeg),
		pelvis,
		lumbarFlexionDeg: fours.lumbarFlexionDeg,
		trunkInclinationDeg: 90 - trunkRiseDeg(body) + fours.sinkDeg,
	});
	const restRoots = rootsOf(rest, body);
	const onKnee = withHipAt(tilted, standing, restRoots.hips[standing], body);
	// Arms are only so long: a pelvis that comes up on one side leaves the shoulders where they are.
	const liftDeg = degrees(Math.asin((onKnee.pelvis.y - pelvis.y) / body.trunkM));
	const posture = { ...onKnee, trunkInclinationDeg: onKnee.trunkInclinationDeg + liftDeg };
	const roots = rootsOf(posture, body);
	const up = unit(subtract(roots.middle, posture.pelvis));
	return {
		...posture,
		legs: both((side) =>
			side === fours.side
				? freeLeg(roots.hips[side], fours.leg, body)
				: freeLeg(restRoots.hips[side], { ...backOf(0), ...kneelingBend(body) }, body),
		),
		arms: both((side) => {
			const hand = handOnFloor(side, restRoots.shoulders[side], body);
			return side === fours.side
				? hand
				: reaching(hand, roots.shoulders[side], up, fours.armRatio, fours.armBelowDeg, body);
		}),
	};
}

/** Of a leg that kneels: the top of its foot on the floor behind. */
function kneelingBend(body: Body): LegBend {
	const riseM = sized(body, ANKLE_HEIGHT_M) - sized(body, KNEE_HEIGHT_M);
	return { kneeFlexionDeg: 90 + degrees(Math.asin(riseM / body.shankM)), plantarflexionDeg: 72 };
}

/** Between kneeling (0) and a leg that is held otherwise (1). */
export function bendFromKneeling(to: LegBend, ratio: number, body: Body): LegBend {
	const from = kneelingBend(body);
	return {
		kneeFlexionDeg: from.kneeFlexionDeg + (to.kneeFlexionDeg - from.kneeFlexionDeg) * ratio,
		plantarflexionDeg: from.plantarflexionDeg + (to.plantarflexionDeg - from.plantarflexionDeg) * ratio,
	};
}

function handOnFloor(side: Side, shoulder: Vec3, body: Body): ArmPosture & { kind: 'placed' } {
	const out = outwards(side);
	return {
		kind: 'placed',
		wrist: vec3(shoulder.x + out * sized(body, 0.02), sized(body, WRIST_HEIGHT_M), shoulder.z - sized(body, 0.02)),
		elbowTowards: vec3(out * 0.6, 0, -1),
		fingers: vec3(0.1 * out, -0.12, 1),
		thumb: vec3(-out, 0, 0),
	};
}

/** From the floor to the front, thumb up. */
function reaching(
	hand: ArmPosture & { kind: 'placed' },
	shoulder: Vec3,
	trunkUp: Vec3,
	ratio: number,
	belowDeg: number,
	body: Body,
): ArmPosture {
	const straightM = 0.985 * (body.upperArmM + body.forearmM);
	const line = unit(along(trunkUp, UP, -Math.tan((belowDeg * Math.PI) / 180)));
	const resting = subtract(hand.wrist, shoulder);
	const lengthM = Math.hypot(resting.x, resting.y, resting.z);
	const direction = unit(between(unit(resting), line, ratio));
	const mixed = (from: Vec3, to: Vec3): Vec3 => unit(between(from, to, ratio));
	return {
		...hand,
		wrist: along(shoulder, direction, lengthM + (straightM - lengthM) * ratio),
		elbowTowards: mixed(unit(hand.elbowTowards), vec3(Math.sign(hand.elbowTowards.x) * 0.8, -0.6, 0)),
		fingers: mixed(hand.fingers, line),
		thumb: mixed(hand.thumb, UP),
	};
}
