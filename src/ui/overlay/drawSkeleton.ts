import type { CameraView } from '../../analysis/pose/cameraView.ts';
import { sided, SIDES, type Side } from '../../analysis/pose/landmarks.ts';
import type { JointLookup, OverlayJoint } from './joints.ts';

/** What the judged part of the body is drawn in: bone until there is an answer. */
export type Tone = 'open' | 'fine' | 'adjust';

/** What the skeleton shows. */
export interface SkeletonScene {
	readonly joint: JointLookup;
	readonly view: CameraView | null;
	/** `null` in front and back views. */
	readonly nearSide: Side | null;
	/** Shoulder to hip in view pixels, smoothed: every width is a share of it. */
	readonly trunkPx: number;
	/** 1 % of the height that the layout can use, in view pixels: limbs are half to one of it. */
	readonly unitPx: number;
	/** Thigh against parallel in a side view; knees in a front view. */
	readonly tone: Tone;
	/** Arcs and the line of parallel are only in the way of somebody who stands. */
	readonly moving: 'standing' | 'moving';
}

/** Colours of the overlay, taken from the tokens of the page. */
export interface SkeletonInk {
	readonly bone: string;
	readonly casing: string;
	readonly hole: string;
	readonly fine: string;
	readonly adjust: string;
}

export function readInk(element: Element): SkeletonInk {
	const style = getComputedStyle(element);
	const token = (name: string) => style.getPropertyValue(name).trim();
	return {
		bone: token('--bone'),
		casing: token('--casing'),
		hole: '#0c0e0f',
		fine: token('--fine'),
		adjust: token('--adjust'),
	};
}

type Context = CanvasRenderingContext2D;

/** Widths as shares of the trunk's length. */
const LIMB = 0.021;
const JUDGED = 0.036;
const CASING = 0.019;
const RING_RADIUS = 0.038;
const RING_LINE = 0.016;
const ARC_RADIUS = 0.2;
const ARC_LINE = 0.013;
const GOAL_LINE = 0.014;
const GOAL_DASH = 0.045;
const GOAL_LENGTH = 0.98;

/** Draws one person in view pixels: the limbs that matter, nothing else. */
export function drawSkeleton(context: Context, scene: SkeletonScene, ink: SkeletonInk): void {
	context.save();
	context.lineCap = 'round';
	context.lineJoin = 'round';
	if (scene.nearSide === null) drawFromFront(context, scene, ink);
	else drawFromSide(context, scene, scene.nearSide, ink);
	context.restore();
}

function drawFromSide(context: Context, scene: SkeletonScene, side: Side, ink: SkeletonInk): void {
	const at = (joint: Parameters<typeof sided>[1]) => scene.joint(sided(side, joint));
	const [shoulder, hip, knee, ankle, toe] = [at('shoulder'), at('hip'), at('knee'), at('ankle'), at('footIndex')];
	const isSideView = scene.view === 'left' || scene.view === 'right';
	if (scene.moving === 'moving') {
		if (isSideView && hip !== null && knee !== null) drawParallel(context, scene, hip, knee, ink);
		drawArc(context, scene, hip, shoulder, knee, ink);
		drawArc(context, scene, knee, hip, ankle, ink);
	}
	const limbs: readonly Segment[] = [
		[shoulder, hip],
		[hip, knee],
		[knee, ankle],
		[ankle, toe],
	];
	drawLimbs(context, scene, limbs, ink);
	drawJudged(context, scene, hip, knee, ink);
	for (const joint of [hip, knee, ankle]) drawRing(context, scene, joint, 1, ink);
	drawRing(context, scene, shoulder, 0.69, ink);
}

function drawFromFront(context: Context, scene: SkeletonScene, ink: SkeletonInk): void {
	for (const side of SIDES) {
		const hip = scene.joint(sided(side, 'hip'));
		const knee = scene.joint(sided(side, 'knee'));
		const toe = scene.joint(sided(side, 'footIndex')) ?? scene.joint(sided(side, 'ankle'));
		drawLimbs(
			context,
			scene,
			[
				[hip, knee],
				[knee, toe],
			],
			ink,
		);
		if (scene.tone !== 'open') {
			drawJudged(context, scene, hip, knee, ink);
			drawJudged(context, scene, knee, toe, ink);
		}
		drawRing(context, scene, hip, 1, ink);
		drawRing(context, scene, knee, 1, ink);
		drawRing(context, scene, toe, 0.69, ink);
	}
}

type Segment = readonly [OverlayJoint | null, OverlayJoint | null];

function limbPx({ trunkPx, unitPx }: SkeletonScene): number {
	return Math.min(unitPx, Math.max(0.5 * unitPx, LIMB * trunkPx));
}

/** All casings first, so that no limb is cut by the dark edge of the next. */
function drawLimbs(context: Context, scene: SkeletonScene, segments: readonly Segment[], ink: SkeletonInk): void {
	const widthPx = limbPx(scene);
	for (const segment of segments) strokeSegment(context, segment, widthPx + CASING * scene.trunkPx, ink.casing);
	for (const segment of segments) strokeSegment(context, segment, widthPx, ink.bone);
}

function drawJudged(
	context: Context,
	scene: SkeletonScene,
	from: OverlayJoint | null,
	to: OverlayJoint | null,
	ink: SkeletonInk,
): void {
	const widthPx = (limbPx(scene) * JUDGED) / LIMB;
	strokeSegment(context, [from, to], widthPx + CASING * scene.trunkPx, ink.casing);
	strokeSegment(context, [from, to], widthPx, toneColour(scene.tone, ink));
}

function strokeSegment(context: Context, [from, to]: Segment, widthPx: number, colour: string): void {
	if (from === null || to === null) return;
	context.globalAlpha = Math.min(from.alpha, to.alpha);
	context.lineWidth = widthPx;
	context.strokeStyle = colour;
	context.beginPath();
	context.moveTo(from.x, from.y);
	context.lineTo(to.x, to.y);
	context.stroke();
}

/** The goal, dashed from the knee, and the wedge that is left or won between it and the thigh. */
function drawParallel(
	context: Context,
	scene: SkeletonScene,
	hip: OverlayJoint,
	knee: OverlayJoint,
	ink: SkeletonInk,
): void {
	const { trunkPx } = scene;
	const towardsHip = hip.x < knee.x ? -1 : 1;
	const end: OverlayJoint = { x: knee.x + towardsHip * GOAL_LENGTH * trunkPx, y: knee.y, alpha: hip.alpha };
	context.globalAlpha =
		Math.min(hip.alpha, knee.alpha) * (scene.tone === 'open' ? 0.14 : scene.tone === 'fine' ? 0.34 : 0.58);
	context.fillStyle = toneColour(scene.tone, ink);
	context.beginPath();
	context.moveTo(knee.x, knee.y);
	context.lineTo(hip.x, hip.y);
	context.lineTo(hip.x, knee.y);
	context.fill();
	strokeSegment(context, [knee, end], (GOAL_LINE + CASING * 0.9) * trunkPx, ink.casing);
	context.save();
	context.lineCap = 'butt';
	context.setLineDash([GOAL_DASH * trunkPx, GOAL_DASH * trunkPx]);
	strokeSegment(context, [knee, end], Math.max(1.5, GOAL_LINE * trunkPx), ink.bone);
	context.restore();
}

function drawArc(
	context: Context,
	scene: SkeletonScene,
	centre: OverlayJoint | null,
	from: OverlayJoint | null,
	to: OverlayJoint | null,
	ink: SkeletonInk,
): void {
	if (centre === null || from === null || to === null) return;
	const start = Math.atan2(from.y - centre.y, from.x - centre.x);
	const end = Math.atan2(to.y - centre.y, to.x - centre.x);
	const turn = Math.atan2(Math.sin(end - start), Math.cos(end - start));
	const alpha = Math.min(centre.alpha, from.alpha, to.alpha);
	const radiusPx = ARC_RADIUS * scene.trunkPx;
	context.globalAlpha = alpha * 0.14;
	context.fillStyle = ink.bone;
	context.beginPath();
	context.moveTo(centre.x, centre.y);
	context.arc(centre.x, centre.y, radiusPx, start, end, turn < 0);
	context.fill();
	context.globalAlpha = alpha;
	context.save();
	context.lineCap = 'butt';
	for (const [widthPx, colour] of [
		[(ARC_LINE + CASING * 0.9) * scene.trunkPx, ink.casing],
		[Math.max(1.5, ARC_LINE * scene.trunkPx), ink.bone],
	] as const) {
		context.lineWidth = widthPx;
		context.strokeStyle = colour;
		context.beginPath();
		context.arc(centre.x, centre.y, radiusPx, start, end, turn < 0);
		context.stroke();
	}
	context.restore();
}

function drawRing(
	context: Context,
	scene: SkeletonScene,
	joint: OverlayJoint | null,
	size: number,
	ink: SkeletonInk,
): void {
	if (joint === null) return;
	context.globalAlpha = joint.alpha;
	context.beginPath();
	context.arc(joint.x, joint.y, RING_RADIUS * size * scene.trunkPx, 0, 2 * Math.PI);
	context.fillStyle = ink.hole;
	context.fill();
	context.lineWidth = RING_LINE * scene.trunkPx;
	context.strokeStyle = ink.bone;
	context.stroke();
}

function toneColour(tone: Tone, ink: SkeletonInk): string {
	return tone === 'open' ? ink.bone : ink[tone];
}
