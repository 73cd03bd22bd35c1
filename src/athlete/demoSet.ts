import type { DemoView } from './demoView.ts';
import { FLOOR_DEMOS } from './floorDemos.ts';
import { stand } from './idleMotion.ts';
import { sequence, type Motion } from './motion.ts';
import { STANDING_DEMOS } from './standingDemos.ts';
import { walkIn, walkOut } from './walkMotion.ts';

/** Out of the picture at every view. */
const ENTRANCE: Readonly<Record<DemoView, { readonly x: number; readonly z: number }>> = {
	side: { x: 0, z: -2.9 },
	front: { x: -3, z: 0 },
	oblique: { x: -2.2, z: -2.2 },
};

const SWAY_M = 0.003;
/** Long enough for the set to start by itself: stillness, countdown, and a moment more. */
const STILL_S = 7.5;

/**
 * A set of an exercise, to be shown over and over: somebody comes, stands still, does some reps with a fault in three of the
 * middle, rests, leaves. @throws Error when there is none of this exercise.
 */
export function demoSet(exerciseId: string, view: DemoView): Motion {
	const onFloor = FLOOR_DEMOS[exerciseId];
	if (onFloor !== undefined) return onFloor(view, STILL_S, SWAY_M);
	const demo = STANDING_DEMOS[exerciseId];
	if (demo === undefined) throw new Error(`The demo athlete has no set of the exercise ${exerciseId}.`);
	const { stance } = demo;
	const away = { x: -ENTRANCE[view].x, z: -ENTRANCE[view].z };
	return sequence(
		walkIn(ENTRANCE[view], stance),
		stand({ durationS: STILL_S, swayM: SWAY_M, seed: 3, stance }),
		demo.set(view, SWAY_M),
		walkOut(away, stance),
		stand({ durationS: 1, spot: { ...away, headingDeg: 0 }, stance }),
	);
}
