// @wc-ignore-file
import { radians } from '../../analysis/geometry/angle.ts';
import { otherSide, SIDES, type Side } from '../../analysis/pose/landmarks.ts';
import { add, along as alongStage, between, dot, scale, subtract, unit, vec3, type Vec3 } from '../../athlete/vec3.ts';
import { along, limbPath, type Spot } from './figure.ts';
import type { MannequinPoints } from './mannequinPoints.ts';

/** A shape of the mannequin, in the order they are painted. */
export interface FigureShape {
	readonly kind: 'far' | 'body' | 'seam' | 'accent' | 'tool';
	/** SVG path data. */
	readonly path: string;
	/** How far a `far` shape has gone into the background (0–1). Left out: all the way. */
	readonly farRatio?: number;
}

/** The same for all, so that somebody who lies is lower than somebody who stands: a body is 100 units tall. */
export const UNITS_PER_M = 57;
export const FLOOR_Y = 96.4;

/** Where the drawing is seen from, without perspective. */
export interface Eye {
	spot(point: Vec3): Spot;
	/** Towards the eye, in metres. */
	nearnessM(point: Vec3): number;
	readonly towards: Vec3;
}

/** Around the athlete's place: 0 = in front, 90 = sees their left side, 180 = behind. */
export function eyeAt(yawDeg: number): Eye {
	const yaw = radians(yawDeg);
	const towards = vec3(Math.sin(yaw), 0, Math.cos(yaw));
	const right = vec3(Math.cos(yaw), 0, -Math.sin(yaw));
	return {
		spot: (point) => ({ x: UNITS_PER_M * dot(point, right), y: FLOOR_Y - UNITS_PER_M * point.y }),
		nearnessM: (point) => dot(point, towards),
		towards,
	};
}

/** Which side is nearer to the eye; `null` when they are side by side. */
export function nearSide(points: MannequinPoints, eye: Eye): Side | null {
	const apartM = eye.nearnessM(points.leftHip) - eye.nearnessM(points.rightHip);
	if (Math.abs(apartM) < SIDE_BY_SIDE_M) return null;
	return apartM > 0 ? 'left' : 'right';
}

/** Sides nearer to each other than this are side by side: neither is the far one. */
const SIDE_BY_SIDE_M = 0.06;
/** As far behind the other as this, a side is all in the background. */
const BACKGROUND_M = 0.18;

/** What is held in the hands. */
export type Tool = 'bell';

/** Shapes that belong together, and how near they are. */
interface Part {
	readonly nearnessM: number;
	readonly shapes: readonly FigureShape[];
}

/** The mannequin from an eye, what is furthest first. */
export function shapesOf(points: MannequinPoints, eye: Eye, tool: Tool | null): readonly FigureShape[] {
	const parts = [
		trunk(points, eye),
		...SIDES.flatMap((side) => [leg(points, eye, side), arm(points, eye, side)]),
		...SIDES.flatMap((side) => accent(points, eye, side)),
		...(tool === null ? [] : [bell(points, eye)]),
	];
	return parts.sort((a, b) => a.nearnessM - b.nearnessM).flatMap(({ shapes }) => shapes);
}

const limb = (from: Spot, fromR: number, to: Spot, toR: number): string =>
	limbPath({ ...from, r: fromR }, { ...to, r: toR });

const meanNearness = (eye: Eye, ...points: readonly Vec3[]): number =>
	points.reduce((sum, point) => sum + eye.nearnessM(point), 0) / points.length;

/** How far a joint lies behind that of the other side, as a share of the background. */
function farRatio(own: Vec3, other: Vec3, eye: Eye): number {
	const behindM = eye.nearnessM(other) - eye.nearnessM(own);
	return Math.min(1, Math.max(0, (behindM - SIDE_BY_SIDE_M / 2) / (BACKGROUND_M - SIDE_BY_SIDE_M / 2)));
}

function limbShape(path: string, ratio: number): FigureShape {
	return ratio === 0 ? { kind: 'body', path } : { kind: 'far', path, farRatio: ratio };
}

function trunk(points: MannequinPoints, eye: Eye): Part {
	const shoulders = between(points.leftShoulder, points.rightShoulder, 0.5);
	const hips = between(points.leftHip, points.rightHip, 0.5);
	return {
		nearnessM: meanNearness(eye, shoulders, hips),
		shapes: [{ kind: 'body', path: trunkPath(points, eye) + widePath(points, eye) }],
	};
}

function trunkPath(points: MannequinPoints, eye: Eye): string {
	const mid = (a: Vec3, b: Vec3) => eye.spot(between(a, b, 0.5));
	const hip = mid(points.leftHip, points.rightHip);
	const shoulder = mid(points.leftShoulder, points.rightShoulder);
	const waist = eye.spot(points.waist);
	const chest = along(waist, shoulder, 0.6);
	const neck = eye.spot(points.neckTop);
	const head = eye.spot(points.head);
	return (
		limb(hip, 7.2, waist, 5.9) +
		limb(waist, 5.9, chest, 7.1) +
		limb(chest, 7.1, shoulder, 4.8) +
		limb(shoulder, 3.6, neck, 2.7) +
		limb(along(neck, head, 1.2), 5.7, along(head, eye.spot(points.jaw), 0.7), 3.7)
	);
}

/** Turned to the eye the trunk is as wide as shoulders and hips are apart. */
function widePath(points: MannequinPoints, eye: Eye): string {
	const [left, right] = [eye.spot(points.leftShoulder), eye.spot(points.rightShoulder)];
	const [leftHip, rightHip] = [eye.spot(points.leftHip), eye.spot(points.rightHip)];
	const waist = eye.spot(points.waist);
	return (
		limb(left, 4, right, 4) +
		limb(left, 4, along(leftHip, waist, 0.2), 4.6) +
		limb(right, 4, along(rightHip, waist, 0.2), 4.6) +
		limb(leftHip, 5.5, rightHip, 5.5)
	);
}

/** A thigh that points at the eye stands off what is behind it by a seam. */
const POINTS_AT_EYE_M = 0.15;

function leg(points: MannequinPoints, eye: Eye, side: Side): Part {
	const [hip, knee, ankle] = [points[`${side}Hip`], points[`${side}Knee`], points[`${side}Ankle`]];
	const drawn = limbShape(legPath(points, eye, side), farRatio(hip, points[`${otherSide(side)}Hip`], eye));
	const nearnessM = meanNearness(eye, hip, knee, ankle);
	if (eye.nearnessM(knee) - eye.nearnessM(hip) < POINTS_AT_EYE_M) return { nearnessM, shapes: [drawn] };
	const [from, to, end] = [eye.spot(between(hip, knee, 0.4)), eye.spot(knee), eye.spot(ankle)];
	const seam: FigureShape = { kind: 'seam', path: limb(from, 6.4, to, 4.9) + limb(to, 4.9, end, 3.1) };
	return { nearnessM, shapes: [seam, drawn] };
}

function legPath(points: MannequinPoints, eye: Eye, side: Side): string {
	const hip = eye.spot(points[`${side}Hip`]);
	const knee = eye.spot(points[`${side}Knee`]);
	const ankle = eye.spot(points[`${side}Ankle`]);
	const heel = eye.spot(points[`${side}Heel`]);
	const toe = eye.spot(points[`${side}FootIndex`]);
	return (
		limb(hip, 6.9, knee, 4.3) +
		limb(knee, 4.3, ankle, 2.5) +
		limb(along(ankle, knee, 0.66), 3.7, along(ankle, knee, 0.25), 2.7) +
		limb(ankle, 2.6, heel, 2.3) +
		limb(heel, 2.3, toe, 1.7)
	);
}

/** An arm stands off what is behind it by a seam. */
function arm(points: MannequinPoints, eye: Eye, side: Side): Part {
	const [shoulder, elbow, wrist] = [points[`${side}Shoulder`], points[`${side}Elbow`], points[`${side}Wrist`]];
	const ratio = farRatio(shoulder, points[`${otherSide(side)}Shoulder`], eye);
	const drawn = limbShape(armPath(points, eye, side, 0), ratio);
	const seam: FigureShape = { kind: 'seam', path: armPath(points, eye, side, 0.6) };
	return { nearnessM: meanNearness(eye, shoulder, elbow, wrist), shapes: ratio > 0.5 ? [drawn] : [seam, drawn] };
}

function armPath(points: MannequinPoints, eye: Eye, side: Side, more: number): string {
	const shoulder = eye.spot(points[`${side}Shoulder`]);
	const elbow = eye.spot(points[`${side}Elbow`]);
	const wrist = eye.spot(points[`${side}Wrist`]);
	const path = limb(shoulder, 3.7 + more, elbow, 2.8 + more) + limb(elbow, 2.8 + more, wrist, 1.9 + more);
	return more > 0 ? path : path + limb(wrist, 2, eye.spot(points[`${side}Index`]), 1.5);
}

/** The muscle of the seat on a side that is not in the background; from the front what shows of it at the outside of the hip. */
function accent(points: MannequinPoints, eye: Eye, side: Side): readonly Part[] {
	const hip = points[`${side}Hip`];
	const other = points[`${otherSide(side)}Hip`];
	if (farRatio(hip, other, eye) > 0.5) return [];
	const hips = between(hip, other, 0.5);
	const forward = subtract(points.ahead, hips);
	const upward = scale(unit(subtract(points.waist, hips)), 0.05);
	const fromFront = Math.min(1, Math.max(0, (dot(forward, eye.towards) - 0.2) / 0.6));
	const behind = alongStage(hip, forward, -0.045);
	const outside = alongStage(add(hip, upward), unit(subtract(hip, other)), 0.06);
	const spot = eye.spot(between(behind, outside, fromFront));
	const radius = Math.round(46 - 16 * fromFront) / 10;
	const { nearnessM } = leg(points, eye, side);
	const shape: FigureShape = { kind: 'accent', path: limb(spot, radius, spot, radius) };
	return [{ nearnessM: Math.max(nearnessM, trunk(points, eye).nearnessM) + 0.001, shapes: [shape] }];
}

const HANDLE_M = 0.06;

function bell(points: MannequinPoints, eye: Eye): Part {
	const hands = between(points.leftIndex, points.rightIndex, 0.5);
	const wrists = between(points.leftWrist, points.rightWrist, 0.5);
	const middle = alongStage(hands, unit(subtract(hands, wrists)), HANDLE_M);
	const [hand, ball] = [eye.spot(hands), eye.spot(middle)];
	return {
		nearnessM: eye.nearnessM(middle) + 0.2,
		shapes: [{ kind: 'tool', path: limb(hand, 2.2, ball, 2.2) + limb(ball, 5.4, ball, 5.4) }],
	};
}
