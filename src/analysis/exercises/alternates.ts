import type { CountedRep } from './exercise.ts';

/** House: share of the reps that change the side for a set to be alternating; one slip is forgiven. */
const MIN_CHANGES_SHARE = 0.6;
/** House: fewer reps are no pattern. */
const MIN_REPS = 3;

/** `alternating` for a set whose full reps change sides, else `null`. */
export function alternates(reps: readonly CountedRep[]): 'alternating' | null {
	const full = reps.filter((rep) => !rep.partial);
	const changes = full.filter((rep, index) => index > 0 && rep.side !== full[index - 1]?.side);
	return full.length >= MIN_REPS && changes.length >= MIN_CHANGES_SHARE * (full.length - 1) ? 'alternating' : null;
}
