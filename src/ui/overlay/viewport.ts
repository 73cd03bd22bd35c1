import type { Point } from '../../analysis/geometry/point.ts';

/** A point of the view, in CSS pixels from its top left. */
export interface ViewPoint {
	readonly x: number;
	readonly y: number;
}

export interface Size {
	readonly widthPx: number;
	readonly heightPx: number;
}

/** Where a picture lies in a view. The only place that knows of mirroring: landmarks never are. */
export interface Viewport {
	/** The source picture, in its own pixels. */
	readonly picture: Size;
	/** View pixels for one picture pixel. */
	readonly scale: number;
	/** Top left of the picture in the view; negative where it is cut off. */
	readonly leftPx: number;
	readonly topPx: number;
	readonly facing: 'mirrored' | 'plain';
}

export function imageToView(viewport: Viewport, point: Pick<Point<'imagePx'>, 'x' | 'y'>): ViewPoint {
	const across = viewport.facing === 'mirrored' ? viewport.picture.widthPx - point.x : point.x;
	return { x: viewport.leftPx + across * viewport.scale, y: viewport.topPx + point.y * viewport.scale };
}

export function viewToImage(viewport: Viewport, point: ViewPoint): Pick<Point<'imagePx'>, 'x' | 'y'> {
	const across = (point.x - viewport.leftPx) / viewport.scale;
	return {
		x: viewport.facing === 'mirrored' ? viewport.picture.widthPx - across : across,
		y: (point.y - viewport.topPx) / viewport.scale,
	};
}

/** The whole picture in the middle of the view, as large as it fits. */
export function containPicture(picture: Size, view: Size, facing: Viewport['facing'] = 'plain'): Viewport {
	const scale = Math.min(view.widthPx / picture.widthPx, view.heightPx / picture.heightPx);
	return {
		picture,
		scale,
		leftPx: (view.widthPx - picture.widthPx * scale) / 2,
		topPx: (view.heightPx - picture.heightPx * scale) / 2,
		facing,
	};
}

/** How a picture fills a view whose text stands on one side. All as shares of the view. */
export interface Stage {
	/** Where the body's middle goes, from the left. */
	readonly anchorXRatio: number;
	/** How far the picture may fall short of the left and the right edge: the text's dark covers it there. */
	readonly gapLeftRatio: number;
	readonly gapRightRatio: number;
	readonly topRatio: number;
	readonly heightRatio: number;
}

/** A body that lies is as wide as the free part of the view: it goes further from the text than one that stands. */
const ANCHORS = { standing: 0.63, lying: 0.66 } as const;

/** Beside a column of text; `textSide` is where the text stands. */
export function wideStage(textSide: 'left' | 'right', body: keyof typeof ANCHORS = 'standing'): Stage {
	const gap = 0.24;
	const anchor = ANCHORS[body];
	return {
		anchorXRatio: textSide === 'left' ? anchor : 1 - anchor,
		gapLeftRatio: textSide === 'left' ? gap : 0,
		gapRightRatio: textSide === 'left' ? 0 : gap,
		topRatio: 0,
		heightRatio: 1,
	};
}

/** On an upright phone, between the count above and the cue below. */
export const TALL_STAGE: Stage = {
	anchorXRatio: 0.5,
	gapLeftRatio: 0,
	gapRightRatio: 0,
	topRatio: 0.125,
	heightRatio: 0.7,
};

/**
 * Pans the picture, without squeezing it, so that `focus` (source pixels; the body's middle, `null` for the picture's) comes to the
 * stage's anchor as far as the picture reaches.
 */
export function panPicture(
	picture: Size,
	view: Size,
	stage: Stage,
	focus: Pick<Point<'imagePx'>, 'x' | 'y'> | null,
	facing: Viewport['facing'],
): Viewport {
	const boxPx = view.heightPx * stage.heightRatio;
	const coveredPx = view.widthPx * (1 - stage.gapLeftRatio - stage.gapRightRatio);
	const scale = Math.max(boxPx / picture.heightPx, coveredPx / picture.widthPx);
	const unpanned: Viewport = { picture, scale, leftPx: 0, topPx: 0, facing };
	const middle = imageToView(unpanned, focus ?? { x: picture.widthPx / 2, y: picture.heightPx / 2 });
	const boxTopPx = view.heightPx * stage.topRatio;
	return {
		...unpanned,
		leftPx: clamp(
			view.widthPx * stage.anchorXRatio - middle.x,
			view.widthPx * (1 - stage.gapRightRatio) - picture.widthPx * scale,
			view.widthPx * stage.gapLeftRatio,
		),
		topPx: clamp(boxTopPx + boxPx / 2 - middle.y, boxTopPx + boxPx - picture.heightPx * scale, boxTopPx),
	};
}

function clamp(value: number, low: number, high: number): number {
	return Math.min(high, Math.max(low, value));
}

/** Less than this is not seen. */
export const SEEN_PX = 0.25;

/** Whether a picture lies elsewhere than before, to the eye. */
export function areFarApart(from: Viewport, to: Viewport): boolean {
	return (
		Math.abs(from.leftPx - to.leftPx) > SEEN_PX ||
		Math.abs(from.topPx - to.topPx) > SEEN_PX ||
		from.scale !== to.scale ||
		from.facing !== to.facing
	);
}
