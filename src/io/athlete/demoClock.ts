/** Shortest time from picture to picture: more than 30 a second no pose model needs. */
const SHORTEST_STEP_S = 1 / 30;
/** House: a little more than the 10 pictures a second that a verdict needs (biomechanics B0). */
const LONGEST_STEP_S = 1 / 12;
/** Swings need 20 (biomechanics B). */
const LONGEST_SWING_STEP_S = 1 / 20;

/** The most that may lie between two pictures of an exercise, in seconds. A slower machine shows the athlete in slow motion instead of with gaps. */
export function longestDemoStepS(exerciseId: string): number {
	return exerciseId === 'kettlebell-swing' ? LONGEST_SWING_STEP_S : LONGEST_STEP_S;
}

/** How long to wait before the next picture, when the last one was begun `elapsedS` ago. Seconds, ≥ 0. */
export function demoWaitS(elapsedS: number): number {
	return Math.max(0, SHORTEST_STEP_S - elapsedS);
}

/** How far the athlete's time goes on from picture to picture, for `elapsedS` of the person's, but no more than `longestS`. Seconds, > 0. */
export function demoStepS(elapsedS: number, longestS: number): number {
	return Math.min(longestS, Math.max(SHORTEST_STEP_S, elapsedS));
}
