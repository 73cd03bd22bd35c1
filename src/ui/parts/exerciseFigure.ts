import { radians } from '../../analysis/geometry/angle.ts';
import type { Exercise } from '../../analysis/exercises/exercise.ts';
import { SIDES, type Side } from '../../analysis/pose/landmarks.ts';
import { createBody } from '../../athlete/body.ts';
import type { DemoView } from '../../athlete/demoView.ts';
import { figureOf, type Figure } from '../../athlete/figure.ts';
import { FLOOR_DEMOS } from '../../athlete/floorDemos.ts';
import { MOTIONS } from '../../athlete/motions.ts';
import { STANDING_DEMOS } from '../../athlete/standingDemos.ts';
import { along as alongStage, between, dot, vec3, type Vec3 } from '../../athlete/vec3.ts';
import { along, limbPath, type Spot } from './figure.ts';
import { viewAdvice } from './exerciseGroups.ts';

/** A shape of the mannequin, in the order they are painted. */
export interface FigureShape {
	readonly kind: 'far' | 'body' | 'seam' | 'accent';
	/** SVG path data. */
	readonly path: string;
}

/** An exercise as a small drawing: its far point, and pale behind it where it starts. */
export interface ExerciseFigure {
	readonly start: readonly FigureShape[];
	readonly far: readonly FigureShape[];
	/** Middle of both, across. */
	readonly middleX: number;
}

/** The same for all, so that somebody who lies is lower than somebody who stands: a body is 100 units tall. */
const UNITS_PER_M = 57;
export const FLOOR_Y = 96.4;
const BODY = createBody();
/** Before the first rep, at rest. */
const IDLE_S = 1;
/** Sides nearer to each other than this are side by side: neither is the far one. */
const SIDE_BY_SIDE_M = 0.06;

/** From where a demo shows most of what can be judged. */
export function demoViewOf(exercise: Exercise): DemoView {
	return viewAdvice(exercise).some(({ from }) => from === 'left') ? 'side' : 'front';
}

/** Whether the demo athlete has a set of it to show. */
export function hasDemo({ id }: Pick<Exercise, 'id'>): boolean {
	return id in STANDING_DEMOS || id in FLOOR_DEMOS;
}

/** @returns null for an exercise that the athlete does not know. */
export function exerciseFigure(exercise: Exercise): ExerciseFigure | null {
	const motion = MOTIONS[exercise.id]?.({ reps: 1, idleBeforeS: IDLE_S });
	const rep = motion?.reps[0];
	if (motion === undefined || rep === undefined) return null;
	const figureAt = (timeS: number): Figure => figureOf(motion.postureAt(timeS, BODY), BODY);
	const start = figureAt(0);
	const far = figureAt(rep.peakS);
	const eye = eyeFor(exercise, far);
	const spots = [start, far].flatMap(({ landmarks }) => Object.values(landmarks).map((point) => eye.spot(point).x));
	return {
		start: shapesOf(start, eye),
		far: shapesOf(far, eye),
		middleX: (Math.min(...spots) + Math.max(...spots)) / 2,
	};
}

/** Where the drawing is seen from, without perspective. */
interface Eye {
	spot(point: Vec3): Spot;
	/** Towards the eye, in metres. */
	nearnessM(point: Vec3): number;
	readonly towards: Vec3;
}

function eyeAt(yawDeg: number): Eye {
	const yaw = radians(yawDeg);
	const towards = vec3(Math.sin(yaw), 0, Math.cos(yaw));
	const right = vec3(Math.cos(yaw), 0, -Math.sin(yaw));
	return {
		spot: (point) => ({ x: UNITS_PER_M * dot(point, right), y: FLOOR_Y - UNITS_PER_M * point.y }),
		nearnessM: (point) => dot(point, towards),
		towards,
	};
}

/** From the side that faces right; from the front what is only judged from there; on the floor from where the body is longest, on its front. */
function eyeFor(exercise: Exercise, { landmarks, skeleton }: Figure): Eye {
	if (exercise.posture === 'upright') {
		const isForFront = viewAdvice(exercise).every(({ from }) => from === 'front');
		return eyeAt(isForFront ? 0 : -90);
	}
	const worthOf = (eye: Eye): number => {
		const across = Object.values(landmarks).map((point) => eye.spot(point).x);
		const lengthM = (Math.max(...across) - Math.min(...across)) / UNITS_PER_M;
		return lengthM + 0.3 * dot(skeleton.chest.forward, eye.towards);
	};
	const eyes = [-90, 90, 0, 180].map(eyeAt);
	return eyes.reduce((best, eye) => (worthOf(eye) > worthOf(best) + 0.01 ? eye : best));
}

const limb = (from: Spot, fromR: number, to: Spot, toR: number): string =>
	limbPath({ ...from, r: fromR }, { ...to, r: toR });

function shapesOf(figure: Figure, eye: Eye): readonly FigureShape[] {
	const { skeleton, landmarks } = figure;
	const apartM = eye.nearnessM(skeleton.legs.left.hip) - eye.nearnessM(skeleton.legs.right.hip);
	const nearSide: Side = apartM > 0 ? 'left' : 'right';
	const isSideBySide = Math.abs(apartM) < SIDE_BY_SIDE_M;
	const farSides = SIDES.filter((side) => side !== nearSide);
	const spot = (point: Vec3) => eye.spot(point);
	const hip = spot(landmarks[`${nearSide}Hip`]);
	const pelvis = skeleton.spine[0];
	const glute = pelvis === undefined ? hip : spot(alongStage(landmarks[`${nearSide}Hip`], pelvis.forward, -0.045));
	return [
		...farSides.flatMap((side): FigureShape[] => [
			{ kind: isSideBySide ? 'body' : 'far', path: legPath(figure, eye, side) + armPath(figure, eye, side, 0) },
		]),
		{ kind: 'body', path: trunkPath(figure, eye) },
		{ kind: 'body', path: legPath(figure, eye, nearSide) },
		{ kind: 'accent', path: limb(glute, 4.6, glute, 4.6) },
		{ kind: 'seam', path: armPath(figure, eye, nearSide, 0.6) },
		{ kind: 'body', path: armPath(figure, eye, nearSide, 0) },
	];
}

function trunkPath({ skeleton, landmarks }: Figure, eye: Eye): string {
	const mid = (a: Vec3, b: Vec3) => eye.spot(between(a, b, 0.5));
	const hip = mid(landmarks.leftHip, landmarks.rightHip);
	const shoulder = mid(landmarks.leftShoulder, landmarks.rightShoulder);
	const lumbar = skeleton.spine[3];
	const waist = lumbar === undefined ? along(hip, shoulder, 0.36) : eye.spot(lumbar.origin);
	const chest = along(waist, shoulder, 0.6);
	const neck = eye.spot(skeleton.neckTop);
	const head = eye.spot(skeleton.head.origin);
	const jaw = mid(landmarks.mouthLeft, landmarks.mouthRight);
	return (
		limb(hip, 7.2, waist, 5.9) +
		limb(waist, 5.9, chest, 7.1) +
		limb(chest, 7.1, shoulder, 4.8) +
		limb(shoulder, 3.6, neck, 2.7) +
		limb(along(neck, head, 1.2), 5.7, along(head, jaw, 0.7), 3.7) +
		widePath({ landmarks }, eye)
	);
}

/** From the front the trunk is as wide as shoulders and hips are apart. */
function widePath({ landmarks }: Pick<Figure, 'landmarks'>, eye: Eye): string {
	const [left, right] = [eye.spot(landmarks.leftShoulder), eye.spot(landmarks.rightShoulder)];
	const [leftHip, rightHip] = [eye.spot(landmarks.leftHip), eye.spot(landmarks.rightHip)];
	if (Math.hypot(left.x - right.x, left.y - right.y) < 8) return '';
	return (
		limb(left, 4, right, 4) +
		limb(left, 4, leftHip, 5) +
		limb(right, 4, rightHip, 5) +
		limb(leftHip, 5.5, rightHip, 5.5)
	);
}

function legPath({ landmarks }: Figure, eye: Eye, side: Side): string {
	const hip = eye.spot(landmarks[`${side}Hip`]);
	const knee = eye.spot(landmarks[`${side}Knee`]);
	const ankle = eye.spot(landmarks[`${side}Ankle`]);
	const heel = eye.spot(landmarks[`${side}Heel`]);
	const toe = eye.spot(landmarks[`${side}FootIndex`]);
	return (
		limb(hip, 6.9, knee, 4.3) +
		limb(knee, 4.3, ankle, 2.5) +
		limb(along(ankle, knee, 0.66), 3.7, along(ankle, knee, 0.25), 2.7) +
		limb(ankle, 2.6, heel, 2.3) +
		limb(heel, 2.3, toe, 1.7)
	);
}

function armPath({ landmarks }: Figure, eye: Eye, side: Side, more: number): string {
	const shoulder = eye.spot(landmarks[`${side}Shoulder`]);
	const elbow = eye.spot(landmarks[`${side}Elbow`]);
	const wrist = eye.spot(landmarks[`${side}Wrist`]);
	const hand = eye.spot(landmarks[`${side}Index`]);
	const arm = limb(shoulder, 3.7 + more, elbow, 2.8 + more) + limb(elbow, 2.8 + more, wrist, 1.9 + more);
	return more > 0 ? arm : arm + limb(wrist, 2, hand, 1.5);
}
