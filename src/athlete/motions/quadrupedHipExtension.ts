import type { Motion } from '../motion.ts';
import { workingSide, type SetPlan, type WorkingSides } from '../motionSet.ts';
import { floorMotion, type FloorExercise, type FloorTempo } from './floorMotion.ts';
import { backOf, bendFromKneeling, onAllFours, trunkRiseDeg } from './onAllFours.ts';

/** How one kick back on hands and knees is done. Its far point is the middle of the hold. */
export interface HipExtensionForm extends FloorTempo {
	readonly side: WorkingSides;
	/** The thigh against the line of the trunk: 0 = in line, positive = too high. */
	readonly thighAboveDeg: number;
	/** At the far point. */
	readonly kneeFlexionDeg: number;
	/** How far the lower back hollows. */
	readonly hollowDeg: number;
	/** How far the hip of that leg turns up. */
	readonly rollDeg: number;
	/** How far the chest sinks, as a turn of the trunk. */
	readonly sinkDeg: number;
}

const GOOD_EXTENSION: HipExtensionForm = {
	side: 'left',
	thighAboveDeg: -3,
	kneeFlexionDeg: 88,
	hollowDeg: 0,
	rollDeg: 0,
	sinkDeg: 0,
	riseS: 1,
	holdS: 0.6,
	lowerS: 1.1,
	pauseS: 0.5,
};

/** Lifts a bent leg back and up, on hands and knees: head at +z, seen from the side at ±90, from behind at 180. */
export function quadrupedHipExtension(set: SetPlan<HipExtensionForm> & Partial<HipExtensionForm>): Motion {
	return floorMotion(set, HIP_EXTENSION);
}

const HIP_EXTENSION: FloorExercise<HipExtensionForm> = {
	form: GOOD_EXTENSION,
	varied: (form, vary) => ({ ...form, thighAboveDeg: form.thighAboveDeg + 60 * (vary(0.05) - 1) }),
	sideOf: ({ side }, index) => workingSide(side, index),
	postureAt({ form, side, ratio }, body) {
		const late = ratio ** 2;
		const leg = {
			...backOf((90 - trunkRiseDeg(body) + form.sinkDeg + form.thighAboveDeg) * ratio),
			...bendFromKneeling({ kneeFlexionDeg: form.kneeFlexionDeg, plantarflexionDeg: 10 }, ratio, body),
		};
		return onAllFours(
			{
				side: side ?? 'left',
				leg,
				armRatio: 0,
				armBelowDeg: 0,
				tiltDeg: form.rollDeg * late,
				sinkDeg: form.sinkDeg * late,
				lumbarFlexionDeg: -form.hollowDeg * late,
			},
			body,
		);
	},
};
