import { GOAL_ELEVATION_DEG, type DepthGoal } from '../faults/depthGoal.ts';
import type { FaultRule, Threshold } from '../faults/rule.ts';
import type { Exercise } from './exercise.ts';

/** Rules that compare the thigh with the floor. A hinge is shallow in another way. */
const DEPTH_RULES: readonly string[] = ['squat/shallow-depth', 'lunge/shallow-depth'];

/** How much of the leg's length the thigh is, as in `hipFallRatio`. */
const THIGH_SHARE = 0.5;

/**
 * The exercise with another depth goal: its rule for depth asks for as much more or less, and so does what is shown as the goal. What
 * counts as a rep stays the same. The exercise itself at parallel, and where no goal can be chosen.
 */
export function aimedAt(exercise: Exercise, goal: DepthGoal = 'parallel'): Exercise {
	const { counting, rules } = exercise;
	const isAimable = counting.kind === 'reps' && rules.some(isDepthRule);
	if (goal === 'parallel' || !isAimable) return exercise;
	const elevationDeg = GOAL_ELEVATION_DEG[goal];
	const fallRatio = THIGH_SHARE * Math.sin((elevationDeg * Math.PI) / 180);
	return {
		...exercise,
		aim: { goal, depthRatio: counting.limits.fullDepthRatio - fallRatio },
		rules: rules.map((rule) => (isDepthRule(rule) ? aimedRule(rule, elevationDeg) : rule)),
	};
}

function isDepthRule({ ruleId }: Pick<FaultRule, 'ruleId'>): boolean {
	return DEPTH_RULES.includes(ruleId);
}

function aimedRule(rule: FaultRule, elevationDeg: number): FaultRule {
	return {
		...rule,
		passTitle: 'Came down to the depth goal',
		faultTitle: 'Stopped above the depth goal',
		threshold: shifted(rule.threshold, elevationDeg),
	};
}

function shifted(threshold: Threshold, byDeg: number): Threshold {
	const { mild, marked } = threshold;
	return {
		...threshold,
		mild: mild + byDeg,
		marked: marked === null ? null : marked + byDeg,
		source: 'the depth goal that was chosen, with the same error of measuring as at parallel',
	};
}
