import { sided, type Side, type SidedJoint } from '../../analysis/pose/landmarks.ts';
import type { JointLookup } from './joints.ts';
import type { Context, SkeletonInk } from './strokes.ts';
import type { ViewPoint } from './viewport.ts';

/** An angle at a joint between two others. */
interface AngleValue {
	readonly joint: 'hip' | 'knee';
	readonly deg: number | null;
}

/** What of the angles is written, in view pixels. */
export interface AngleScene {
	readonly joint: JointLookup;
	/** The side whose angles these are. */
	readonly side: Side;
	/** See `SkeletonScene`. */
	readonly trunkPx: number;
	readonly values: readonly AngleValue[];
	/** Of the page: a canvas does not inherit it. */
	readonly fontFamily: string;
	/** Words stay inside of it. */
	readonly within: {
		readonly leftPx: number;
		readonly topPx: number;
		readonly rightPx: number;
		readonly bottomPx: number;
	};
}

const ENDS: Readonly<Record<AngleValue['joint'], readonly [SidedJoint, SidedJoint]>> = {
	hip: ['shoulder', 'knee'],
	knee: ['hip', 'ankle'],
};

/** From the joint to the nearest edge of its words, in lengths of the trunk: the rings and the line of the back stay free. */
const AWAY = 0.2;
const TEXT_PX = 15;
const PAD_PX = 6;
const HEIGHT_PX = 24;
/** Limbs that are nearly in line have no inside: their words go to the side. */
const MIN_BEND = 0.05;

/** Which way is out of a bent joint, as a unit vector: away from both of its limbs. */
export function outOfBend(joint: ViewPoint, [one, other]: readonly [ViewPoint, ViewPoint]): ViewPoint {
	const [a, b] = [unit(joint, one), unit(joint, other)];
	const [x, y] = [a.x + b.x, a.y + b.y];
	const length = Math.hypot(x, y);
	return length < MIN_BEND ? { x: -a.y, y: a.x } : { x: -x / length, y: -y / length };
}

function unit(from: ViewPoint, to: ViewPoint): ViewPoint {
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	return length === 0 ? { x: 0, y: 0 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

/** Writes the angles beside their joints, on the outside of the bend: "hip 112°". */
export function drawAngleValues(context: Context, scene: AngleScene, ink: SkeletonInk): void {
	context.save();
	context.font = `540 ${TEXT_PX}px ${scene.fontFamily}`;
	context.textBaseline = 'middle';
	for (const { joint, deg } of scene.values) {
		const at = scene.joint(sided(scene.side, joint));
		const [one, other] = ENDS[joint].map((name) => scene.joint(sided(scene.side, name)));
		if (deg === null || at === null || one == null || other == null) continue;
		const out = outOfBend(at, [one, other]);
		write(context, `${joint} ${Math.round(deg)}°`, at, out, scene, ink);
	}
	context.restore();
}

function write(
	context: Context,
	text: string,
	at: ViewPoint,
	out: ViewPoint,
	{ trunkPx, within }: AngleScene,
	ink: SkeletonInk,
): void {
	const widthPx = context.measureText(text).width + 2 * PAD_PX;
	const middleX = at.x + out.x * (AWAY * trunkPx + widthPx / 2);
	const middleY = at.y + out.y * (AWAY * trunkPx + HEIGHT_PX / 2);
	const leftPx = Math.min(Math.max(middleX - widthPx / 2, within.leftPx), within.rightPx - widthPx);
	const topPx = Math.min(Math.max(middleY - HEIGHT_PX / 2, within.topPx), within.bottomPx - HEIGHT_PX);
	context.fillStyle = ink.casing;
	context.beginPath();
	context.roundRect(leftPx, topPx, widthPx, HEIGHT_PX, 2);
	context.fill();
	context.fillStyle = ink.bone;
	context.fillText(text, leftPx + PAD_PX, topPx + HEIGHT_PX / 2 + 1);
}
