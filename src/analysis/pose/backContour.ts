import { degrees, distance } from '../geometry/angle.ts';
import { median } from '../signal/median.ts';
import { middleOf } from './bodySize.ts';
import { createMaskReader, type BodyMask } from './bodyMask.ts';
import { dorsalVote, type DorsalSide } from './dorsalSide.ts';
import type { Landmarks } from './landmarks.ts';

/** Where along the line from mid-hip (0) to mid-shoulder (1) the outline of the back is read. Source: lumbar.md, section 8, step 3: 0 to .85 by .025. */
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

/** Source: lumbar.md, section 8, step 3. */
const STEPS_PER_TRUNK = 160;
const EDGE = 0.5;
/** The edge is sharp where the mask falls from the first to the second within a short way. Source: lumbar.md, section 8, gates. */
const EDGE_FROM = 0.8;
const EDGE_TO = 0.2;
/** House: no back is further from the line through its joints than this, whatever is worn; three times the deepest measured. */
const MAX_OFFSET_TRUNKS = 0.9;

/** First fall of the mask through a level along one ray, in trunk lengths from the axis; `null` when there is none. */
function firstFall(profile: Float32Array, count: number, level: number, from: number): number | null {
	for (let step = Math.max(1, from); step < count; step += 1) {
		const before = profile[step - 1] as number;
		const here = profile[step] as number;
		if (before >= level && here < level) return (step - 1 + (before - level) / (before - here)) / STEPS_PER_TRUNK;
	}
	return null;
}

interface Ray {
	readonly offset: number | null;
	readonly edge: number | null;
}

function readRay(profile: Float32Array, count: number): Ray {
	// The axis itself must lie in the body.
	if ((profile[0] as number) < EDGE) return { offset: null, edge: null };
	const offset = firstFall(profile, count, EDGE, 1);
	if (offset === null) return { offset, edge: null };
	const clear = firstFall(profile, count, EDGE_TO, Math.floor(offset * STEPS_PER_TRUNK));
	let sure = Math.floor(offset * STEPS_PER_TRUNK);
	while (sure > 0 && (profile[sure] as number) < EDGE_FROM) sure -= 1;
	return { offset, edge: clear === null ? null : clear - sure / STEPS_PER_TRUNK };
}

/**
 * The outline of the back from the mask of the body: at each station of the line from mid-hip to mid-shoulder the way out to the
 * edge on the side of the back (lumbar.md, section 8, steps 2 and 3). It says nothing about whether the outline can be believed.
 * @returns null when hips or shoulders are missing, or nothing tells where the back is.
 */
export function backContourOf(mask: BodyMask, image: Landmarks<'imagePx'>): BackContour | null {
	const hip = middleOf(image, 'hip');
	const shoulder = middleOf(image, 'shoulder');
	const vote = dorsalVote(image);
	if (hip === null || shoulder === null || vote === null) return null;
	const alongX = shoulder.x - hip.x;
	const alongY = shoulder.y - hip.y;
	const [outX, outY] = [-alongY * vote.side, alongX * vote.side];
	const readMask = createMaskReader(mask);
	const count = Math.round(MAX_OFFSET_TRUNKS * STEPS_PER_TRUNK) + 1;
	const profile = new Float32Array(count);
	const rays = CONTOUR_STATIONS.map((station) => {
		for (let step = 0; step < count; step += 1) {
			const out = step / STEPS_PER_TRUNK;
			profile[step] = readMask(hip.x + alongX * station + outX * out, hip.y + alongY * station + outY * out);
		}
		return readRay(profile, count);
	});
	return {
		axis: { hipX: hip.x, hipY: hip.y, shoulderX: shoulder.x, shoulderY: shoulder.y },
		side: vote.side,
		offsets: rays.map(({ offset }) => offset),
		edgeRatio: median(rays.map(({ edge }) => edge).filter((edge) => edge !== null)),
	};
}

/** Wider than the gates of the verdict (lumbar.md, section 8: trunk inclination ≥ 35°, shoulders ≤ .35 trunk lengths apart), since this looks at the picture before. House. */
const MIN_LEAN_DEG = 25;
const MAX_SHOULDER_SPREAD = 0.5;

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
	const isOnFeet = ankle.y - hip.y > 0.3 * trunkPx;
	return isOnFeet && leanDeg >= MIN_LEAN_DEG && distance(leftShoulder, rightShoulder) <= MAX_SHOULDER_SPREAD * trunkPx;
}
