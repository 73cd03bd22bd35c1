import { degrees, radians } from '../../analysis/geometry/angle.ts';
import { otherSide, type Side } from '../../analysis/pose/landmarks.ts';
import { findZero } from '../balance.ts';
import type { Body } from '../body.ts';
import { figureOf } from '../figure.ts';
import { eased, type Motion } from '../motion.ts';
import { memoized, workingSide, type SetPlan, type WorkingSides } from '../motionSet.ts';
import type { Posture } from '../posture.ts';
import { outwards } from '../skeleton.ts';
import { floorMotion, type FloorExercise, type FloorTempo } from './floorMotion.ts';
import { bridgeTop } from './gluteBridge.ts';
import {
	hipOf,
	mixedLeg,
	plantedBend,
	plantedFoot,
	raisedLeg,
	restSlopeDeg,
	shouldersAtRest,
	supine,
	type RaisedLeg,
} from './supine.ts';

/** How one bridge on one leg is done. Its far point is the top; faults are full there. */
export interface SingleLegBridgeForm extends FloorTempo {
	/** The leg that stands. */
	readonly side: WorkingSides;
	/** Shoulder, hip, knee of the standing leg at the top: 180 = one line. */
	readonly shoulderHipKneeDeg: number;
	/** Where the foot stands: the bend of its knee at the top of a straight bridge. */
	readonly kneeFlexionDeg: number;
	/** Held out in line with the other thigh, or drawn up over the hips. */
	readonly freeLeg: 'straight' | 'bent';
	/** How much higher than the standing thigh the straight free one points. */
	readonly thighGapDeg: number;
	/** How far the hip of the free leg sinks below the other. */
	readonly pelvicDropDeg: number;
	/** How much of the way the hips come down before the next rep. */
	readonly loweredRatio: number;
}

const GOOD_SINGLE_LEG_BRIDGE: SingleLegBridgeForm = {
	side: 'left',
	shoulderHipKneeDeg: 177,
	kneeFlexionDeg: 100,
	freeLeg: 'straight',
	thighGapDeg: 0,
	pelvicDropDeg: 0,
	loweredRatio: 1,
	riseS: 1.5,
	holdS: 1.4,
	lowerS: 1.6,
	pauseS: 0.9,
};

export type SingleLegBridgeSet = SetPlan<SingleLegBridgeForm> & Partial<SingleLegBridgeForm>;

/** Bridges on one foot, seen as those on two: at yaw 0 from the feet, at ±90 from the side. `side` is the leg that stands. */
export function singleLegBridge(set: SingleLegBridgeSet): Motion {
	return floorMotion(set, SINGLE_LEG_BRIDGE);
}

const BENT_LEG: RaisedLeg = { thighDeg: 98, kneeFlexionDeg: 95, plantarflexionDeg: 10 };

interface Lift {
	readonly slopeDeg: number;
	readonly dropDeg: number;
	/** 0 = the free foot stands too, 1 = the free leg is where its form has it. */
	readonly ready: number;
	readonly ankleZ: number;
}

function postureOf(form: SingleLegBridgeForm, side: Side, lift: Lift, body: Body): Posture {
	const trunk = { shoulders: shouldersAtRest(body), slopeDeg: lift.slopeDeg, lumbarFlexionDeg: 0 };
	const pelvisTwistDeg = outwards(side) * twistForDropDeg(lift.dropDeg, lift.slopeDeg);
	const freeHip = hipOf(trunk, otherSide(side), pelvisTwistDeg, body);
	const standing = plantedBend(hipOf(trunk, side, pelvisTwistDeg, body), lift.ankleZ, body);
	const free: RaisedLeg =
		form.freeLeg === 'bent'
			? BENT_LEG
			: { thighDeg: standing.thighDeg + form.thighGapDeg, kneeFlexionDeg: 4, plantarflexionDeg: 12 };
	const grounded = plantedBend(freeHip, lift.ankleZ, body);
	const legs = {
		left: plantedFoot('left', lift.ankleZ, body),
		right: plantedFoot('right', lift.ankleZ, body),
		[otherSide(side)]: raisedLeg(freeHip, mixedLeg(grounded, free, lift.ready), body),
	};
	return { ...supine(trunk, legs, body), pelvisTwistDeg };
}

/** A pelvis that turns about a sloping trunk tilts less than it turns. */
function twistForDropDeg(dropDeg: number, slopeDeg: number): number {
	return degrees(Math.asin(Math.sin(radians(dropDeg)) / Math.cos(radians(slopeDeg))));
}

/** Same for both sides: the body is its own mirror image. */
const topOf = memoized((form: SingleLegBridgeForm, body: Body) => {
	const { ankleZ } = bridgeTop({ ...form, shoulderRiseRatio: 0 }, body);
	const missingDeg = (slopeDeg: number): number => {
		const lift = { slopeDeg, dropDeg: form.pelvicDropDeg, ready: 1, ankleZ };
		const { legs } = figureOf(postureOf(form, 'left', lift, body), body).angles;
		return legs.left.shoulderHipKneeDeg - form.shoulderHipKneeDeg;
	};
	return { ankleZ, slopeDeg: findZero(missingDeg, 0, 60) };
});

const SINGLE_LEG_BRIDGE: FloorExercise<SingleLegBridgeForm> = {
	form: GOOD_SINGLE_LEG_BRIDGE,
	varied: (form, vary) => ({ ...form, shoulderHipKneeDeg: form.shoulderHipKneeDeg - 60 * Math.abs(vary(0.04) - 1) }),
	sideOf: ({ side }, index) => workingSide(side, index),
	endRatio: ({ loweredRatio }) => 1 - loweredRatio,
	postureAt({ form, side, ratio, ready, next, toNext }, body) {
		const top = topOf(form, body);
		const ankleZ = top.ankleZ + (topOf(next, body).ankleZ - top.ankleZ) * eased(toNext);
		const rest = restSlopeDeg(body);
		const lift = {
			slopeDeg: rest + (top.slopeDeg - rest) * ratio,
			dropDeg: form.pelvicDropDeg * ratio ** 2,
			ready,
			ankleZ,
		};
		return postureOf(form, side ?? 'left', lift, body);
	},
};
