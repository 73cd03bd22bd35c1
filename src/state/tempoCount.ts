import type { RepPhase } from '../analysis/analysis.ts';
import type { ExerciseWords } from '../analysis/exercises/exercise.ts';
import { word } from '../language/word.ts';

/** A frame as the tempo sees it. */
export interface TempoSample {
	readonly phase: RepPhase;
	/** Media time in seconds. */
	readonly timeS: number;
	/** Where the movement goes first. */
	readonly outward: ExerciseWords['outward'];
}

/** Where in the movement the tempo is, and what to say with this frame. */
export interface TempoCount {
	/** `null` between the movements. */
	readonly way: 'outward' | 'return' | null;
	readonly sinceS: number;
	/** How many words of this way have been said. */
	readonly words: number;
	/** How long the way out took, in seconds; 0 before it was gone. */
	readonly outwardS: number;
	/** "Down", "two", "three", "Up"; `null` on most frames. */
	readonly word: string | null;
}

const WAYS: Readonly<Record<ExerciseWords['outward'], { readonly outward: string; readonly return: string }>> = {
	down: { outward: 'Down', return: 'Up' },
	up: { outward: 'Up', return: 'Down' },
	// @wc-context: said along a slow movement: the limb comes back to where it began
	out: { outward: 'Out', return: 'Back' },
};

/** House: nobody needs more than five seconds for one way; who stays longer is not hurried. */
const NUMBERS = [word('two'), word('three'), word('four'), word('five')] as const;

/** House: who goes faster does not follow; a word for the way back would only come when it is over. */
const FOLLOWS_FROM_S = 0.8;

export function beginTempo(): TempoCount {
	return { way: null, sinceS: 0, words: 0, outwardS: 0, word: null };
}

/** Counts along with a slow movement: a word when each way begins, then one a second. The far point is left to the count of holds. */
export function stepTempo(before: TempoCount, { phase, timeS, outward }: TempoSample): TempoCount {
	if (phase === 'start') return beginTempo();
	const outwardS = before.way === 'outward' ? timeS - before.sinceS : before.outwardS;
	if (phase === 'far') return { ...beginTempo(), outwardS };
	if (phase !== before.way) {
		const isFollowed = phase === 'outward' || outwardS >= FOLLOWS_FROM_S;
		return { way: phase, sinceS: timeS, words: 1, outwardS, word: isFollowed ? WAYS[outward][phase] : null };
	}
	const said = timeS - before.sinceS >= before.words ? (NUMBERS[before.words - 1] ?? null) : null;
	return { ...before, words: before.words + (said === null ? 0 : 1), outwardS, word: said };
}
