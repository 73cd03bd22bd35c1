import { radians } from '../../analysis/geometry/angle.ts';
import { otherSide } from '../../analysis/pose/landmarks.ts';
import type { Body } from '../body.ts';
import type { Motion } from '../motion.ts';
import { workingSide, type SetPlan, type WorkingSides } from '../motionSet.ts';
import type { ArmPosture } from '../posture.ts';
import { both, outwards } from '../skeleton.ts';
import { along, between, UP, unit, vec3, type Vec3 } from '../vec3.ts';
import { floorMotion, type FloorExercise, type FloorTempo } from './floorMotion.ts';
import { bridgeTop } from './gluteBridge.ts';
import {
	armBeside,
	hipOf,
	mixedLeg,
	plantedBend,
	raisedLeg,
	restSlopeDeg,
	shouldersAtRest,
	supine,
	type RaisedLeg,
} from './supine.ts';

/** How one knee is pulled to the chest by somebody on their back. Its far point is the middle of the hold. */
export interface KneeToChestForm extends FloorTempo {
	/** The leg that is pulled. */
	readonly side: WorkingSides;
	/** Of that hip when it is held. */
	readonly hipFlexionDeg: number;
	/** How far the other foot leaves the floor. */
	readonly otherFootLiftM: number;
	/** How far head and shoulders come up, as a share of the trunk. */
	readonly headRiseRatio: number;
}

const GOOD_PULL: KneeToChestForm = {
	side: 'alternating',
	hipFlexionDeg: 120,
	otherFootLiftM: 0,
	headRiseRatio: 0,
	riseS: 1.8,
	holdS: 6,
	lowerS: 1.8,
	pauseS: 1.2,
};

/** Pulls one knee in with both hands, on the back with the head at −z: seen from the side at ±90. */
export function kneeToChest(set: SetPlan<KneeToChestForm> & Partial<KneeToChestForm>): Motion {
	return floorMotion(set, KNEE_TO_CHEST);
}

const FEET = { shoulderHipKneeDeg: 178, kneeFlexionDeg: 105, shoulderRiseRatio: 0 };

const KNEE_TO_CHEST: FloorExercise<KneeToChestForm> = {
	form: GOOD_PULL,
	varied: (form, vary) => ({ ...form, hipFlexionDeg: form.hipFlexionDeg * vary(0.03) }),
	sideOf: ({ side }, index) => workingSide(side, index),
	postureAt({ form, side, ratio }, body) {
		const working = side ?? 'left';
		const riseM = form.headRiseRatio * body.trunkM * ratio ** 2;
		// Head and shoulders come up; the hips stay where they are.
		const slopeDeg = restSlopeDeg(body) - (riseM / body.trunkM) * 57;
		const trunk = { shoulders: along(shouldersAtRest(body), UP, riseM), slopeDeg, lumbarFlexionDeg: 0 };
		const { ankleZ } = bridgeTop(FEET, body);
		const pulled: RaisedLeg = { thighDeg: form.hipFlexionDeg + slopeDeg, kneeFlexionDeg: 122, plantarflexionDeg: 15 };
		const lifted: RaisedLeg = { thighDeg: 48, kneeFlexionDeg: 60, plantarflexionDeg: 15 };
		const liftRatio = form.otherFootLiftM / (0.86 * Math.sin(radians(20)));
		const legs = both((leg) => {
			const hip = hipOf(trunk, leg, 0, body);
			const planted = plantedBend(hip, ankleZ, body);
			const goal = leg === working ? pulled : mixedLeg(planted, lifted, Math.min(1, liftRatio));
			return raisedLeg(hip, mixedLeg(planted, goal, ratio), body);
		});
		const knee = kneeOf(hipOf(trunk, working, 0, body), pulled, body);
		const posture = supine(trunk, legs, body);
		const headPitchDeg = posture.headPitchDeg + 180 * form.headRiseRatio * ratio;
		const arms = {
			left: holding('left', working, knee, ratio, body),
			right: holding('right', working, knee, ratio, body),
		};
		return { ...posture, headPitchDeg, arms };
	},
};

function kneeOf(hip: Vec3, { thighDeg }: RaisedLeg, body: Body): Vec3 {
	const thigh = radians(thighDeg);
	return along(hip, vec3(0, Math.sin(thigh), Math.cos(thigh)), body.thighM);
}

/** A hand on its way from the floor to the shin, just below the knee, one on either side of it. */
function holding(hand: 'left' | 'right', working: 'left' | 'right', knee: Vec3, ratio: number, body: Body): ArmPosture {
	const floor = armBeside(hand, body);
	const out = outwards(hand);
	const outside = hand === otherSide(working) ? 0.055 : 0.075;
	const shin = vec3(knee.x + out * outside, knee.y - 0.03, knee.z + 0.015);
	const wayUp = vec3(0, 0.1 * Math.sin(Math.PI * Math.min(1, ratio)), 0);
	return {
		...floor,
		wrist: along(between(floor.wrist, shin, ratio), wayUp, 1),
		elbowTowards: unit(between(floor.elbowTowards, vec3(out, -0.6, 0.2), ratio)),
		fingers: unit(between(floor.fingers, vec3(-0.7 * out, 0.35, 0.7), ratio)),
		thumb: unit(between(floor.thumb, vec3(-0.3 * out, 1, -0.5), ratio)),
	};
}
