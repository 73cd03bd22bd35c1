import type { OverlayJoint } from './joints.ts';

/** As much of a 2D canvas as the overlay is drawn with: a page's canvas, or one that takes down what is drawn. */
export type Context = Pick<
	CanvasRenderingContext2D,
	| 'arc'
	| 'beginPath'
	| 'clip'
	| 'fill'
	| 'fillStyle'
	| 'fillText'
	| 'font'
	| 'globalAlpha'
	| 'lineCap'
	| 'lineJoin'
	| 'lineTo'
	| 'lineWidth'
	| 'measureText'
	| 'moveTo'
	| 'quadraticCurveTo'
	| 'rect'
	| 'restore'
	| 'save'
	| 'scale'
	| 'setLineDash'
	| 'stroke'
	| 'strokeStyle'
	| 'strokeText'
	| 'textBaseline'
	| 'translate'
> & {
	/** One radius is all that is used of it. */
	roundRect(x: number, y: number, width: number, height: number, radius: number): void;
};

/** What the judged part of the body is drawn in: bone until there is an answer. */
export type Tone = 'open' | 'fine' | 'adjust';

/** Colours of the overlay, taken from the tokens of the page. */
export interface SkeletonInk {
	readonly bone: string;
	readonly casing: string;
	readonly hole: string;
	/** What is compared with: the plumb line's colour, also on a light page. */
	readonly chalk: string;
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
		chalk: '#f4e2ac',
		fine: token('--fine'),
		adjust: token('--adjust'),
	};
}

export function toneColour(tone: Tone, ink: SkeletonInk): string {
	return tone === 'open' ? ink.bone : ink[tone];
}

/** Widths as shares of the trunk's length. */
export const LIMB = 0.021;
export const JUDGED = 0.036;
export const CASING = 0.019;
const RING_RADIUS = 0.038;
const RING_LINE = 0.016;
const ARC_RADIUS = 0.2;
const ARC_LINE = 0.013;
const GOAL_LINE = 0.014;
const GOAL_DASH = 0.045;
const GOAL_LENGTH = 0.98;
/** How far the line that the body should be in goes on beyond its ends. */
const STRAIGHT_BEYOND = 0.32;

export type Segment = readonly [OverlayJoint | null, OverlayJoint | null];

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

/** All casings first, so that no limb is cut by the dark edge of the next. */
export function strokeLimbs(
	context: Context,
	segments: readonly Segment[],
	widthPx: number,
	casingPx: number,
	colours: Pick<SkeletonInk, 'casing'> & { readonly line: string },
): void {
	for (const segment of segments) strokeSegment(context, segment, widthPx + casingPx, colours.casing);
	for (const segment of segments) strokeSegment(context, segment, widthPx, colours.line);
}

function dashed(context: Context, segment: Segment, trunkPx: number, ink: SkeletonInk): void {
	strokeSegment(context, segment, (GOAL_LINE + CASING * 0.9) * trunkPx, ink.casing);
	context.save();
	context.lineCap = 'butt';
	context.setLineDash([GOAL_DASH * trunkPx, GOAL_DASH * trunkPx]);
	strokeSegment(context, segment, Math.max(1.5, GOAL_LINE * trunkPx), ink.bone);
	context.restore();
}

/** The goal, dashed from the knee, and the wedge that is left or won between it and the thigh. */
export function drawParallel(
	context: Context,
	{ trunkPx, tone, goalDeg }: { readonly trunkPx: number; readonly tone: Tone; readonly goalDeg: number },
	[hip, knee]: readonly [OverlayJoint, OverlayJoint],
	ink: SkeletonInk,
): void {
	const towardsHip = hip.x < knee.x ? -1 : 1;
	const goalRad = (goalDeg * Math.PI) / 180;
	const lengthPx = GOAL_LENGTH * trunkPx;
	const end: OverlayJoint = {
		x: knee.x + towardsHip * Math.cos(goalRad) * lengthPx,
		y: knee.y - Math.sin(goalRad) * lengthPx,
		alpha: hip.alpha,
	};
	context.globalAlpha = Math.min(hip.alpha, knee.alpha) * (tone === 'open' ? 0.14 : tone === 'fine' ? 0.34 : 0.58);
	context.fillStyle = toneColour(tone, ink);
	context.beginPath();
	context.moveTo(knee.x, knee.y);
	context.lineTo(hip.x, hip.y);
	context.lineTo(hip.x, knee.y - Math.abs(hip.x - knee.x) * Math.tan(goalRad));
	context.fill();
	dashed(context, [knee, end], trunkPx, ink);
}

/** The line that the body should be in, dashed beyond its two ends. */
export function drawStraight(
	context: Context,
	trunkPx: number,
	[from, to]: readonly [OverlayJoint, OverlayJoint],
	ink: SkeletonInk,
): void {
	const lengthPx = Math.hypot(to.x - from.x, to.y - from.y);
	if (lengthPx === 0) return;
	const share = (STRAIGHT_BEYOND * trunkPx) / lengthPx;
	const beyond = (end: OverlayJoint, other: OverlayJoint): OverlayJoint => ({
		x: end.x + (end.x - other.x) * share,
		y: end.y + (end.y - other.y) * share,
		alpha: end.alpha,
	});
	dashed(context, [from, beyond(from, to)], trunkPx, ink);
	dashed(context, [to, beyond(to, from)], trunkPx, ink);
}

export function drawArc(
	context: Context,
	trunkPx: number,
	centre: OverlayJoint | null,
	[from, to]: Segment,
	ink: SkeletonInk,
): void {
	if (centre === null || from === null || to === null) return;
	const start = Math.atan2(from.y - centre.y, from.x - centre.x);
	const end = Math.atan2(to.y - centre.y, to.x - centre.x);
	const turn = Math.atan2(Math.sin(end - start), Math.cos(end - start));
	const alpha = Math.min(centre.alpha, from.alpha, to.alpha);
	const radiusPx = ARC_RADIUS * trunkPx;
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
		[(ARC_LINE + CASING * 0.9) * trunkPx, ink.casing],
		[Math.max(1.5, ARC_LINE * trunkPx), ink.bone],
	] as const) {
		context.lineWidth = widthPx;
		context.strokeStyle = colour;
		context.beginPath();
		context.arc(centre.x, centre.y, radiusPx, start, end, turn < 0);
		context.stroke();
	}
	context.restore();
}

export function drawRing(
	context: Context,
	trunkPx: number,
	joint: OverlayJoint | null,
	size: number,
	ink: SkeletonInk,
): void {
	if (joint === null) return;
	context.globalAlpha = joint.alpha;
	context.beginPath();
	context.arc(joint.x, joint.y, RING_RADIUS * size * trunkPx, 0, 2 * Math.PI);
	context.fillStyle = ink.hole;
	context.fill();
	context.lineWidth = RING_LINE * trunkPx;
	context.strokeStyle = ink.bone;
	context.stroke();
}
