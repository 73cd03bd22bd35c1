import { radians } from '../../analysis/geometry/angle.ts';
import { otherSide, type Side } from '../../analysis/pose/landmarks.ts';
import type { Body } from '../body.ts';
import type { Motion } from '../motion.ts';
import { workingSide, type SetPlan, type WorkingSides } from '../motionSet.ts';
import type { LegPosture } from '../posture.ts';
import { reach } from '../twoBone.ts';
import { cross, scale, subtract, unit, vec3, type Vec3 } from '../vec3.ts';
import { floorMotion, type FloorExercise, type FloorTempo } from './floorMotion.ts';
import { footOn, freeLeg } from './freeLeg.ts';
import { sized } from './prone.ts';
import { fromHips, sideLying } from './sideLying.ts';

/** How one clam is done. Its far point is the middle of the hold. */
export interface ClamForm extends FloorTempo {
	/** The leg on top. */
	readonly side: WorkingSides;
	/** How far the upper knee opens about the line from its hip to its foot. */
	readonly openDeg: number;
	/** How far the upper hip falls back. */
	readonly rollBackDeg: number;
}

const GOOD_CLAM: ClamForm = {
	side: 'left',
	openDeg: 45,
	rollBackDeg: 3,
	riseS: 1,
	holdS: 0.8,
	lowerS: 1.1,
	pauseS: 0.5,
};

/** Opens the upper knee with the feet together (see `sideLying.ts` for the cameras). */
export function clam(set: SetPlan<ClamForm> & Partial<ClamForm>): Motion {
	return floorMotion(set, CLAM);
}

const HIP_FLEXION_DEG = 45;
const KNEE_FLEXION_DEG = 85;
const ANKLE_HEIGHT_M = 0.05;
/** The upper knee rests on the lower one. */
const REST_OPEN_DEG = -13;
/** From one ankle to the other when the feet lie on each other. */
const FEET_APART_M = 0.088;

const CLAM: FloorExercise<ClamForm> = {
	form: GOOD_CLAM,
	varied: (form, vary) => ({ ...form, openDeg: form.openDeg * vary(0.06) }),
	sideOf: ({ side }, index) => workingSide(side, index),
	postureAt({ form, side, ratio }, body) {
		const top = side ?? 'left';
		const bottom = otherSide(top);
		return sideLying(
			top,
			form.rollBackDeg * ratio,
			({ hips }) => {
				const lower = lowerLeg(top, hips[bottom], body);
				const ankle = vec3(lower.ankle.x, lower.ankle.y + sized(body, FEET_APART_M), lower.ankle.z);
				const upper = upperLeg(hips[top], ankle, REST_OPEN_DEG + (form.openDeg - REST_OPEN_DEG) * ratio, body);
				return { left: lower, right: lower, [top]: upper, [bottom]: lower };
			},
			body,
		);
	},
};

function lowerLeg(top: Side, hip: Vec3, body: Body): LegPosture {
	const flexion = radians(HIP_FLEXION_DEG);
	const thigh = fromHips(top, Math.cos(flexion), 0, Math.sin(flexion));
	const back = fromHips(top, Math.sin(flexion), 0, -Math.cos(flexion));
	const leg = freeLeg(hip, { thigh, back, kneeFlexionDeg: KNEE_FLEXION_DEG, plantarflexionDeg: 20 }, body);
	return { ...leg, ankle: { ...leg.ankle, y: sized(body, ANKLE_HEIGHT_M) } };
}

/** The foot stays on the other; the knee swings up from the front. */
function upperLeg(hip: Vec3, ankle: Vec3, openDeg: number, body: Body): LegPosture {
	const open = radians(openDeg);
	const kneeTowards = vec3(0, Math.sin(open), Math.cos(open));
	const knee = reach(hip, ankle, body.thighM, body.shankM, kneeTowards).middle;
	const shank = unit(subtract(ankle, knee));
	const thigh = unit(subtract(knee, hip));
	const hinge = unit(cross(thigh, shank));
	const front = scale(cross(hinge, shank), -1);
	return { ankle, ...footOn(shank, front, 20), kneeMedialM: 0, kneeTowards };
}
