import { radians } from '../../analysis/geometry/angle.ts';
import { findZero } from '../balance.ts';
import type { Body } from '../body.ts';
import { eased, type Motion } from '../motion.ts';
import { memoized, type SetPlan } from '../motionSet.ts';
import { both } from '../skeleton.ts';
import { along, UP, type Vec3 } from '../vec3.ts';
import { floorMotion, type FloorExercise, type FloorTempo } from './floorMotion.ts';
import { hipsOf, plantedBend, plantedFoot, restSlopeDeg, shouldersAtRest, supine, type SupineTrunk } from './supine.ts';

/** How one bridge is done. Its far point is the top; faults are full there. */
export interface GluteBridgeForm extends FloorTempo {
	/** Shoulder, hip, knee at the top: 180 = one line, more = hips above it. */
	readonly shoulderHipKneeDeg: number;
	/** At the top of a straight bridge, which is where the feet stand: small = far from the seat. */
	readonly kneeFlexionDeg: number;
	/** How far each knee falls in; negative = out. */
	readonly kneeMedialM: number;
	/** How far the shoulders leave the floor, as a share of the trunk. */
	readonly shoulderRiseRatio: number;
	/** How much of the way the hips come down before the next rep. */
	readonly loweredRatio: number;
}

const GOOD_BRIDGE: GluteBridgeForm = {
	shoulderHipKneeDeg: 178,
	kneeFlexionDeg: 95,
	kneeMedialM: 0,
	shoulderRiseRatio: 0,
	loweredRatio: 1,
	riseS: 1.5,
	holdS: 1.6,
	lowerS: 1.6,
	pauseS: 0.8,
};

export type GluteBridgeSet = SetPlan<GluteBridgeForm> & Partial<GluteBridgeForm>;

/** Bridges: on the back with the head at −z, a camera at yaw 0 sees the soles and knees, at ±90 the line of the body. */
export function gluteBridge(set: GluteBridgeSet): Motion {
	return floorMotion(set, GLUTE_BRIDGE);
}

/** What trunk and feet are like at the top of a bridge. */
export interface BridgeTop {
	readonly shoulders: Vec3;
	readonly slopeDeg: number;
	readonly lumbarFlexionDeg: number;
	/** Where the feet stand, which is the same however high the hips go. */
	readonly ankleZ: number;
}

type BridgeShape = Pick<GluteBridgeForm, 'shoulderHipKneeDeg' | 'kneeFlexionDeg' | 'shoulderRiseRatio'>;

/** Up to here the hips extend; what is more comes from the lower back. */
const STRAIGHT_DEG = 180;

/** The top of a bridge on feet that are flat on the floor, seen from the side. */
export function bridgeTop(shape: BridgeShape, body: Body): BridgeTop {
	const rest = shouldersAtRest(body);
	const shoulders = along(rest, UP, shape.shoulderRiseRatio * body.trunkM);
	const lumbarFlexionDeg = -1.2 * Math.max(0, shape.shoulderHipKneeDeg - STRAIGHT_DEG);
	const ankleZ = straightLineAnkleZ(rest, shape.kneeFlexionDeg, body);
	const missingDeg = (slopeDeg: number): number =>
		shoulderHipKneeDeg({ shoulders, slopeDeg, lumbarFlexionDeg }, ankleZ, body) - shape.shoulderHipKneeDeg;
	return { shoulders, slopeDeg: findZero(missingDeg, -20, 75), lumbarFlexionDeg, ankleZ };
}

/** Where the feet stand so that the knees are bent as asked when shoulders, hips and knees are in line. */
function straightLineAnkleZ(shoulders: Vec3, kneeFlexionDeg: number, body: Body): number {
	const lineM = body.trunkM + body.thighM;
	const ankleAt = (slopeDeg: number): { y: number; z: number } => {
		const [line, shank] = [radians(slopeDeg), radians(slopeDeg - kneeFlexionDeg)];
		return {
			y: shoulders.y + lineM * Math.sin(line) + body.shankM * Math.sin(shank),
			z: shoulders.z + lineM * Math.cos(line) + body.shankM * Math.cos(shank),
		};
	};
	return ankleAt(findZero((slopeDeg) => ankleAt(slopeDeg).y - body.ankleHeightM, -20, 75)).z;
}

/** From the side, with the feet where they are. */
function shoulderHipKneeDeg(trunk: SupineTrunk, ankleZ: number, body: Body): number {
	return 180 - plantedBend(hipsOf(trunk, body), ankleZ, body).thighDeg + trunk.slopeDeg;
}

const topOf = memoized(bridgeTop);

const GLUTE_BRIDGE: FloorExercise<GluteBridgeForm> = {
	form: GOOD_BRIDGE,
	varied: (form, vary) => ({ ...form, shoulderHipKneeDeg: form.shoulderHipKneeDeg - 60 * Math.abs(vary(0.04) - 1) }),
	endRatio: ({ loweredRatio }) => 1 - loweredRatio,
	postureAt({ form, ratio, next, toNext }, body) {
		const top = topOf(form, body);
		const ankleZ = top.ankleZ + (topOf(next, body).ankleZ - top.ankleZ) * eased(toNext);
		const rest = shouldersAtRest(body);
		const late = ratio ** 2;
		const trunk = {
			shoulders: along(rest, UP, (top.shoulders.y - rest.y) * late),
			slopeDeg: restSlopeDeg(body) + (top.slopeDeg - restSlopeDeg(body)) * ratio,
			lumbarFlexionDeg: top.lumbarFlexionDeg * late,
		};
		const legs = both((side) => ({ ...plantedFoot(side, ankleZ, body), kneeMedialM: form.kneeMedialM * late }));
		return supine(trunk, legs, body);
	},
};
