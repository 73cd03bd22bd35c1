import type { DemoView } from './demoView.ts';
import { FLOOR_DEMOS } from './floorDemos.ts';
import { stand } from './idleMotion.ts';
import { sequence, type Motion } from './motion.ts';
import { STANDING_DEMOS } from './standingDemos.ts';

const SWAY_M = 0.003;
/** Until somebody who stands still was counted in, and a moment more. */
const STILL_S = 7.5;
/** Shorter than the stillness that ends a set. */
const BREATH_S = 1;
/** Sets on end: more reps than any programme asks for at a time. */
const SETS = 5;

/**
 * Reps of an exercise for as long as a workout wants them: somebody is there, keeps still, and does set after set with a breath
 * between them. @throws Error when there is none of this exercise.
 */
export function endlessSet(exerciseId: string, view: DemoView): Motion {
	const onFloor = FLOOR_DEMOS[exerciseId];
	if (onFloor !== undefined) {
		const others = Array.from({ length: SETS - 1 }, () => onFloor(view, BREATH_S, SWAY_M));
		return sequence(onFloor(view, STILL_S, SWAY_M), ...others);
	}
	const demo = STANDING_DEMOS[exerciseId];
	if (demo === undefined) throw new Error(`The demo athlete has no set of the exercise ${exerciseId}.`);
	const { stance } = demo;
	return sequence(
		stand({ durationS: STILL_S, swayM: SWAY_M, seed: 3, stance }),
		...Array.from({ length: SETS }, () => demo.set(view, SWAY_M)),
	);
}
