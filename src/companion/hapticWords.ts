import type { HapticWord } from './messages.ts';

/**
 * What each word feels like: milliseconds of buzz, then of rest, then of buzz and so on, as `navigator.vibrate` takes it. They differ in the
 * number of pulses or by a factor of three in length, so that they are told apart without looking. House: a wrist needs about 40 ms to feel
 * a pulse at all and 60 ms between two to feel both; `stop` is the only long one.
 */
export const HAPTIC_PATTERNS_MS: Readonly<Record<HapticWord, readonly number[]>> = {
	rep: [40],
	mild: [150],
	marked: [80, 60, 80],
	'set-done': [200, 150, 200, 150, 200],
	stop: [800],
};

/** From the least to the most pressing: where two come at once, only the later one of these is felt. */
const PRESSING: readonly HapticWord[] = ['rep', 'mild', 'set-done', 'marked', 'stop'];

/** The more pressing of two words. */
export function morePressing(one: HapticWord, other: HapticWord): HapticWord {
	return PRESSING.indexOf(other) > PRESSING.indexOf(one) ? other : one;
}
