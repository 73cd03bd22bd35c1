import { backOfRep } from '../../reps/backOfRep.ts';
import type { BackHistory } from '../../reps/backMemory.ts';
import { SIDE_VIEWS, type FaultRule, type Measured } from '../rule.ts';

/** In roundness (see `roundnessOf`) beyond the person's own flat back; without one, beyond 0. Source: lumbar.md, section 8, thresholds. */
const MILD = 12;
const MARKED = 20;
/** One rep can be misread. Source: lumbar.md, section 8: two in a row, or three of five. */
const LOOKS_BACK = 4;
const NEEDED_OF_FIVE = 3;

/** Whether earlier reps were as round, so that this one is believed. */
function isConfirmed(earlier: readonly (number | null)[], isRound: (roundness: number | null) => boolean): boolean {
	const previous = earlier.at(-1) ?? null;
	if (isRound(previous)) return true;
	return earlier.slice(-LOOKS_BACK).filter(isRound).length + 1 >= NEEDED_OF_FIVE;
}

function compare(roundness: number, atS: number, { neutral, earlier }: BackHistory): Measured {
	const flat = neutral?.roundness ?? 0;
	const isRound = (value: number | null): boolean => value !== null && value - flat > MILD;
	const value = roundness - flat;
	if (!isRound(roundness)) return neutral === null ? { reason: 'no-back-neutral' } : { value, atS };
	return isConfirmed(earlier, isRound) ? { value, atS } : { reason: 'once-only', ifConfirmed: { value, atS } };
}

/** The back rounds: its outline, from the mask of the body, against that of the person's own first flat reps (lumbar.md). It can't tell the low back from the upper, and some rounding is normal. */
export function lumbarFlexion(exerciseId: string): FaultRule {
	return {
		ruleId: `${exerciseId}/lumbar-flexion`,
		name: 'Back',
		passTitle: 'Back line as in your first reps',
		faultTitle: 'Back line rounder than in your first reps',
		cue: 'Long back',
		viewHint: 'Turn side on for your back line',
		views: SIDE_VIEWS,
		wants: 'back-contour',
		unit: 'roundness',
		threshold: {
			mild: MILD,
			marked: MARKED,
			faultWhen: 'above',
			source:
				'lumbar.md, sections 3 and 8: over 12 finds 0.89 of backs bent by 30° and more, and 0.03–0.09 of those bent by 15° and less',
		},
		measure(trace) {
			const back = backOfRep(trace);
			return 'reason' in back ? back : compare(back.roundness, back.atS, trace.back);
		},
	};
}
