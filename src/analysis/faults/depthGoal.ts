/** How low somebody wants to go: with the thighs above parallel to the floor, parallel, or below. */
export const DEPTH_GOALS = ['above', 'parallel', 'below'] as const;
export type DepthGoal = (typeof DEPTH_GOALS)[number];

/** A goal that was chosen. Parallel is what everybody is judged by who chose none. */
export type ChosenDepthGoal = Exclude<DepthGoal, 'parallel'>;

/** How far from parallel the thighs are at a goal, in degrees; positive = hips higher than knees. */
export const GOAL_ELEVATION_DEG: Readonly<Record<DepthGoal, number>> = {
	above: 20, // a half squat: 80–100° of knee flexion (biomechanics P01), which is the shank’s inclination plus 70°
	parallel: 0,
	below: -10, // house: hips clearly lower than knees, beyond the error of measuring
};
