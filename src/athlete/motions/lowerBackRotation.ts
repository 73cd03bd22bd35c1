import { degrees, radians } from '../../analysis/geometry/angle.ts';
import type { Motion } from '../motion.ts';
import { workingSide, type SetPlan, type WorkingSides } from '../motionSet.ts';
import { both, outwards } from '../skeleton.ts';
import { along, UP, vec3 } from '../vec3.ts';
import { floorMotion, type FloorExercise, type FloorTempo } from './floorMotion.ts';
import { bridgeTop } from './gluteBridge.ts';
import { plantedFoot, restSlopeDeg, shouldersAtRest, supine } from './supine.ts';

/** How both knees are rolled to one side by somebody on their back. Its far point is the middle of the hold. */
export interface LowerBackRotationForm extends FloorTempo {
	/** Where the knees go. */
	readonly side: WorkingSides;
	/** How far the knees turn about the line from hips to feet. */
	readonly kneeTurnDeg: number;
	/** How far the shoulder of the other side comes up, as a share of the trunk. */
	readonly shoulderLiftRatio: number;
}

const GOOD_ROTATION: LowerBackRotationForm = {
	side: 'alternating',
	kneeTurnDeg: 55,
	shoulderLiftRatio: 0,
	riseS: 2,
	holdS: 7,
	lowerS: 2,
	pauseS: 1,
};

/** Rolls both knees over, on the back with the head at −z: seen from the feet at yaw 0, from the head at 180. */
export function lowerBackRotation(set: SetPlan<LowerBackRotationForm> & Partial<LowerBackRotationForm>): Motion {
	return floorMotion(set, LOWER_BACK_ROTATION);
}

const FEET = { shoulderHipKneeDeg: 178, kneeFlexionDeg: 105, shoulderRiseRatio: 0 };
/** How much of the knees' turn pelvis and feet go along with. */
const PELVIS_SHARE = 0.4;
const FOOT_SHARE = 0.55;

const LOWER_BACK_ROTATION: FloorExercise<LowerBackRotationForm> = {
	form: GOOD_ROTATION,
	varied: (form, vary) => ({ ...form, kneeTurnDeg: form.kneeTurnDeg * vary(0.06) }),
	sideOf: ({ side }, index) => workingSide(side, index),
	postureAt({ form, side, ratio }, body) {
		const working = side ?? 'left';
		const out = outwards(working);
		const turnDeg = form.kneeTurnDeg * ratio;
		const turn = radians(turnDeg);
		const { ankleZ } = bridgeTop(FEET, body);
		const liftM = form.shoulderLiftRatio * body.trunkM * ratio ** 2;
		// Half as far up in the middle as at the shoulder that rises; the other one stays down.
		const shoulders = along(shouldersAtRest(body), UP, liftM / 2);
		const trunk = { shoulders, slopeDeg: restSlopeDeg(body), lumbarFlexionDeg: 0 };
		const shoulderRollDeg = out * degrees(Math.asin(liftM / body.shoulderWidthM));
		const legs = both((leg) => {
			const foot = plantedFoot(leg, ankleZ, body);
			const foldM = body.ankleHeightM * Math.sin(turn * FOOT_SHARE);
			// On the edge of the sole.
			const heightM = body.ankleHeightM * Math.cos(turn * FOOT_SHARE) + 0.5 * foldM;
			return {
				...foot,
				ankle: vec3(foot.ankle.x + out * 0.5 * foldM, heightM, ankleZ),
				footRollDeg: out * turnDeg * FOOT_SHARE,
				kneeTowards: vec3(out * Math.sin(turn), Math.cos(turn), 0),
			};
		});
		const posture = supine(trunk, legs, body);
		// The hip of the other side comes up: in supine that is forwards.
		const pelvisTwistDeg = -out * turnDeg * PELVIS_SHARE + shoulderRollDeg;
		return {
			...posture,
			pelvis: along(posture.pelvis, UP, -liftM / 2),
			trunkRollDeg: shoulderRollDeg,
			pelvisRollDeg: -shoulderRollDeg,
			pelvisTwistDeg,
			headRollDeg: 0,
		};
	},
};
