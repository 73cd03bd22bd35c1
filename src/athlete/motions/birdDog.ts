import type { Motion } from '../motion.ts';
import { workingSide, type SetPlan, type WorkingSides } from '../motionSet.ts';
import { floorMotion, type FloorExercise, type FloorTempo } from './floorMotion.ts';
import type { LegBend } from './freeLeg.ts';
import { backOf, bendFromKneeling, onAllFours, trunkRiseDeg } from './onAllFours.ts';

/** How one bird dog is done. Its far point is the middle of the hold; faults are full there. */
export interface BirdDogForm extends FloorTempo {
	/** The leg that is stretched; the arm is that of the other side. */
	readonly side: WorkingSides;
	/** The thigh against the line of the trunk: 0 = in line, positive = too high, negative = too low. */
	readonly legAboveDeg: number;
	readonly armBelowDeg: number;
	/** How far the hip of the stretched leg turns up. */
	readonly rollDeg: number;
	/** How far the chest sinks, as a turn of the trunk. */
	readonly sinkDeg: number;
}

const GOOD_BIRD_DOG: BirdDogForm = {
	side: 'alternating',
	legAboveDeg: -1,
	armBelowDeg: 2,
	rollDeg: 0,
	sinkDeg: 0,
	riseS: 1.8,
	holdS: 6,
	lowerS: 1.8,
	pauseS: 1.2,
};

/** Stretches one leg and the arm across, on hands and knees: head at +z, seen from the side at ±90, from behind at 180. */
export function birdDog(set: SetPlan<BirdDogForm> & Partial<BirdDogForm>): Motion {
	return floorMotion(set, BIRD_DOG);
}

const STRETCHED: LegBend = { kneeFlexionDeg: 5, plantarflexionDeg: 12 };

const BIRD_DOG: FloorExercise<BirdDogForm> = {
	form: GOOD_BIRD_DOG,
	varied: (form, vary) => ({ ...form, legAboveDeg: form.legAboveDeg + 60 * (vary(0.04) - 1) }),
	sideOf: ({ side }, index) => workingSide(side, index),
	postureAt({ form, side, ratio }, body) {
		const late = ratio ** 2;
		// Down and back to where the trunk's line goes on behind the hips; a chest that sinks takes that line up.
		const riseDeg = (90 - trunkRiseDeg(body) + form.sinkDeg + form.legAboveDeg) * ratio;
		const leg = {
			...backOf(riseDeg),
			...bendFromKneeling(STRETCHED, ratio, body),
		};
		return onAllFours(
			{
				side: side ?? 'left',
				leg,
				armRatio: ratio,
				armBelowDeg: form.armBelowDeg,
				tiltDeg: form.rollDeg * late,
				sinkDeg: form.sinkDeg * late,
				lumbarFlexionDeg: -0.8 * Math.max(0, form.legAboveDeg - 5) * late,
			},
			body,
		);
	},
};
