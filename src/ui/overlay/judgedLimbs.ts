import type { Exercise } from '../../analysis/exercises/exercise.ts';
import { GOAL_ELEVATION_DEG } from '../../analysis/faults/depthGoal.ts';
import type { SidedJoint } from '../../analysis/pose/landmarks.ts';

/** A limb of one side, from joint to joint. */
export type Limb = readonly [SidedJoint, SidedJoint];

/** What the movement is measured against: thighs parallel to the floor, the body in one line, or nothing that can be drawn. */
export type OverlayGoal = 'parallel' | 'straight' | 'none';

/** What the overlay shows of an exercise. */
export interface OverlayPlan {
	/** The limbs by which the movement is measured. */
	readonly limbs: readonly Limb[];
	readonly goal: OverlayGoal;
	/** How far from parallel the thighs should come, in degrees; 0 is parallel, positive hips higher than knees. */
	readonly goalDeg: number;
	/** Arms are only drawn when they carry or are looked at. */
	readonly arms: 'shown' | 'hidden';
}

const THIGH: Limb = ['hip', 'knee'];
const SHANK: Limb = ['knee', 'ankle'];
const TRUNK: Limb = ['shoulder', 'hip'];
const FOOT: Limb = ['ankle', 'footIndex'];
const UPPER_ARM: Limb = ['shoulder', 'elbow'];
const FOREARM: Limb = ['elbow', 'wrist'];
const WHOLE_LEG: readonly Limb[] = [THIGH, SHANK];

/** By the fault's name, which is the same in every exercise. What is not listed here is about the movement as a whole. */
const FAULT_LIMBS: Readonly<Record<string, readonly Limb[]>> = {
	'knee-valgus': [THIGH, ['knee', 'footIndex']],
	'knee-past-toe': [SHANK, FOOT],
	'short-step': [SHANK],
	'foot-placement': [SHANK, FOOT],
	'heel-rise': [FOOT],
	'forward-lean': [TRUNK],
	'lean-back': [TRUNK],
	'side-lean': [TRUNK],
	'trunk-tilt': [TRUNK],
	'trunk-roll': [TRUNK],
	'shoulder-lift': [TRUNK],
	'lumbar-flexion': [TRUNK],
	'lumbar-extension': [TRUNK],
	'hips-first': [TRUNK],
	'pelvic-drop': [THIGH],
	'thigh-gap': [THIGH],
	'knee-bend': [THIGH, SHANK],
	'incomplete-extension': [TRUNK, THIGH],
	sag: [TRUNK, THIGH],
	pike: [TRUNK, THIGH],
	'squat-pattern': [THIGH, SHANK],
	'arm-lift': [UPPER_ARM, FOREARM],
	'low-bell': [UPPER_ARM, FOREARM],
	'arm-placement': [UPPER_ARM],
};

const ARM_FAULTS = ['arm-lift', 'low-bell', 'arm-placement'];

function faultOf(ruleId: string): string {
	return ruleId.slice(ruleId.indexOf('/') + 1);
}

/** The limbs that a rule judges; `null` when it judges the movement as a whole. */
export function limbsOfRule(ruleId: string): readonly Limb[] | null {
	return FAULT_LIMBS[faultOf(ruleId)] ?? null;
}

/** @param exercise `null` while it is not known: then only the body is drawn. */
export function overlayPlan(exercise: Exercise | null): OverlayPlan {
	if (exercise === null) return { limbs: [], goal: 'none', goalDeg: 0, arms: 'hidden' };
	const faults = exercise.rules.map(({ ruleId }) => faultOf(ruleId));
	const { posture } = exercise;
	const leansOnArms = posture === 'prone' || posture === 'quadruped' || exercise.counting.kind === 'hold';
	const arms = leansOnArms || faults.some((fault) => ARM_FAULTS.includes(fault)) ? 'shown' : 'hidden';
	const goalDeg = GOAL_ELEVATION_DEG[exercise.aim?.goal ?? 'parallel'];
	return { ...movementPlan(exercise, faults), goalDeg, arms };
}

function movementPlan(exercise: Exercise, faults: readonly string[]): Pick<OverlayPlan, 'limbs' | 'goal'> {
	const { posture, counting } = exercise;
	if (posture === 'upright') {
		// Where squatting is the fault, the hips fold and the thighs' angle is no goal.
		if (faults.includes('squat-pattern')) return { limbs: [TRUNK], goal: 'none' };
		return { limbs: [THIGH], goal: faults.includes('shallow-depth') ? 'parallel' : 'none' };
	}
	if (counting.kind === 'hold') return { limbs: [TRUNK, ...WHOLE_LEG], goal: 'straight' };
	if (faults.includes('incomplete-extension')) return { limbs: [TRUNK, THIGH], goal: 'straight' };
	return { limbs: posture === 'supine' ? [THIGH] : WHOLE_LEG, goal: 'none' };
}
