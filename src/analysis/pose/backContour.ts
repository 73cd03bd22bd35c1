import { degrees, distance } from '../geometry/angle.ts';
import { median } from '../signal/median.ts';
import { middleOf } from './bodySize.ts';
import { maskAt, toMask, type BodyMask, type MaskPlace } from './bodyMask.ts';
import { dorsalVote, type DorsalSide } from './dorsalSide.ts';
import type { Landmarks } from './landmarks.ts';

/** Where along the line from mid-hip (0) to mid-shoulder (1) the outline of the back is read. Source: lumbar, section 8, step 3: 0 to .85 by .025. */
export const CONTOUR_STATIONS: readonly number[] = Array.from({ length: 35 }, (_, index) => index * 0.025);

/** Ends of the line that the outline is measured from, in source pixels. */
export interface ContourAxis {
	readonly hipX: number;
	readonly hipY: number;
	readonly shoulderX: number;
	readonly shoulderY: number;
}

/** The outline of the back in one picture. */
export interface BackContour {
	readonly axis: ContourAxis;
	readonly side: DorsalSide;
	/** Distance of the outline from the axis at each of {@link CONTOUR_STATIONS}, in trunk lengths, > 0; `null` where none was found. */
	readonly offsets: readonly (number | null)[];
	/** How sharp the edge of the person is there: the way from 80 % to 20 % sure, in trunk lengths, median; `null` when it never fades. */
	readonly edgeRatio: number | null;
}

/** Source: lumbar, section 8, step 3. */
const STEPS_PER_TRUNK = 160;
const EDGE = 0.5;
/** The edge is sharp where the mask falls from the first to the second within a short way. Source: lumbar, section 8, gates. */
const EDGE_FROM = 0.8;
const EDGE_TO = 0.2;
/** House: no back is further from the line through its joints than this, whatever is worn; three times the deepest measured. */
const MAX_OFFSET_TRUNKS = 0.9;

interface Ray {
	readonly offset: number | null;
	readonly edge: number | null;
}

const NO_EDGE: Ray = { offset: null, edge: null };

/** Where between two steps the mask falls through a level, in steps. */
function fallAt(step: number, before: number, here: number, level: number): number {
	return step - 1 + (before - level) / (before - here);
}

/** Walks from a place in the body outwards until the mask has faded. `outwards` is one trunk length. */
function readRay(mask: BodyMask, from: MaskPlace, outwards: MaskPlace): Ray {
	let before = maskAt(mask, from.col, from.row);
	// The axis itself must lie in the body.
	if (before < EDGE) return NO_EDGE;
	let sureAt = 0;
	let edgeAt: number | null = null;
	for (let step = 1; step <= MAX_OFFSET_TRUNKS * STEPS_PER_TRUNK; step += 1) {
		const out = step / STEPS_PER_TRUNK;
		const here = maskAt(mask, from.col + outwards.col * out, from.row + outwards.row * out);
		if (edgeAt === null && here < EDGE_FROM && before >= EDGE_FROM) sureAt = fallAt(step, before, here, EDGE_FROM);
		if (edgeAt === null && here < EDGE) edgeAt = fallAt(step, before, here, EDGE);
		if (edgeAt !== null && here < EDGE_TO) {
			const clearAt = fallAt(step, before, here, EDGE_TO);
			return { offset: edgeAt / STEPS_PER_TRUNK, edge: (clearAt - sureAt) / STEPS_PER_TRUNK };
		}
		before = here;
	}
	return { offset: edgeAt === null ? null : edgeAt / STEPS_PER_TRUNK, edge: null };
}

/** The line from mid-hip to mid-shoulder. @returns null when a hip or shoulder is missing. */
export function axisOf(image: Landmarks<'imagePx'>): ContourAxis | null {
	const hip = middleOf(image, 'hip');
	const shoulder = middleOf(image, 'shoulder');
	if (hip === null || shoulder === null) return null;
	return { hipX: hip.x, hipY: hip.y, shoulderX: shoulder.x, shoulderY: shoulder.y };
}

/**
 * The outline of the back from the mask of the body: at each station of the line from mid-hip to mid-shoulder the way out to the
 * edge on the side of the back (lumbar, section 8, steps 2 and 3). It says nothing about whether the outline can be believed.
 * @returns null when hips or shoulders are missing, or nothing tells where the back is.
 */
export function backContourOf(mask: BodyMask, image: Landmarks<'imagePx'>): BackContour | null {
	const axis = axisOf(image);
	const vote = dorsalVote(image);
	if (axis === null || vote === null) return null;
	const start = toMask(mask, axis.hipX, axis.hipY);
	const end = toMask(mask, axis.shoulderX, axis.shoulderY);
	const along = { col: end.col - start.col, row: end.row - start.row };
	// The placement does not mirror, so that right of the axis stays right of it.
	const outwards = { col: -along.row * vote.side, row: along.col * vote.side };
	const rays = CONTOUR_STATIONS.map((station) => {
		const from = { col: start.col + along.col * station, row: start.row + along.row * station };
		return readRay(mask, from, outwards);
	});
	return {
		axis,
		side: vote.side,
		offsets: rays.map(({ offset }) => offset),
		edgeRatio: median(rays.map(({ edge }) => edge).filter((edge) => edge !== null)),
	};
}

/** Wider than the gates of the verdict (lumbar, section 8: trunk inclination ≥ 35°, shoulders ≤ .35 trunk lengths apart), since this looks at the picture before. House. */
const MIN_LEAN_DEG = 25;
const MAX_LEAN_DEG = 130;
const MAX_SHOULDER_SPREAD = 0.5;
/** House, in trunk lengths: ankles are this far below the hips of whoever is on their feet, but not of those who lie or kneel on all fours. */
const MIN_HIP_HEIGHT = 0.3;

/** Whether it is worth computing a mask for somebody who is seen like this: from the side, leaning forwards, on their feet. */
export function mayShowBack(image: Landmarks<'imagePx'>): boolean {
	const hip = middleOf(image, 'hip');
	const shoulder = middleOf(image, 'shoulder');
	const ankle = middleOf(image, 'ankle');
	const { leftShoulder, rightShoulder } = image;
	if (hip === null || shoulder === null || ankle === null || leftShoulder === null || rightShoulder === null) {
		return false;
	}
	const trunkPx = distance(hip, shoulder);
	const leanDeg = degrees(Math.atan2(Math.abs(shoulder.x - hip.x), hip.y - shoulder.y));
	const isOnFeet = ankle.y - hip.y > MIN_HIP_HEIGHT * trunkPx;
	const isLeaning = leanDeg >= MIN_LEAN_DEG && leanDeg <= MAX_LEAN_DEG;
	return isOnFeet && isLeaning && distance(leftShoulder, rightShoulder) <= MAX_SHOULDER_SPREAD * trunkPx;
}
