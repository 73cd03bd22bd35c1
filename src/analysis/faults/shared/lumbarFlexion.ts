import { backOfRep } from '../../reps/backOfRep.ts';
import type { BackHistory, BackNeutral } from '../../reps/backMemory.ts';
import { SIDE_VIEWS, type FaultRule, type Measured } from '../rule.ts';

/** In roundness (see `roundnessOf`) beyond the person's own flat back. Source: lumbar, section 8, thresholds. */
const MILD = 12;
const MARKED = 20;
/**
 * What a flat back reads as long as none of the person's own is known. House: so that only more than 10 is a fault then, as in lumbar, section 8,
 * where it is 12 of a measure that moves 1.2 times as much; no flat back of the tuning setups or of real clips reads over 7.
 */
const TYPICAL_FLAT = -2;
/** One rep can be misread. Source: lumbar, section 8: two in a row, or three of five. */
const LOOKS_BACK = 4;
const NEEDED_OF_FIVE = 3;

/** Whether earlier reps were as round, so that this one is believed. */
function isConfirmed(earlier: readonly (number | null)[], isRound: (roundness: number | null) => boolean): boolean {
	const previous = earlier.at(-1) ?? null;
	if (isRound(previous)) return true;
	return earlier.slice(-LOOKS_BACK).filter(isRound).length + 1 >= NEEDED_OF_FIVE;
}

/** What a back is compared with: the person's own flat one, else what flat ones read. See `roundnessOf`. */
export function flatRoundness(neutral: BackNeutral | null): number {
	return neutral?.roundness ?? TYPICAL_FLAT;
}

function compare(roundness: number, atS: number, { neutral, earlier }: BackHistory): Measured {
	const flat = flatRoundness(neutral);
	const isRound = (value: number | null): boolean => value !== null && value - flat > MILD;
	const value = roundness - flat;
	if (!isRound(roundness)) return neutral === null ? { reason: 'no-back-neutral' } : { value, atS };
	return isConfirmed(earlier, isRound) ? { value, atS } : { reason: 'once-only', ifConfirmed: { value, atS } };
}

/** The back rounds: its outline, from the mask of the body, against that of the person's own first flat reps (lumbar). It can't tell the low back from the upper, and some rounding is normal. */
export function lumbarFlexion(exerciseId: string): FaultRule {
	return {
		ruleId: `${exerciseId}/lumbar-flexion`,
		// @wc-context: the part of the body
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
				'lumbar, section 8: 12 finds nine of ten backs that bend by 30° and more, and 3 to 9 of a hundred that bend by 15° and less',
		},
		measure(trace) {
			const back = backOfRep(trace);
			return 'reason' in back ? back : compare(back.roundness, back.atS, trace.back);
		},
	};
}
