import type { Motion } from '../motion.ts';
import type { SetPlan } from '../motionSet.ts';
import { both } from '../skeleton.ts';
import { floorMotion, type FloorExercise, type FloorTempo } from './floorMotion.ts';
import { bridgeTop } from './gluteBridge.ts';
import { plantedFoot, restSlopeDeg, shouldersAtRest, supine } from './supine.ts';

/** How one pelvic tilt is done: on the back, the lower back is pressed to the floor; the hips hardly rise. */
export interface PelvicTiltForm extends FloorTempo {
	/** Of the lower back: hollow at rest (negative), flat or round when pressed down. */
	readonly restFlexionDeg: number;
	readonly pressedFlexionDeg: number;
	/** How far the trunk's slope changes. */
	readonly riseDeg: number;
}

const GOOD_TILT: PelvicTiltForm = {
	restFlexionDeg: -10,
	pressedFlexionDeg: 12,
	riseDeg: 1.2,
	riseS: 1,
	holdS: 1,
	lowerS: 1,
	pauseS: 0.7,
};

/** Far less than a bridge: nothing that counts bridges should count these. */
export function pelvicTilt(set: SetPlan<PelvicTiltForm> & Partial<PelvicTiltForm>): Motion {
	return floorMotion(set, PELVIC_TILT);
}

const FEET = { shoulderHipKneeDeg: 178, kneeFlexionDeg: 100, shoulderRiseRatio: 0 };

const PELVIC_TILT: FloorExercise<PelvicTiltForm> = {
	form: GOOD_TILT,
	postureAt({ form, ratio }, body) {
		const { ankleZ } = bridgeTop(FEET, body);
		const trunk = {
			shoulders: shouldersAtRest(body),
			slopeDeg: restSlopeDeg(body) + form.riseDeg * ratio,
			lumbarFlexionDeg: form.restFlexionDeg + (form.pressedFlexionDeg - form.restFlexionDeg) * ratio,
		};
		return supine(
			trunk,
			both((side) => plantedFoot(side, ankleZ, body)),
			body,
		);
	},
};
