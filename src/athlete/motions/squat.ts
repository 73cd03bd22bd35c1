import type { Body } from '../body.ts';
import { balanced, HANGING_ARM, STANDING_KNEE_FLEXION_DEG, UPRIGHT, type Crouch } from '../crouch.ts';
import { CLASPED_ARMS } from '../arms.ts';
import { findZero } from '../balance.ts';
import { figureOf } from '../figure.ts';
import { hipsFirst } from '../hipsFirst.ts';
import { eased, type Motion } from '../motion.ts';
import {
	memoized,
	phaseAt,
	repAt,
	timedSet,
	toMotionReps,
	type RepCourse,
	type SetPlan,
	type TimedRep,
} from '../motionSet.ts';
import type { ArmPosture, Both } from '../posture.ts';
import { seededSway } from '../seededNoise.ts';
import { HOME, SHOULDER_WIDE, type Stance } from '../stance.ts';

/** How one squat is done. Faults grow with the depth and are full at the bottom. */
export interface SquatForm {
	/** At the bottom, as a bend of the knees or as how high the thighs stay (0 = parallel, negative = deeper). */
	readonly depth: { readonly kneeFlexionDeg: number } | { readonly thighElevationDeg: number };
	/** Trunk against shanks at the bottom: 0 = parallel, positive = bent over. */
	readonly leanDeg: number;
	/** How far the knees fall in at the bottom. */
	readonly kneeValgusM: number | Both<number>;
	readonly heelRiseM: number;
	/** Hips to the athlete's left at the bottom. */
	readonly hipShiftM: number;
	/** Rise of the hips ÷ rise of the shoulders in the first half of the way up; `null`: as balance has it. */
	readonly hipsFirstRatio: number | null;
	readonly lumbarFlexionDeg: number;
	readonly thoracicFlexionDeg: number;
	readonly eccentricS: number;
	readonly bottomS: number;
	readonly concentricS: number;
	/** Standing after the rep. */
	readonly pauseS: number;
	readonly arms: 'forwards' | 'clasped' | 'hanging';
}

const GOOD_SQUAT: SquatForm = {
	depth: { thighElevationDeg: -3 },
	leanDeg: 6,
	kneeValgusM: 0,
	heelRiseM: 0,
	hipShiftM: 0,
	hipsFirstRatio: null,
	lumbarFlexionDeg: 10,
	thoracicFlexionDeg: 0,
	eccentricS: 1.8,
	bottomS: 0.15,
	concentricS: 1.3,
	pauseS: 0.6,
	arms: 'forwards',
};

export interface SquatSet extends SetPlan<SquatForm>, Partial<SquatForm> {
	readonly stance?: Stance;
}

const COURSE: RepCourse<SquatForm> = {
	form: GOOD_SQUAT,
	phasesOf: ({ eccentricS, bottomS, concentricS }) => [
		{ kind: 'move', durationS: eccentricS },
		{ kind: 'hold', durationS: bottomS },
		{ kind: 'move', durationS: concentricS },
	],
	phasesToPeak: 1,
	pauseS: ({ pauseS }) => pauseS,
	varied: (form, vary) => ({ ...form, depth: varied(form.depth, vary(0.04)) }),
};

/** A set of squats. */
export function squat(set: SquatSet): Motion {
	const { reps, durationS } = timedSet(set, COURSE);
	const sway = seededSway(set.seed ?? 1);
	const swayM = set.swayM ?? 0;
	const stance = set.stance ?? SHOULDER_WIDE;
	const bottomOf = memoized((rep: TimedRep<SquatForm>, body: Body) => bottomCrouch(rep.form, stance, body));
	return {
		durationS,
		reps: toMotionReps(reps),
		postureAt: (timeS, body) => {
			const rep = repAt(reps, timeS);
			const crouch = rep === undefined ? { ...UPRIGHT, stance } : crouchAt(timeS, rep, bottomOf(rep, body), body);
			const wander = swayM * sway(timeS);
			return balanced(
				{
					...crouch,
					spot: set.spot ?? HOME,
					hipShiftM: crouch.hipShiftM + wander,
					kneeFlexionDeg: crouch.kneeFlexionDeg + Math.abs(100 * swayM * sway(timeS + 50)),
				},
				body,
			);
		},
	};
}

function varied(depth: SquatForm['depth'], factor: number): SquatForm['depth'] {
	if ('kneeFlexionDeg' in depth) return { kneeFlexionDeg: depth.kneeFlexionDeg * factor };
	return { thighElevationDeg: depth.thighElevationDeg + 90 * (factor - 1) };
}

/** The deepest posture of a rep, with the bend of the knees that its depth asks for. */
function bottomCrouch(form: SquatForm, stance: Stance, body: Body): Crouch {
	const valgus = form.kneeValgusM;
	const crouch = (kneeFlexionDeg: number): Crouch => ({
		...UPRIGHT,
		stance,
		kneeFlexionDeg,
		leanDeg: form.leanDeg,
		lumbarFlexionDeg: form.lumbarFlexionDeg,
		thoracicFlexionDeg: form.thoracicFlexionDeg,
		kneeMedialM: typeof valgus === 'number' ? { left: valgus, right: valgus } : valgus,
		heelRiseM: form.heelRiseM,
		hipShiftM: form.hipShiftM,
		arms: armsAt(form.arms, 1),
		headPitchDeg: 8,
	});
	if ('kneeFlexionDeg' in form.depth) return crouch(form.depth.kneeFlexionDeg);
	const { thighElevationDeg } = form.depth;
	const missingDeg = (kneeFlexionDeg: number): number =>
		thighElevationDeg - figureOf(balanced(crouch(kneeFlexionDeg), body), body).angles.thighElevationDeg;
	return crouch(findZero(missingDeg, STANDING_KNEE_FLEXION_DEG, 155));
}

function crouchAt(timeS: number, rep: TimedRep<SquatForm>, bottom: Crouch, body: Body): Crouch {
	const { index, ratio } = phaseAt(rep, timeS);
	if (index === 0) return towards(bottom, rep.form, eased(ratio));
	if (index === 1) return bottom;
	const rising = towards(bottom, rep.form, 1 - eased(ratio));
	return rep.form.hipsFirstRatio === null
		? rising
		: hipsFirst(rising, { bottom, top: UPRIGHT }, rep.form.hipsFirstRatio, body);
}

/** Between standing (0) and the bottom (1). Faults grow with the square of the depth: they show when it gets hard. */
function towards(bottom: Crouch, form: SquatForm, ratio: number): Crouch {
	const mix = (from: number, to: number): number => from + (to - from) * ratio;
	const late = ratio ** 2;
	return {
		...bottom,
		kneeFlexionDeg: mix(UPRIGHT.kneeFlexionDeg, bottom.kneeFlexionDeg),
		leanDeg: mix(UPRIGHT.leanDeg, bottom.leanDeg),
		lumbarFlexionDeg: bottom.lumbarFlexionDeg * late,
		thoracicFlexionDeg: (bottom.thoracicFlexionDeg ?? 0) * late,
		kneeMedialM: { left: bottom.kneeMedialM.left * late, right: bottom.kneeMedialM.right * late },
		heelRiseM: bottom.heelRiseM * late,
		hipShiftM: bottom.hipShiftM * late,
		arms: armsAt(form.arms, ratio),
		headPitchDeg: mix(UPRIGHT.headPitchDeg, bottom.headPitchDeg),
	};
}

function armsAt(style: SquatForm['arms'], ratio: number): Both<ArmPosture> {
	if (style === 'hanging') return { left: HANGING_ARM, right: HANGING_ARM };
	if (style === 'clasped') return CLASPED_ARMS;
	const arm: ArmPosture = {
		...HANGING_ARM,
		elevationDeg: HANGING_ARM.elevationDeg + 80 * ratio,
		planeDeg: HANGING_ARM.planeDeg - 84 * Math.min(1, 2 * ratio),
	};
	return { left: arm, right: arm };
}
