import { handAtHead, handOnHip, handOnThigh, straightArm } from '../arms.ts';
import type { Body } from '../body.ts';
import { balanced, HANGING_ARM, type Crouch } from '../crouch.ts';
import {
	bentCrouch,
	lockOutBend,
	mixedBend,
	STANDING_BEND,
	STANDING_HIP_FLEXION_DEG,
	type Bend,
	type LockOut,
} from '../hinging.ts';
import { hipsFirst } from '../hipsFirst.ts';
import { eased, type Motion } from '../motion.ts';
import {
	memoized,
	phaseAt,
	timedSet,
	toMotionReps,
	type RepCourse,
	type SetPlan,
	type TimedRep,
} from '../motionSet.ts';
import { seededSway } from '../seededNoise.ts';
import { both } from '../skeleton.ts';
import { HOME, SHOULDER_WIDE, type Stance } from '../stance.ts';

/** How one hinge is done. */
export interface HingeForm extends LockOut {
	/** At the bottom. */
	readonly hipFlexionDeg: number;
	readonly kneeFlexionDeg: number;
	readonly lumbarFlexionDeg: number;
	readonly thoracicFlexionDeg: number;
	/** The face above the line of the trunk, at the bottom. */
	readonly lookUpDeg: number;
	/** Rise of the hips ÷ rise of the shoulders in the first half of the way up; `null`: as balance has it. */
	readonly hipsFirstRatio: number | null;
	readonly lowerS: number;
	readonly bottomS: number;
	readonly riseS: number;
	/** Standing after the rep. */
	readonly pauseS: number;
	/** `bell`: both hands hold a weight that hangs. `head`: hands behind the head, elbows back. */
	readonly arms: 'thighs' | 'hips' | 'hanging' | 'bell' | 'head';
	/** A hanging weight held away from the legs at the bottom: the arms from hanging, forwards. */
	readonly armForwardDeg: number;
}

/** The drill without a weight. */
const GOOD_DRILL: HingeForm = {
	hipFlexionDeg: 74,
	kneeFlexionDeg: 20,
	lumbarFlexionDeg: 8,
	thoracicFlexionDeg: 0,
	topHipFlexionDeg: STANDING_HIP_FLEXION_DEG,
	leanBackDeg: 0,
	lookUpDeg: 8,
	hipsFirstRatio: null,
	lowerS: 1.7,
	bottomS: 0.2,
	riseS: 1.3,
	pauseS: 0.6,
	arms: 'thighs',
	armForwardDeg: 0,
};

/** How a form begins that differs from the drill. */
const VARIANTS = {
	drill: {},
	/** A bell lifted from the floor between the feet. */
	deadlift: { hipFlexionDeg: 113, kneeFlexionDeg: 88, arms: 'bell' },
} as const satisfies Readonly<Record<string, Partial<HingeForm>>>;

export interface HingeSet extends SetPlan<HingeForm>, Partial<HingeForm> {
	readonly variant?: keyof typeof VARIANTS;
	readonly stance?: Stance;
}

function courseOf(variant: keyof typeof VARIANTS): RepCourse<HingeForm> {
	return {
		form: { ...GOOD_DRILL, ...VARIANTS[variant] },
		phasesOf: ({ lowerS, bottomS, riseS }) => [
			{ kind: 'move', durationS: lowerS },
			{ kind: 'hold', durationS: bottomS },
			{ kind: 'move', durationS: riseS },
		],
		phasesToPeak: 1,
		pauseS: ({ pauseS }) => pauseS,
		varied: (form, vary) => ({ ...form, hipFlexionDeg: form.hipFlexionDeg * vary(0.04) }),
	};
}

/** How long somebody takes after the last rep to stand as they stood before the first. */
const SETTLE_S = 0.6;

/** A moment on the way from one bend to another. */
interface Moment {
	readonly from: Bend;
	readonly to: Bend;
	/** 0 = at `from`, 1 = at `to`. */
	readonly ratio: number;
	readonly form: HingeForm;
	readonly way: 'down' | 'up' | 'none';
}

/** A set of hip hinges: a drill, or a weight lifted from the floor. */
export function hipHinge(set: HingeSet): Motion {
	const course = courseOf(set.variant ?? 'drill');
	const { reps, durationS } = timedSet(set, course);
	const stance = set.stance ?? SHOULDER_WIDE;
	const sway = seededSway(set.seed ?? 1);
	const topOf = memoized(({ form }: TimedRep<HingeForm>, body: Body) => lockOutBend(form, stance, body));
	const momentAt = (timeS: number, body: Body): Moment => {
		const index = reps.findLastIndex((rep) => rep.startS <= timeS);
		const rep = reps[index];
		if (rep === undefined) return standing(reps[0]?.form ?? course.form);
		const before = reps[index - 1];
		const top = topOf(rep, body);
		if (timeS < rep.endS) return momentOf(rep, timeS, before === undefined ? STANDING_BEND : topOf(before, body), top);
		if (index < reps.length - 1) return { ...standing(rep.form), from: top, to: top };
		return { ...standing(rep.form), from: top, ratio: eased((timeS - rep.endS) / SETTLE_S) };
	};
	return {
		durationS,
		reps: toMotionReps(reps),
		postureAt: (timeS, body) => {
			const hipShiftM = (set.swayM ?? 0) * sway(timeS);
			const rest = { stance, spot: set.spot ?? HOME, hipShiftM };
			return balanced(crouchOf(momentAt(timeS, body), rest, body), body);
		},
	};
}

function standing(form: HingeForm): Moment {
	return { from: STANDING_BEND, to: STANDING_BEND, ratio: 1, form, way: 'none' };
}

function momentOf(rep: TimedRep<HingeForm>, timeS: number, topBefore: Bend, topAfter: Bend): Moment {
	const { form } = rep;
	const { index, ratio } = phaseAt(rep, timeS);
	const bottom = bottomBend(form);
	if (index === 0) return { from: topBefore, to: bottom, ratio: eased(ratio), form, way: 'down' };
	if (index === 1) return { from: bottom, to: bottom, ratio: 1, form, way: 'down' };
	return { from: bottom, to: topAfter, ratio: eased(ratio), form, way: 'up' };
}

function bottomBend(form: HingeForm): Bend {
	const { hipFlexionDeg, kneeFlexionDeg, lumbarFlexionDeg, thoracicFlexionDeg } = form;
	const headPitchDeg = Math.max(0, hipFlexionDeg - kneeFlexionDeg) - form.lookUpDeg;
	return { hipFlexionDeg, kneeFlexionDeg, lumbarFlexionDeg, thoracicFlexionDeg, headPitchDeg, kneeMedialM: 0 };
}

function crouchOf(moment: Moment, rest: Pick<Crouch, 'stance' | 'spot' | 'hipShiftM'>, body: Body): Crouch {
	const { from, to, ratio, form, way } = moment;
	const at = (bend: Bend, depthRatio: number): Crouch =>
		bentCrouch(bend, { ...armsOf(form, depthRatio, body), ...rest });
	const depthRatio = way === 'down' ? ratio : way === 'up' ? 1 - ratio : 0;
	const crouch = at(mixedBend(from, to, ratio), depthRatio);
	if (way !== 'up' || form.hipsFirstRatio === null) return crouch;
	return hipsFirst(crouch, { bottom: at(from, 1), top: at(to, 0) }, form.hipsFirstRatio, body);
}

/** Between the middle of the body and a hand on the handle of a bell. */
const HAND_ON_BELL_M = 0.05;

function armsOf(form: HingeForm, depthRatio: number, body: Body): Pick<Crouch, 'arms' | 'armsAt'> {
	const hanging = { left: HANGING_ARM, right: HANGING_ARM };
	switch (form.arms) {
		case 'hanging':
			return { arms: hanging };
		case 'bell': {
			const arm = straightArm(
				{ forwardDeg: 6 + depthRatio * (form.armForwardDeg - 6), handAsideM: HAND_ON_BELL_M },
				body,
			);
			return { arms: { left: arm, right: arm } };
		}
		case 'thighs':
			return { arms: hanging, armsAt: (skeleton) => both((side) => handOnThigh(skeleton, side, body)) };
		case 'hips':
			return { arms: hanging, armsAt: (skeleton) => both((side) => handOnHip(skeleton, side)) };
		case 'head':
			return { arms: hanging, armsAt: (skeleton) => both((side) => handAtHead(skeleton, side)) };
	}
}
