import type { Exercise } from '../../analysis/exercises/exercise.ts';
import { EXERCISES } from '../../analysis/exercises/registry.ts';
import type { Side } from '../../analysis/pose/landmarks.ts';
import { createBody } from '../../athlete/body.ts';
import type { DemoView } from '../../athlete/demoView.ts';
import { figureOf } from '../../athlete/figure.ts';
import { FLOOR_DEMOS } from '../../athlete/floorDemos.ts';
import { MOTIONS } from '../../athlete/motions.ts';
import { STANDING_DEMOS } from '../../athlete/standingDemos.ts';
import { between, dot, subtract } from '../../athlete/vec3.ts';
import { viewAdvice } from './exerciseGroups.ts';
import { eyeAt, nearSide, shapesOf, UNITS_PER_M, type FigureShape, type Tool } from './mannequin.ts';
import { bodyPoints, pointsOf, type MannequinPoints } from './mannequinPoints.ts';

/** An exercise as a small drawing: its far point, and pale behind it where it starts. */
export interface ExerciseFigure {
	readonly start: readonly FigureShape[];
	readonly far: readonly FigureShape[];
	/** Middle of both, across. */
	readonly middleX: number;
}

const BODY = createBody();
/** Before the first rep, at rest. */
const IDLE_S = 1;

/** From where a demo shows most of what can be judged. */
export function demoViewOf(exercise: Exercise): DemoView {
	return viewAdvice(exercise).some(({ from }) => from === 'left') ? 'side' : 'front';
}

/** Whether the demo athlete has a set of it to show. */
export function hasDemo({ id }: Pick<Exercise, 'id'>): boolean {
	return id in STANDING_DEMOS || id in FLOOR_DEMOS;
}

/** What is in the hands, where it belongs to the exercise. */
export function toolOf({ id }: Pick<Exercise, 'id'>): Tool | null {
	return id === 'kettlebell-swing' ? 'bell' : null;
}

/** @returns null for an exercise that the athlete does not know. */
export function exerciseFigure(exercise: Exercise): ExerciseFigure | null {
	const own = endPositions(exercise, {});
	if (own === null) return null;
	const eye = eyeAt(bestYawDeg(exercise, own.far));
	// What only one side does, it does where the viewer sees it.
	const near = nearSide(own.start, eye);
	const isHidden = own.side !== null && near !== null && near !== own.side;
	const { start, far } = (isHidden ? endPositions(exercise, { side: near, sides: near }) : null) ?? own;
	const spots = [start, far].flatMap((points) => bodyPoints(points).map((point) => eye.spot(point).x));
	return {
		start: shapesOf(start, eye, toolOf(exercise)),
		far: shapesOf(far, eye, toolOf(exercise)),
		middleX: (Math.min(...spots) + Math.max(...spots)) / 2,
	};
}

interface EndPositions {
	readonly start: MannequinPoints;
	readonly far: MannequinPoints;
	readonly side: Side | null;
}

function endPositions({ id }: Exercise, form: Readonly<Record<string, unknown>>): EndPositions | null {
	const motion = MOTIONS[id]?.({ ...form, reps: 1, idleBeforeS: IDLE_S });
	const rep = motion?.reps[0];
	if (motion === undefined || rep === undefined) return null;
	const pointsAt = (timeS: number) => pointsOf(figureOf(motion.postureAt(timeS, BODY), BODY));
	return { start: pointsAt(0), far: pointsAt(rep.peakS), side: rep.side };
}

/** Draws every exercise, one by one with a breath between, so that nobody waits for them. Ends early when it is not wanted any more. */
export async function drawExercises(onDrawn: (id: string, figure: ExerciseFigure) => void, isWanted: () => boolean) {
	for (const exercise of EXERCISES) {
		await new Promise((resolve) => setTimeout(resolve, 0));
		if (!isWanted()) return;
		const figure = exerciseFigure(exercise);
		if (figure !== null) onDrawn(exercise.id, figure);
	}
}

/** From the side that faces right; from the front what is only judged from there; on the floor from where the body is longest, on its front. */
export function bestYawDeg(exercise: Exercise, far: MannequinPoints): number {
	if (exercise.posture === 'upright') {
		const isForFront = viewAdvice(exercise).every(({ from }) => from === 'front');
		return isForFront ? 0 : -90;
	}
	const forward = subtract(far.ahead, between(far.leftHip, far.rightHip, 0.5));
	const worthOf = (yawDeg: number): number => {
		const eye = eyeAt(yawDeg);
		const across = bodyPoints(far).map((point) => eye.spot(point).x);
		const lengthM = (Math.max(...across) - Math.min(...across)) / UNITS_PER_M;
		return lengthM + 0.3 * dot(forward, eye.towards);
	};
	return [-90, 90, 0, 180].reduce((best, yawDeg) => (worthOf(yawDeg) > worthOf(best) + 0.01 ? yawDeg : best));
}
