import type { Body } from './body.ts';
import { HANGING_ARM } from './crouch.ts';
import { rampedUpAndDown, type Motion } from './motion.ts';
import type { ArmPosture, Both, Posture } from './posture.ts';
import { both, skeletonOf, type Arm } from './skeleton.ts';
import { between, scale, subtract, unit } from './vec3.ts';

/** A motion that begins and ends with hanging arms: hands go to where the motion has them and back during `rampS` at either end. */
export function takenUp(motion: Motion, rampS: number): Motion {
	return {
		...motion,
		postureAt: (timeS, body) => {
			const posture = motion.postureAt(timeS, body);
			const ratio = rampedUpAndDown(timeS, motion.durationS, rampS);
			return ratio === 1 ? posture : { ...posture, arms: armsBetween(posture, ratio, body) };
		},
	};
}

/** Hanging arms (0) on their way to those of the posture (1). */
function armsBetween(posture: Posture, ratio: number, body: Body): Both<ArmPosture> {
	const hanging = skeletonOf({ ...posture, arms: { left: HANGING_ARM, right: HANGING_ARM } }, body).arms;
	const goal = skeletonOf(posture, body).arms;
	return both((side) => armBetween(hanging[side], goal[side], ratio));
}

function armBetween(from: Arm, to: Arm, ratio: number): ArmPosture {
	const elbowOff = (arm: Arm) => subtract(arm.elbow, between(arm.shoulder, arm.wrist, 0.5));
	return {
		kind: 'placed',
		wrist: between(from.wrist, to.wrist, ratio),
		elbowTowards: between(elbowOff(from), elbowOff(to), ratio),
		fingers: scale(unit(between(from.hand.up, to.hand.up, ratio)), -1),
		thumb: between(from.hand.forward, to.hand.forward, ratio),
	};
}
