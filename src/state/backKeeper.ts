import { createContinuity, createNewcomerWatch } from '../analysis/pose/continuity.ts';
import { MIN_PERSON_SCORE } from '../analysis/pose/framing.ts';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import type { BackNeutral } from '../analysis/reps/backMemory.ts';

/** The flat backs of whoever is before the camera, from set to set. */
export interface BackKeeper {
	/** Every frame of the session, in order. @returns `newcomer` once when somebody is there who may be somebody else: then nothing is known any more. */
	watch(frame: PoseFrame): 'same' | 'newcomer';
	known(): readonly BackNeutral[];
	/** What a set has shown takes the place of what was known of the same exercise and side. */
	learn(neutrals: readonly BackNeutral[]): void;
	forget(): void;
}

export function createBackKeeper(): BackKeeper {
	// Of their own: the analyzers come and go with the sets, and none of them sees all frames.
	const isSamePerson = createContinuity();
	const isNew = createNewcomerWatch();
	let known: readonly BackNeutral[] = [];
	return {
		watch(frame) {
			const isThere = frame.image !== null && frame.score >= MIN_PERSON_SCORE;
			if (!isNew(frame.timeS, isSamePerson(frame), isThere)) return 'same';
			known = [];
			return 'newcomer';
		},
		known: () => known,
		learn: (neutrals) => (known = newestOf(known, neutrals)),
		forget: () => (known = []),
	};
}

/** One for each exercise and side. */
export function newestOf(earlier: readonly BackNeutral[], newer: readonly BackNeutral[]): readonly BackNeutral[] {
	const isReplaced = (old: BackNeutral) =>
		newer.some(({ exerciseId, side }) => exerciseId === old.exerciseId && side === old.side);
	return [...earlier.filter((old) => !isReplaced(old)), ...newer];
}
