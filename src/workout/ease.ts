import { exerciseKey, type ExerciseChoice } from './adjustment.ts';
import { isWork, type PlannedHold, type PlannedReps, type PlannedStep, type PlannedTimer } from './plannedStep.ts';
import { EASE_LEVELS, type EaseLevel } from './workoutState.ts';

interface EasierChoice extends ExerciseChoice {
	/** `both`: the easier one uses both sides at once. */
	readonly sides: 'same' | 'both';
}

/** What is done in place of an exercise that is too much today: biomechanics C2; the last four house, in the same spirit. */
const EASIER: Readonly<Record<string, EasierChoice>> = {
	'kettlebell-swing': { exerciseId: 'hip-hinge', variant: null, sides: 'both' },
	'kettlebell-swing:single-arm': { exerciseId: 'kettlebell-swing', variant: null, sides: 'both' },
	'kettlebell-swing:alternating': { exerciseId: 'kettlebell-swing', variant: 'single-arm', sides: 'same' },
	'hip-hinge': { exerciseId: 'glute-bridge', variant: null, sides: 'both' },
	'hip-hinge:deadlift': { exerciseId: 'hip-hinge', variant: null, sides: 'both' },
	squat: { exerciseId: 'squat', variant: 'box', sides: 'same' },
	'squat:band': { exerciseId: 'squat', variant: null, sides: 'same' },
	'squat:goblet': { exerciseId: 'squat', variant: null, sides: 'same' },
	'prone-leg-raise': { exerciseId: 'glute-bridge', variant: null, sides: 'both' },
	lunge: { exerciseId: 'lunge', variant: 'split-supported', sides: 'same' },
	'lunge:reverse': { exerciseId: 'lunge', variant: 'split-supported', sides: 'same' },
	'single-leg-bridge': { exerciseId: 'glute-bridge', variant: null, sides: 'both' },
	'glute-bridge:hip-thrust': { exerciseId: 'glute-bridge', variant: null, sides: 'same' },
	'side-step:band': { exerciseId: 'side-step', variant: null, sides: 'same' },
	'bird-dog': { exerciseId: 'quadruped-hip-extension', variant: null, sides: 'same' },
};

/** What takes the place of an exercise that is too much. @returns null when nothing easier of its kind is known. */
export function easierThan(exerciseId: string, variant: string | null): EasierChoice | null {
	return EASIER[exerciseKey(exerciseId, variant)] ?? null;
}

/** What a step's ease is kept under. @returns null for rests and pointers. */
export function easeKey(step: PlannedStep): string | null {
	if (!isWork(step)) return null;
	return step.kind === 'timer' ? step.drillId : exerciseKey(step.exerciseId, step.variant);
}

/** One level gentler or harder, within what there is. */
export function nextEase(level: EaseLevel, direction: 'easier' | 'harder'): EaseLevel {
	const index = EASE_LEVELS.indexOf(level) + (direction === 'easier' ? -1 : 1);
	return EASE_LEVELS[Math.max(0, Math.min(EASE_LEVELS.length - 1, index))] ?? level;
}

export function gentler(one: EaseLevel, other: EaseLevel): EaseLevel {
	return EASE_LEVELS.indexOf(one) < EASE_LEVELS.indexOf(other) ? one : other;
}

/** How much less after so many blocks in a row with amber pain: first the range, then the reps, then the exercise (biomechanics C2, C3). */
export function easeAfterAmber(ambersInARow: number): EaseLevel {
	if (ambersInARow <= 0) return 'as-planned';
	if (ambersInARow === 1) return 'smaller-range';
	return ambersInARow === 2 ? 'fewer-reps' : 'easier-variant';
}

/** The step as it is done at this level. Holds and timers have no range: they get shorter first. */
export function eased(step: PlannedStep, level: EaseLevel): PlannedStep {
	if (level === 'as-planned') return step;
	switch (step.kind) {
		case 'rest':
		case 'pointer':
			return step;
		case 'timer':
			return easedTimer(step, level);
		case 'hold':
			return easedHold(step, level);
		case 'reps':
			return easedReps(step, level);
	}
}

function easedReps(step: PlannedReps, level: EaseLevel): PlannedReps {
	if (level === 'more-reps') return { ...step, target: step.span.to, holdS: step.holdSpanS?.to ?? step.holdS };
	if (level === 'smaller-range') return { ...step, rangeRatio: 0.5 };
	const unit = step.side === 'alternating' ? 2 : 1;
	const target = Math.max(1, Math.ceil(step.target / 2 / unit)) * unit;
	const choice = level === 'easier-variant' ? easierThan(step.exerciseId, step.variant) : null;
	if (choice === null) return { ...step, target, rangeRatio: 0.5 };
	const sides = choice.sides === 'both' ? ({ side: 'both', changesSide: false } as const) : null;
	return { ...step, ...sides, exerciseId: choice.exerciseId, variant: choice.variant, target, rangeRatio: 1, note: '' };
}

/** House: nobody settles into a hold that is shorter, in seconds. */
const SHORTEST_HOLD_S = 3;

function easedHold(step: PlannedHold, level: EaseLevel): PlannedHold {
	if (level === 'more-reps') return { ...step, targetS: step.spanS.to };
	return { ...step, targetS: Math.min(step.targetS, Math.max(SHORTEST_HOLD_S, Math.round(step.targetS / 2))) };
}

function easedTimer(step: PlannedTimer, level: EaseLevel): PlannedTimer {
	if (level === 'more-reps')
		return { ...step, repeats: step.repeats + 1, pauseS: Math.max(step.pauseS, SHORTEST_HOLD_S) };
	if (step.repeats > 1) return { ...step, repeats: Math.ceil(step.repeats / 2) };
	return { ...step, seconds: Math.min(step.seconds, Math.max(SHORTEST_HOLD_S, Math.round(step.seconds / 2))) };
}
