import type { ExerciseChoice } from './adjustment.ts';
import { easierThan } from './ease.ts';
import type { More } from './progressionWords.ts';

/** One hand from the third week (biomechanics C1); changing hands comes last of all: two weeks later, house. */
const SINGLE_ARM_AFTER_DAYS = 14;
const ALTERNATING_AFTER_DAYS = 28;

export const SWING = 'kettlebell-swing';

/** Whether this is what stands in for something that was too much, be it one step down or two. */
export function isEasier(key: string, instead: ExerciseChoice | null): boolean {
	const [exerciseId = '', variant = null] = key.split(':');
	let easier = easierThan(exerciseId, variant);
	for (let steps = 0; easier !== null && steps < 3; steps++) {
		if (easier.exerciseId === instead?.exerciseId && easier.variant === instead.variant) return true;
		easier = easierThan(easier.exerciseId, easier.variant);
	}
	return false;
}

interface NextKind {
	readonly choice: ExerciseChoice;
	readonly more: More;
}

/** What comes after everything else of an exercise has grown; `daysIn` since the programme was first done. @returns null when it is as far as it goes. */
export function nextKind(key: string, instead: ExerciseChoice | null, daysIn: number): NextKind | null {
	const kind = (exerciseId: string, variant: string, more: More) => ({ choice: { exerciseId, variant }, more });
	if (key === SWING && instead === null && daysIn >= SINGLE_ARM_AFTER_DAYS) {
		return kind(SWING, 'single-arm', 'swing-with-one-hand');
	}
	if (key === SWING && instead?.variant === 'single-arm' && daysIn >= ALTERNATING_AFTER_DAYS) {
		return kind(SWING, 'alternating', 'swing-changing-hands');
	}
	if (key === 'squat' && instead === null) return kind('squat', 'band', 'squat-with-band');
	if (key === 'squat:band' && instead === null) return kind('squat', 'goblet', 'squat-with-weight');
	return null;
}
