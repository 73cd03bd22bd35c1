import type { Body } from './body.ts';
import { bentAtHips, balanced, UPRIGHT, type Crouch } from './crouch.ts';
import { figureOf } from './figure.ts';
import type { Stance } from './stance.ts';

/** How far somebody on two feet is bent, and where. */
export interface Bend {
	readonly kneeFlexionDeg: number;
	/** Thighs against trunk: the lower back's bend is in it. */
	readonly hipFlexionDeg: number;
	readonly lumbarFlexionDeg: number;
	/** Unset: 0. */
	readonly thoracicFlexionDeg?: number;
	readonly headPitchDeg: number;
	/** How far both knees fall in. */
	readonly kneeMedialM: number;
}

export function mixedBend(from: Bend, to: Bend, ratio: number): Bend {
	const mix = (read: (bend: Bend) => number): number => read(from) + (read(to) - read(from)) * ratio;
	return {
		kneeFlexionDeg: mix((bend) => bend.kneeFlexionDeg),
		hipFlexionDeg: mix((bend) => bend.hipFlexionDeg),
		lumbarFlexionDeg: mix((bend) => bend.lumbarFlexionDeg),
		thoracicFlexionDeg: mix((bend) => bend.thoracicFlexionDeg ?? 0),
		headPitchDeg: mix((bend) => bend.headPitchDeg),
		kneeMedialM: mix((bend) => bend.kneeMedialM),
	};
}

type Rest = Pick<Crouch, 'arms' | 'armsAt' | 'stance' | 'spot' | 'hipShiftM'>;

export function bentCrouch(bend: Bend, rest: Rest): Crouch {
	const { kneeMedialM, hipFlexionDeg } = bend;
	return {
		...UPRIGHT,
		...bend,
		kneeMedialM: { left: kneeMedialM, right: kneeMedialM },
		trunkInclinationAt: bentAtHips(hipFlexionDeg),
		...rest,
	};
}

/** How far the hips of somebody are bent who stands upright. */
export const STANDING_HIP_FLEXION_DEG = 3;

export const STANDING_BEND: Bend = {
	kneeFlexionDeg: UPRIGHT.kneeFlexionDeg,
	hipFlexionDeg: STANDING_HIP_FLEXION_DEG,
	lumbarFlexionDeg: 0,
	headPitchDeg: UPRIGHT.headPitchDeg,
	kneeMedialM: 0,
};

/** How a hinge ends above. */
export interface LockOut {
	/** What is missing to the full stretch is more than this. */
	readonly topHipFlexionDeg: number;
	/** How far the trunk leans back beyond upright. */
	readonly leanBackDeg: number;
}

/** Knees go with hips that are not stretched. */
const KNEE_PER_HIP = 0.45;

export function lockOutBend({ topHipFlexionDeg, leanBackDeg }: LockOut, stance: Stance, body: Body): Bend {
	const missingDeg = Math.max(0, topHipFlexionDeg - STANDING_HIP_FLEXION_DEG);
	const top: Bend = {
		kneeFlexionDeg: UPRIGHT.kneeFlexionDeg + KNEE_PER_HIP * missingDeg,
		hipFlexionDeg: topHipFlexionDeg,
		lumbarFlexionDeg: -leanBackDeg,
		headPitchDeg: UPRIGHT.headPitchDeg - leanBackDeg / 3,
		kneeMedialM: 0,
	};
	if (leanBackDeg === 0) return top;
	const uprightDeg = balanced({ ...UPRIGHT, stance }, body).trunkInclinationDeg;
	const leaning = { ...UPRIGHT, stance, ...top, kneeMedialM: UPRIGHT.kneeMedialM };
	const posture = balanced({ ...leaning, trunkInclinationAt: () => uprightDeg - leanBackDeg }, body);
	return { ...top, hipFlexionDeg: 180 - figureOf(posture, body).angles.shoulderHipKneeDeg };
}
