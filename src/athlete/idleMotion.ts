import { radians } from '../analysis/geometry/angle.ts';
import type { Side } from '../analysis/pose/landmarks.ts';
import { balanced, HANGING_ARM, UPRIGHT, type Crouch } from './crouch.ts';
import { eased, rampedUpAndDown, type Motion } from './motion.ts';
import type { ArmPosture } from './posture.ts';
import { seededSway } from './seededNoise.ts';
import { HOME, SHOULDER_WIDE, type Spot, type Stance } from './stance.ts';
import { vec3 } from './vec3.ts';

export interface Idle {
	readonly durationS: number;
	readonly stance?: Stance;
	readonly spot?: Spot;
	readonly swayM?: number;
	readonly seed?: number;
}

/** Somebody on two feet whose posture `crouchAt` changes with time. */
function onTwoFeet(idle: Idle, crouchAt: (timeS: number) => Partial<Crouch>): Motion {
	const sway = seededSway(idle.seed ?? 1);
	return {
		durationS: idle.durationS,
		reps: [],
		postureAt: (timeS, body) => {
			const crouch = { ...UPRIGHT, stance: idle.stance ?? SHOULDER_WIDE, spot: idle.spot ?? HOME, ...crouchAt(timeS) };
			return balanced({ ...crouch, hipShiftM: crouch.hipShiftM + (idle.swayM ?? 0) * sway(timeS) }, body);
		},
	};
}

/** Stands still. */
export function stand(idle: Idle): Motion {
	return onTwoFeet(idle, () => ({}));
}

/** Stands and talks: weight from foot to foot, knees that give a little, hands that speak, a head that turns. */
export function talk(idle: Idle): Motion {
	const seed = idle.seed ?? 1;
	const [weight, knees, head, left, right] = [1, 2, 3, 4, 5].map((part) => seededSway(seed * 10 + part));
	const gesture = (wander: number): ArmPosture => ({
		kind: 'angles',
		elevationDeg: HANGING_ARM.elevationDeg + 18 * Math.max(0, wander),
		planeDeg: HANGING_ARM.planeDeg - 70 * Math.max(0, wander),
		elbowFlexionDeg: HANGING_ARM.elbowFlexionDeg + 80 * Math.max(0, wander),
	});
	return onTwoFeet(idle, (timeS) => {
		const begun = rampedUpAndDown(timeS, idle.durationS, 0.7);
		return {
			hipShiftM: 0.05 * begun * (weight?.(timeS) ?? 0),
			kneeFlexionDeg: UPRIGHT.kneeFlexionDeg + 12 * begun * Math.max(0, knees?.(timeS) ?? 0),
			headTurnDeg: 25 * begun * (head?.(timeS) ?? 0),
			arms: { left: gesture(begun * (left?.(timeS) ?? 0)), right: gesture(begun * (right?.(timeS) ?? 0)) },
		};
	});
}

/** Raises one hand above the head, holds it there, lowers it. */
export function raiseHand(idle: Idle & { readonly side: Side }): Motion {
	return onTwoFeet(idle, (timeS) => {
		const ratio = rampedUpAndDown(timeS, idle.durationS, 0.7);
		const arm: ArmPosture = {
			...HANGING_ARM,
			elevationDeg: HANGING_ARM.elevationDeg + 164 * ratio,
			planeDeg: HANGING_ARM.planeDeg - 40 * ratio,
		};
		return { arms: { left: HANGING_ARM, right: HANGING_ARM, [idle.side]: arm } };
	});
}

/** Bends to the floor and comes up again: with a bent back and nearly straight legs, or with bent knees. */
export function pickUp(idle: Idle & { readonly style: 'stoop' | 'crouch' }): Motion {
	const lowest =
		idle.style === 'stoop'
			? { kneeFlexionDeg: 35, leanDeg: 85, lumbarFlexionDeg: 35 }
			: { kneeFlexionDeg: 95, leanDeg: 45, lumbarFlexionDeg: 25 };
	return onTwoFeet(idle, (timeS) => {
		const ratio = rampedUpAndDown(timeS, idle.durationS, idle.durationS * 0.45);
		return {
			kneeFlexionDeg: UPRIGHT.kneeFlexionDeg + (lowest.kneeFlexionDeg - UPRIGHT.kneeFlexionDeg) * ratio,
			leanDeg: UPRIGHT.leanDeg + (lowest.leanDeg - UPRIGHT.leanDeg) * ratio,
			lumbarFlexionDeg: lowest.lumbarFlexionDeg * ratio,
			headPitchDeg: 2 + 45 * ratio,
		};
	});
}

const CHAIR_HIP_HEIGHT_M = 0.54;
const CHAIR_BEHIND_M = 0.36;

/** Sits down on a chair, stays seated, stands up. The feet stay where they are. */
export function sitOnChair(idle: Idle): Motion {
	const standing = onTwoFeet(idle, () => ({}));
	const rampS = Math.min(1.8, idle.durationS / 3);
	return {
		durationS: idle.durationS,
		reps: [],
		postureAt: (timeS, body) => {
			const posture = standing.postureAt(timeS, body);
			const down = rampedUpAndDown(timeS, idle.durationS, rampS);
			const bow = Math.sin(Math.PI * down);
			const spot = idle.spot ?? HOME;
			const heading = radians(spot.headingDeg);
			const backM = CHAIR_BEHIND_M * eased(down * 1.1);
			return {
				...posture,
				pelvis: vec3(
					posture.pelvis.x - backM * Math.sin(heading),
					posture.pelvis.y + (CHAIR_HIP_HEIGHT_M - posture.pelvis.y) * down,
					posture.pelvis.z - backM * Math.cos(heading),
				),
				trunkInclinationDeg: posture.trunkInclinationDeg * (1 - down) + 38 * bow + 4 * down,
			};
		},
	};
}
