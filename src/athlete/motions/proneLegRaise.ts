import type { Side } from '../../analysis/pose/landmarks.ts';
import type { Body } from '../body.ts';
import type { Motion } from '../motion.ts';
import { workingSide, type SetPlan, type WorkingSides } from '../motionSet.ts';
import type { ArmPosture } from '../posture.ts';
import { both, outwards } from '../skeleton.ts';
import { vec3 } from '../vec3.ts';
import { floorMotion, type FloorExercise, type FloorTempo } from './floorMotion.ts';
import { freeLeg } from './freeLeg.ts';
import { backwards, limbless, rootsOf, sized, tiltedUp, withHipAt } from './prone.ts';

/** How one leg is raised by somebody who lies on their belly. A short `riseS` is a jerk. */
export interface ProneLegRaiseForm extends FloorTempo {
	readonly side: WorkingSides;
	/** How far the thigh turns from where it lies. */
	readonly liftDeg: number;
	readonly kneeFlexionDeg: number;
	/** How far the hip of that leg comes off the floor, as a tilt of the pelvis. */
	readonly rollDeg: number;
}

const GOOD_RAISE: ProneLegRaiseForm = {
	side: 'alternating',
	liftDeg: 8,
	kneeFlexionDeg: 4,
	rollDeg: 0,
	riseS: 1.2,
	holdS: 4,
	lowerS: 1.3,
	pauseS: 1.2,
};

/** Raises one leg after the other: face down with the head at +z, seen from the side at ±90, from the feet at 180. */
export function proneLegRaise(set: SetPlan<ProneLegRaiseForm> & Partial<ProneLegRaiseForm>): Motion {
	return floorMotion(set, PRONE_LEG_RAISE);
}

const HIP_HEIGHT_M = 0.115;
/** Thigh and shank at rest: a little down from the hip. */
const REST_ELEVATION_DEG = -3.6;
/** More than the hip gives comes from the lower back. */
const HIP_EXTENSION_DEG = 12;

const PRONE_LEG_RAISE: FloorExercise<ProneLegRaiseForm> = {
	form: GOOD_RAISE,
	varied: (form, vary) => ({ ...form, liftDeg: form.liftDeg * vary(0.1) }),
	sideOf: ({ side }, index) => workingSide(side, index),
	postureAt({ form, side, ratio }, body) {
		const working = side ?? 'left';
		const resting = working === 'left' ? 'right' : 'left';
		const level = {
			pelvis: vec3(0, sized(body, HIP_HEIGHT_M), sized(body, 0.06)),
			trunkInclinationDeg: 88.8,
			trunkRollDeg: 0,
			lumbarFlexionDeg: -Math.max(0, form.liftDeg - HIP_EXTENSION_DEG) * ratio,
			headPitchDeg: 76,
		};
		const flat = rootsOf(limbless({ ...level, lumbarFlexionDeg: 0 }), body);
		const trunk = limbless({ ...level, ...tiltedUp(working, form.rollDeg * ratio) });
		const posture = withHipAt(trunk, resting, flat.hips[resting], body);
		const { hips, middle } = rootsOf(posture, body);
		const legs = both((leg) => {
			const moved = leg === working ? ratio : 0;
			return freeLeg(
				hips[leg],
				{
					...backwards(REST_ELEVATION_DEG + form.liftDeg * moved),
					kneeFlexionDeg: 1 + (form.kneeFlexionDeg - 1) * moved,
					plantarflexionDeg: 68,
				},
				body,
			);
		});
		const headZ = middle.z + body.neckM + body.headM;
		return { ...posture, legs, arms: both((arm) => underForehead(arm, headZ, body)) };
	},
};

function underForehead(side: Side, headZ: number, body: Body): ArmPosture {
	const out = outwards(side);
	return {
		kind: 'placed',
		wrist: vec3(out * sized(body, 0.09), sized(body, 0.035), headZ + sized(body, 0.05)),
		elbowTowards: vec3(out, 0.05, 0.2),
		fingers: vec3(-out, 0, 0.15),
		thumb: vec3(0, 0, 1),
	};
}
