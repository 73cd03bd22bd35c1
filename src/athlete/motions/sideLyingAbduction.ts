import { radians } from '../../analysis/geometry/angle.ts';
import { otherSide } from '../../analysis/pose/landmarks.ts';
import type { Motion } from '../motion.ts';
import { workingSide, type SetPlan, type WorkingSides } from '../motionSet.ts';
import type { LegPosture } from '../posture.ts';
import type { Vec3 } from '../vec3.ts';
import { floorMotion, type FloorExercise, type FloorTempo } from './floorMotion.ts';
import { freeLeg } from './freeLeg.ts';
import { fromHips, sideLying } from './sideLying.ts';

/** How the upper leg is lifted by somebody who lies on their side. Its far point is the middle of the hold. */
export interface SideLyingAbductionForm extends FloorTempo {
	/** The leg on top. */
	readonly side: WorkingSides;
	/** Of the straight leg above the level. */
	readonly liftDeg: number;
	/** How far the upper hip falls back. */
	readonly rollBackDeg: number;
	/** How far the leg comes forward of the body. */
	readonly forwardDeg: number;
}

const GOOD_ABDUCTION: SideLyingAbductionForm = {
	side: 'left',
	liftDeg: 32,
	rollBackDeg: 3,
	forwardDeg: 0,
	riseS: 1.1,
	holdS: 0.8,
	lowerS: 1.2,
	pauseS: 0.5,
};

/** Lifts the upper leg (see `sideLying.ts` for the cameras). */
export function sideLyingAbduction(set: SetPlan<SideLyingAbductionForm> & Partial<SideLyingAbductionForm>): Motion {
	return floorMotion(set, ABDUCTION);
}

/** The lower leg lies on the floor, the upper one on it. */
const LOWER_DEG = -1.2;
const UPPER_REST_DEG = -6;

const ABDUCTION: FloorExercise<SideLyingAbductionForm> = {
	form: GOOD_ABDUCTION,
	varied: (form, vary) => ({ ...form, liftDeg: form.liftDeg * vary(0.06) }),
	sideOf: ({ side }, index) => workingSide(side, index),
	postureAt({ form, side, ratio }, body) {
		const top = side ?? 'left';
		const straight = (hip: Vec3, upDeg: number, frontDeg: number): LegPosture => {
			const [up, front] = [radians(upDeg), radians(frontDeg)];
			const level = Math.cos(up);
			const thigh = fromHips(top, level * Math.cos(front), Math.sin(up), level * Math.sin(front));
			const back = fromHips(top, Math.sin(front), 0, -Math.cos(front));
			return freeLeg(hip, { thigh, back, kneeFlexionDeg: 3, plantarflexionDeg: 15 }, body);
		};
		return sideLying(
			top,
			form.rollBackDeg * ratio,
			({ hips }) => ({
				left: straight(hips.left, LOWER_DEG, 0),
				right: straight(hips.right, LOWER_DEG, 0),
				[top]: straight(hips[top], UPPER_REST_DEG + (form.liftDeg - UPPER_REST_DEG) * ratio, form.forwardDeg * ratio),
				[otherSide(top)]: straight(hips[otherSide(top)], LOWER_DEG, 0),
			}),
			body,
		);
	},
};
