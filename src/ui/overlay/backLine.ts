import type { BackLine } from '../../analysis/kinematics/backLine.ts';
import { CONTOUR_STATIONS, type BackContour, type ContourAxis } from '../../analysis/pose/backContour.ts';
import type { BackNeutral } from '../../analysis/reps/backMemory.ts';
import { imageToView, type Viewport, type ViewPoint } from './viewport.ts';
import { CASING, LIMB, toneColour, type Context, type SkeletonInk, type Tone } from './strokes.ts';

/** The line of the back in a picture: where it is seen now, and where the person's own flat back would be. */
export interface BackOutline {
	/** Source pixels, from the hips to the shoulders. */
	readonly line: readonly ViewPoint[];
	/** `null` while there is nothing to compare with. */
	readonly ghost: readonly ViewPoint[] | null;
}

/** House: neighbours on each side that a point is the mean of; a thirteenth of the trunk each way takes the steps of the mask away. */
const SMOOTHED_OVER = 3;

/** An outline in source pixels. `offsets`: distance from the axis at each station, in trunk lengths. */
export function outlinePoints(
	{ axis, side }: Pick<BackContour, 'axis' | 'side'>,
	offsets: readonly number[],
): readonly ViewPoint[] {
	const dx = axis.shoulderX - axis.hipX;
	const dy = axis.shoulderY - axis.hipY;
	return smoothed(offsets).map((offset, index) => {
		const along = CONTOUR_STATIONS[index] ?? 0;
		const out = offset * side;
		return { x: axis.hipX + along * dx - out * dy, y: axis.hipY + along * dy + out * dx };
	});
}

function smoothed(offsets: readonly number[]): readonly number[] {
	return offsets.map((_, index) => {
		const near = offsets.slice(Math.max(0, index - SMOOTHED_OVER), index + SMOOTHED_OVER + 1);
		return near.reduce((sum, offset) => sum + offset, 0) / near.length;
	});
}

/** An outline of the back and its flat one, wherever the trunk is. */
export interface BackShape extends Pick<BackContour, 'side'> {
	readonly offsets: readonly number[];
	/** `null` while there is nothing to compare with. */
	readonly flat: readonly number[] | null;
}

/** What can be drawn of a back. @returns null while its line can't be believed. */
export function backShape(contour: BackContour | null, line: BackLine, neutral: BackNeutral | null): BackShape | null {
	if (contour === null || line.kind === 'unseen') return null;
	return { side: contour.side, offsets: line.offsets, flat: neutral?.offsets ?? null };
}

/** The shape on the trunk of a picture. */
export function placeBack({ side, offsets, flat }: BackShape, axis: ContourAxis): BackOutline {
	return {
		line: outlinePoints({ axis, side }, offsets),
		ghost: flat === null ? null : outlinePoints({ axis, side }, flat),
	};
}

/** What of the back is drawn, in view pixels. */
export interface BackScene {
	readonly outline: BackOutline;
	readonly viewport: Viewport;
	/** See `SkeletonScene`. */
	readonly trunkPx: number;
	readonly unitPx: number;
	/** `adjust` where it is rounder than the flat one. */
	readonly tone: Exclude<Tone, 'fine'>;
	/** How much of it is still to be seen, 0–1. */
	readonly alpha: number;
}

/** As shares of the trunk's length. */
const GHOST_DOT = 0.02;
const GHOST_PITCH = 0.058;

/** Draws the line of the back on the outline of the body, and under it, dotted, the flat one that it is compared with. */
export function drawBackLine(context: Context, scene: BackScene, ink: SkeletonInk): void {
	const { outline, viewport, trunkPx, unitPx, tone, alpha } = scene;
	const toView = (points: readonly ViewPoint[]) => points.map((point) => imageToView(viewport, point));
	const linePx = Math.min(unitPx, Math.max(0.5 * unitPx, LIMB * trunkPx));
	context.save();
	context.globalAlpha = alpha;
	context.lineCap = 'round';
	context.lineJoin = 'round';
	if (outline.ghost !== null) drawGhost(context, toView(outline.ghost), trunkPx, ink);
	const line = toView(outline.line);
	strokeCurve(context, line, linePx + CASING * trunkPx, ink.casing);
	strokeCurve(context, line, linePx, toneColour(tone, ink));
	context.restore();
}

function drawGhost(context: Context, points: readonly ViewPoint[], trunkPx: number, ink: SkeletonInk): void {
	const dotPx = Math.max(2, GHOST_DOT * trunkPx);
	strokeCurve(context, points, dotPx + CASING * 0.7 * trunkPx, ink.casing);
	context.save();
	// A dash of no length with round ends is a dot.
	context.setLineDash([0, GHOST_PITCH * trunkPx]);
	strokeCurve(context, points, dotPx, ink.chalk);
	context.restore();
}

/** Through the middles between the points, bending towards each. */
function strokeCurve(context: Context, points: readonly ViewPoint[], widthPx: number, colour: string): void {
	const [first] = points;
	const last = points.at(-1);
	if (first === undefined || last === undefined) return;
	context.lineWidth = widthPx;
	context.strokeStyle = colour;
	context.beginPath();
	context.moveTo(first.x, first.y);
	points.slice(1, -1).forEach((point, index) => {
		const next = points[index + 2] ?? last;
		context.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
	});
	context.lineTo(last.x, last.y);
	context.stroke();
}
