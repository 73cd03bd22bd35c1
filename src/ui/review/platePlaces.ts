import { LANDMARK_NAMES, type LandmarkName, type Landmarks } from '../../analysis/pose/landmarks.ts';
import type { PlateBox } from '../overlay/plates.ts';
import { imageToView, type Size, type Viewport } from '../overlay/viewport.ts';

/** Where the plates of a film stand, from its first picture to its last: what hops about is not read. */
export interface PlatePlaces {
	readonly count: Corner;
	readonly cue: Corner;
}

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** From the edges of the picture, in view pixels. */
export const MARGIN_PX = 16;

/** A face is not to be covered; a shin now and then may be. House. */
const FACE_WEIGHT = 20;
const isOfFace = (name: LandmarkName) => /nose|eye|ear|mouth/iu.test(name);

export function cornerBox(corner: Corner, { widthPx, heightPx }: Size, stage: Size): PlateBox {
	const leftPx = corner.endsWith('left') ? MARGIN_PX : stage.widthPx - MARGIN_PX - widthPx;
	const topPx = corner.startsWith('top') ? MARGIN_PX : stage.heightPx - MARGIN_PX - heightPx;
	return { leftPx, topPx, widthPx, heightPx };
}

/** In the order in which they are liked: the eye is at home there. */
const WAYS: readonly PlatePlaces[] = [
	{ count: 'top-left', cue: 'bottom-left' },
	{ count: 'top-right', cue: 'bottom-left' },
	{ count: 'top-left', cue: 'bottom-right' },
	{ count: 'top-right', cue: 'bottom-right' },
	{ count: 'bottom-left', cue: 'bottom-right' },
	{ count: 'bottom-left', cue: 'top-left' },
	{ count: 'bottom-right', cue: 'top-left' },
	{ count: 'bottom-left', cue: 'top-right' },
	{ count: 'bottom-right', cue: 'top-right' },
];

/** The corners in which plates of these sizes cover the least of the body over some poses, its face least of all. */
export function platePlaces(
	poses: readonly Landmarks<'imagePx'>[],
	{ count, cue }: { readonly count: Size; readonly cue: Size },
	stage: Size,
	viewport: Viewport,
): PlatePlaces {
	const cost = (way: PlatePlaces) =>
		covered(poses, cornerBox(way.count, count, stage), viewport) +
		covered(poses, cornerBox(way.cue, cue, stage), viewport);
	const costs = WAYS.map(cost);
	return WAYS[costs.indexOf(Math.min(...costs))] ?? { count: 'top-left', cue: 'bottom-left' };
}

function covered(poses: readonly Landmarks<'imagePx'>[], box: PlateBox, viewport: Viewport): number {
	let sum = 0;
	for (const pose of poses) {
		for (const name of LANDMARK_NAMES) {
			const landmark = pose[name];
			if (landmark === null) continue;
			const { x, y } = imageToView(viewport, landmark);
			const isInside =
				x >= box.leftPx && x <= box.leftPx + box.widthPx && y >= box.topPx && y <= box.topPx + box.heightPx;
			if (isInside) sum += isOfFace(name) ? FACE_WEIGHT : 1;
		}
	}
	return sum;
}
