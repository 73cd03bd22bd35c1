import { degrees, radians } from '../../analysis/geometry/angle.ts';
import { findZero } from '../balance.ts';
import type { Body } from '../body.ts';
import type { Motion } from '../motion.ts';
import { memoized, type SetPlan } from '../motionSet.ts';
import { orientation, pointIn } from '../orientation.ts';
import type { LegPosture, Posture } from '../posture.ts';
import { both, outwards } from '../skeleton.ts';
import { trunkChordM } from '../spine.ts';
import { vec3 } from '../vec3.ts';
import { floorMotion, type FloorExercise, type FloorTempo } from './floorMotion.ts';
import { limbless, sized } from './prone.ts';

/** How one plank is held. Between planks the body lies on its belly, up on the forearms. */
export interface PlankForm extends FloorTempo {
	/** Shoulder, hip, ankle: 180 = one line, more = hips sag, less = hips up. */
	readonly shoulderHipAnkleDeg: number;
	/** Elbows ahead of the shoulders, as a share of the upper arm, in a straight line. */
	readonly elbowAheadRatio: number;
	/** The head out of line with the trunk: hanging positive, looking up negative. */
	readonly neckDeg: number;
}

const GOOD_PLANK: PlankForm = {
	shoulderHipAnkleDeg: 178,
	elbowAheadRatio: 0.08,
	neckDeg: 0,
	riseS: 1.5,
	holdS: 10,
	lowerS: 1.5,
	pauseS: 3,
};

/** Planks on forearms and toes: head at +z, seen from the side at ±90. A rep is a hold; its far point is the middle of it. */
export function plank(set: SetPlan<PlankForm> & Partial<PlankForm>): Motion {
	return floorMotion(set, PLANK);
}

const ELBOW_HEIGHT_M = 0.04;
const REST_HIP_HEIGHT_M = 0.115;
const TOES_PITCH_DEG = 68;

/** Where forearms and feet stay, seen from the side. The elbows are at z = 0 until the body is put in the middle. */
interface Supports {
	readonly elbowY: number;
	readonly ankleY: number;
	readonly ankleZ: number;
	/** Shoulder, hip, ankle when the hips are down on the floor. */
	readonly restDeg: number;
}

interface Line {
	readonly shoulderY: number;
	readonly shoulderZ: number;
	readonly hipY: number;
	readonly hipZ: number;
}

function hollowDeg(shoulderHipAnkleDeg: number): number {
	return -0.6 * Math.max(0, shoulderHipAnkleDeg - 183);
}

function legM(body: Body): number {
	return 0.9997 * (body.thighM + body.shankM);
}

/** Shoulder to ankle. */
function spanM(shoulderHipAnkleDeg: number, body: Body): number {
	const trunkM = trunkChordM(body, hollowDeg(shoulderHipAnkleDeg));
	const cosine = Math.cos(radians(shoulderHipAnkleDeg));
	return Math.sqrt(trunkM ** 2 + legM(body) ** 2 - 2 * trunkM * legM(body) * cosine);
}

/** The shoulders turn about the elbows until the body spans from them to the feet. */
function lineOf(shoulderHipAnkleDeg: number, { elbowY, ankleY, ankleZ }: Omit<Supports, 'restDeg'>, body: Body): Line {
	const wantedM = spanM(shoulderHipAnkleDeg, body);
	const shoulder = (angleDeg: number): { y: number; z: number } => ({
		y: elbowY + body.upperArmM * Math.cos(radians(angleDeg)),
		z: body.upperArmM * Math.sin(radians(angleDeg)),
	});
	const spanAt = (angleDeg: number): number => {
		const { y, z } = shoulder(angleDeg);
		return Math.hypot(y - ankleY, z - ankleZ) - wantedM;
	};
	const { y, z } = shoulder(findZero(spanAt, -75, 60));
	const trunkM = trunkChordM(body, hollowDeg(shoulderHipAnkleDeg));
	// The line from the ankle up to the shoulder, and how far the trunk turns from it at the shoulder: down when the hips sag.
	const slope = Math.atan2(y - ankleY, z - ankleZ);
	const turn = Math.asin((legM(body) * Math.sin(radians(shoulderHipAnkleDeg - 180))) / wantedM);
	return {
		shoulderY: y,
		shoulderZ: z,
		hipY: y - trunkM * Math.sin(slope + turn),
		hipZ: z - trunkM * Math.cos(slope + turn),
	};
}

const supportsOf = memoized((form: PlankForm, body: Body): Supports => {
	const elbowY = sized(body, ELBOW_HEIGHT_M);
	const ankleY = footAt(0, 1, body).ankle.y;
	const behindM = form.elbowAheadRatio * body.upperArmM;
	const shoulderY = elbowY + Math.sqrt(body.upperArmM ** 2 - behindM ** 2);
	const levelM = Math.sqrt(spanM(180, body) ** 2 - (shoulderY - ankleY) ** 2);
	const supports = { elbowY, ankleY, ankleZ: -behindM - levelM };
	const heightM = (angleDeg: number): number => sized(body, REST_HIP_HEIGHT_M) - lineOf(angleDeg, supports, body).hipY;
	return { ...supports, restDeg: findZero(heightM, 180, 220) };
});

/** On the toes: the ball of the foot on the floor below `ankleZ`. */
function footAt(ankleZ: number, side: 1 | -1, body: Body): LegPosture {
	const heel = { origin: vec3(0, 0, 0), ...orientation(0, TOES_PITCH_DEG, 0) };
	const fromBall = pointIn(heel, 0, body.ankleHeightM, -body.ballAheadM);
	return {
		ankle: vec3((side * body.hipWidthM) / 2, fromBall.y, ankleZ),
		footHeadingDeg: 0,
		footPitchDeg: TOES_PITCH_DEG,
		toeBendDeg: TOES_PITCH_DEG,
		kneeMedialM: 0,
		kneeTowards: vec3(0, -1, 0.2),
	};
}

const PLANK: FloorExercise<PlankForm> = {
	form: GOOD_PLANK,
	postureAt({ form, ratio }, body) {
		const supports = supportsOf(form, body);
		const angleDeg = supports.restDeg + (form.shoulderHipAnkleDeg - supports.restDeg) * ratio;
		const line = lineOf(angleDeg, supports, body);
		// The body in the middle of the stage.
		const shiftM = -supports.ankleZ / 2;
		const trunkInclinationDeg = degrees(Math.atan2(line.shoulderZ - line.hipZ, line.shoulderY - line.hipY));
		const trunk: Posture = limbless({
			pelvis: vec3(0, line.hipY, line.hipZ + shiftM),
			trunkInclinationDeg,
			trunkRollDeg: 0,
			lumbarFlexionDeg: hollowDeg(angleDeg),
			headPitchDeg: trunkInclinationDeg - 6 + form.neckDeg * ratio,
		});
		return {
			...trunk,
			legs: both((side) => footAt(supports.ankleZ + shiftM, outwards(side), body)),
			arms: both((side) => ({
				kind: 'placed',
				wrist: vec3((outwards(side) * body.shoulderWidthM) / 2, 1.15 * supports.elbowY, shiftM + body.forearmM),
				elbowTowards: vec3(0, -1, -1),
				fingers: vec3(0, -0.06, 1),
				thumb: vec3(-0.4 * outwards(side), 1, 0),
			})),
		};
	},
};
