import type { MaskPlacement } from '../../../analysis/pose/bodyMask.ts';
import type { SizePx } from '../../../picture/size.ts';

/** A place in a picture, in its pixels. */
export interface Spot {
	readonly xPx: number;
	readonly yPx: number;
}

/** A turned square of a picture: what a model is shown. `turnRad` is clockwise. */
export interface Region {
	readonly centre: Spot;
	readonly sidePx: number;
	readonly turnRad: number;
}

/** BlazePose was trained on squares that much wider than twice the way from mid-hip to the edge of the person. */
const MARGIN = 1.25;
const FULL_TURN_RAD = 2 * Math.PI;

/** The smallest upright square around a whole picture. */
export function regionOfPicture({ widthPx, heightPx }: SizePx): Region {
	return { centre: { xPx: widthPx / 2, yPx: heightPx / 2 }, sidePx: Math.max(widthPx, heightPx), turnRad: 0 };
}

/** The square around a person, turned so that the way from `centre`, their mid-hip, to `edge`, above their head, leads up. */
export function regionOfPerson(centre: Spot, edge: Spot): Region {
	const acrossPx = edge.xPx - centre.xPx;
	const downPx = edge.yPx - centre.yPx;
	return {
		centre,
		sidePx: 2 * MARGIN * Math.hypot(acrossPx, downPx),
		turnRad: withinHalfTurn(Math.PI / 2 - Math.atan2(-downPx, acrossPx)),
	};
}

function withinHalfTurn(angleRad: number): number {
	return angleRad - FULL_TURN_RAD * Math.floor((angleRad + Math.PI) / FULL_TURN_RAD);
}

/** Where a region lies when it is divided into `cells` by `cells`. */
export function placementOf({ centre, sidePx, turnRad }: Region, cells: number): MaskPlacement {
	const along = Math.cos(turnRad) * sidePx;
	const across = Math.sin(turnRad) * sidePx;
	return {
		xx: along / cells,
		xy: -across / cells,
		x0: centre.xPx - (along - across) / 2,
		yx: across / cells,
		yy: along / cells,
		y0: centre.yPx - (across + along) / 2,
	};
}

/** The place in the picture of a place in the grid: x = xx·column + xy·row + x0, y likewise. */
export function spotAt({ xx, xy, x0, yx, yy, y0 }: MaskPlacement, column: number, row: number): Spot {
	return { xPx: xx * column + xy * row + x0, yPx: yx * column + yy * row + y0 };
}

/** The placement of a mask whose cells lie, by their middles, where those of the grid lie. */
export function byMiddles(grid: MaskPlacement): MaskPlacement {
	const { xx, xy, x0, yx, yy, y0 } = grid;
	return { ...grid, x0: x0 - (xx + xy) / 2, y0: y0 - (yx + yy) / 2 };
}
