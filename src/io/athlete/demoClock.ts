/** Shortest time from picture to picture: more than 30 a second no pose model needs. */
const SHORTEST_STEP_S = 1 / 30;
/** Swings need 20 pictures a second (biomechanics B). A machine that is slower shows the athlete in slow motion instead of with gaps. */
export const LONGEST_STEP_S = 1 / 20;

/** How long to wait before the next picture, when the last one was begun `elapsedS` ago. Seconds, ≥ 0. */
export function demoWaitS(elapsedS: number): number {
	return Math.max(0, SHORTEST_STEP_S - elapsedS);
}

/** How far the athlete's time goes on from picture to picture, for `elapsedS` of the person's. Seconds, > 0. */
export function demoStepS(elapsedS: number): number {
	return Math.min(LONGEST_STEP_S, Math.max(SHORTEST_STEP_S, elapsedS));
}
