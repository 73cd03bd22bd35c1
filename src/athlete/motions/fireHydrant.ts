import { radians } from '../../analysis/geometry/angle.ts';
import type { Motion } from '../motion.ts';
import { workingSide, type SetPlan, type WorkingSides } from '../motionSet.ts';
import { outwards } from '../skeleton.ts';
import { vec3 } from '../vec3.ts';
import { floorMotion, type FloorExercise, type FloorTempo } from './floorMotion.ts';
import { bendFromKneeling, onAllFours } from './onAllFours.ts';

/** How one fire hydrant is done. Its far point is the middle of the hold. */
export interface FireHydrantForm extends FloorTempo {
	readonly side: WorkingSides;
	/** The thigh from straight down, to its own side. */
	readonly abductionDeg: number;
	/** How far the trunk tilts with it, the hip of that leg up. */
	readonly tiltDeg: number;
}

const GOOD_HYDRANT: FireHydrantForm = {
	side: 'left',
	abductionDeg: 48,
	tiltDeg: 4,
	riseS: 1.1,
	holdS: 0.8,
	lowerS: 1.1,
	pauseS: 0.5,
};

/** Lifts a bent leg to its side, on hands and knees: head at +z, seen from the front at 0, from behind at 180. */
export function fireHydrant(set: SetPlan<FireHydrantForm> & Partial<FireHydrantForm>): Motion {
	return floorMotion(set, FIRE_HYDRANT);
}

const FIRE_HYDRANT: FloorExercise<FireHydrantForm> = {
	form: GOOD_HYDRANT,
	varied: (form, vary) => ({ ...form, abductionDeg: form.abductionDeg * vary(0.05) }),
	sideOf: ({ side }, index) => workingSide(side, index),
	postureAt({ form, side, ratio }, body) {
		const working = side ?? 'left';
		const out = radians(form.abductionDeg * ratio);
		return onAllFours(
			{
				side: working,
				leg: {
					thigh: vec3(outwards(working) * Math.sin(out), -Math.cos(out), 0),
					back: vec3(0, 0, -1),
					...bendFromKneeling({ kneeFlexionDeg: 89, plantarflexionDeg: 30 }, ratio, body),
				},
				armRatio: 0,
				armBelowDeg: 0,
				tiltDeg: form.tiltDeg * ratio,
				sinkDeg: 0,
				lumbarFlexionDeg: 0,
			},
			body,
		);
	},
};
