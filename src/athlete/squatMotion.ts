import { degrees, radians } from '../analysis/geometry/angle.ts';
import type { Body } from './body.ts';
import { balanced, HANGING_ARM, STANDING_KNEE_FLEXION_DEG, UPRIGHT, type Crouch } from './crouch.ts';
import { findZero } from './balance.ts';
import { figureOf } from './figure.ts';
import { eased, type Motion, type MotionRep } from './motion.ts';
import type { ArmPosture, Both } from './posture.ts';
import { seededSway, seededUniform } from './seededNoise.ts';
import { HOME, SHOULDER_WIDE, type Spot, type Stance } from './stance.ts';

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
	eccentricS: 1.8,
	bottomS: 0.15,
	concentricS: 1.3,
	pauseS: 0.6,
	arms: 'forwards',
};

export interface SquatSet extends Partial<SquatForm> {
	readonly reps: number;
	/** What a rep does otherwise, by its number from 1. */
	readonly but?: Readonly<Record<number, Partial<SquatForm>>>;
	readonly idleBeforeS?: number;
	readonly idleAfterS?: number;
	readonly stance?: Stance;
	readonly spot?: Spot;
	/** 0 = every rep like the other; 1 = as unlike as those of a trained person. */
	readonly variation?: number;
	/** How far the body wanders while it stands and moves. */
	readonly swayM?: number;
	readonly seed?: number;
}

interface TimedRep extends MotionRep {
	readonly form: SquatForm;
	readonly bottomEndS: number;
}

/** A set of squats. */
export function squat(set: SquatSet): Motion {
	const reps = timedReps(set);
	const lastEndS = reps.at(-1)?.endS ?? 0;
	const lastPauseS = reps.at(-1)?.form.pauseS ?? 0;
	const sway = seededSway(set.seed ?? 1);
	const swayM = set.swayM ?? 0;
	const stance = set.stance ?? SHOULDER_WIDE;
	const bottomOf = memoized((rep: TimedRep, body: Body) => bottomCrouch(rep.form, stance, body));
	return {
		durationS: lastEndS + lastPauseS + (set.idleAfterS ?? 1),
		reps: reps.map(({ startS, peakS, endS }) => ({ startS, peakS, endS })),
		postureAt: (timeS, body) => {
			const rep = reps.find((candidate) => timeS > candidate.startS && timeS < candidate.endS);
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

function timedReps(set: SquatSet): TimedRep[] {
	const uniform = seededUniform(set.seed ?? 1);
	const vary = (share: number): number => 1 + (set.variation ?? 0) * share * (2 * uniform() - 1);
	let startS = set.idleBeforeS ?? 1;
	return Array.from({ length: set.reps }, (_, index) => {
		const form: SquatForm = { ...GOOD_SQUAT, ...set, ...set.but?.[index + 1] };
		const peakS = startS + form.eccentricS * vary(0.12);
		const bottomEndS = peakS + form.bottomS * vary(0.3);
		const endS = bottomEndS + form.concentricS * vary(0.12);
		const rep = { form: { ...form, depth: varied(form.depth, vary(0.04)) }, startS, peakS, bottomEndS, endS };
		startS = endS + form.pauseS * vary(0.3);
		return rep;
	});
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

function crouchAt(timeS: number, rep: TimedRep, bottom: Crouch, body: Body): Crouch {
	if (timeS <= rep.peakS) return towards(bottom, rep.form, eased((timeS - rep.startS) / (rep.peakS - rep.startS)));
	if (timeS <= rep.bottomEndS) return bottom;
	const ratio = 1 - eased((timeS - rep.bottomEndS) / (rep.endS - rep.bottomEndS));
	const rising = towards(bottom, rep.form, ratio);
	return rep.form.hipsFirstRatio === null ? rising : hipsFirst(rising, bottom, rep.form.hipsFirstRatio, body);
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
		kneeMedialM: { left: bottom.kneeMedialM.left * late, right: bottom.kneeMedialM.right * late },
		heelRiseM: bottom.heelRiseM * late,
		hipShiftM: bottom.hipShiftM * late,
		arms: armsAt(form.arms, ratio),
		headPitchDeg: mix(UPRIGHT.headPitchDeg, bottom.headPitchDeg),
	};
}

/**
 * Hips rise and shoulders stay behind: the inclination at which the shoulders have come up by the hips' rise ÷ `ratio`,
 * given up to balance in the second half of the way.
 */
function hipsFirst(rising: Crouch, bottom: Crouch, ratio: number, body: Body): Crouch {
	const lowest = balanced(bottom, body);
	const free = balanced(rising, body);
	const fullRiseM = balanced(UPRIGHT, body).pelvis.y - lowest.pelvis.y;
	const letGo = eased(((free.pelvis.y - lowest.pelvis.y) / fullRiseM - 0.5) / 0.5);
	const trunkInclinationAt = (hipHeightM: number): number => {
		const riseM = hipHeightM - lowest.pelvis.y;
		const cosine = Math.cos(radians(lowest.trunkInclinationDeg)) - (riseM * (1 - 1 / ratio)) / body.trunkM;
		const heldDeg = degrees(Math.acos(Math.min(1, Math.max(0, cosine))));
		return heldDeg + (free.trunkInclinationDeg - heldDeg) * letGo;
	};
	return { ...rising, trunkInclinationAt };
}

function armsAt(style: SquatForm['arms'], ratio: number): Both<ArmPosture> {
	if (style === 'hanging') return { left: HANGING_ARM, right: HANGING_ARM };
	if (style === 'clasped') {
		const hands = (left: number): ArmPosture => ({ kind: 'reach', wristFromChest: { x: left, y: -0.1, z: 0.24 } });
		return { left: hands(0.04), right: hands(-0.04) };
	}
	const arm: ArmPosture = {
		...HANGING_ARM,
		elevationDeg: HANGING_ARM.elevationDeg + 80 * ratio,
		planeDeg: HANGING_ARM.planeDeg - 84 * Math.min(1, 2 * ratio),
	};
	return { left: arm, right: arm };
}

/** Remembers the answer for each rep and body. */
function memoized<K extends object>(make: (key: K, body: Body) => Crouch): (key: K, body: Body) => Crouch {
	const known = new WeakMap<K, WeakMap<Body, Crouch>>();
	return (key, body) => {
		const ofKey = known.get(key) ?? new WeakMap<Body, Crouch>();
		known.set(key, ofKey);
		const crouch = ofKey.get(body) ?? make(key, body);
		ofKey.set(body, crouch);
		return crouch;
	};
}
