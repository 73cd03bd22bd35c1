/** Which picture pixel a cell of a mask shows: x = xx·(col + ½) + xy·(row + ½) + x0, y likewise. Turned, scaled and moved, never sheared. */
export interface MaskPlacement {
	readonly xx: number;
	readonly xy: number;
	readonly x0: number;
	readonly yx: number;
	readonly yy: number;
	readonly y0: number;
}

/** Where in a square around the person the person is. */
export interface BodyMask {
	/** Cells along each side. */
	readonly sizePx: number;
	/** Row by row, 0 = background, 1 = person. */
	readonly values: Float32Array;
	/** To source pixels, the space of `PoseFrame.image`. */
	readonly toPicture: MaskPlacement;
}

/** A place in the mask: 0 = middle of its first column or row. */
export interface MaskPlace {
	readonly col: number;
	readonly row: number;
}

/** Where in the mask a source pixel lies; it may lie outside. */
export function toMask({ toPicture }: BodyMask, xPx: number, yPx: number): MaskPlace {
	const { xx, xy, x0, yx, yy, y0 } = toPicture;
	const determinant = xx * yy - xy * yx;
	return {
		col: (yy * (xPx - x0) - xy * (yPx - y0)) / determinant - 0.5,
		row: (xx * (yPx - y0) - yx * (xPx - x0)) / determinant - 0.5,
	};
}

/** The mask between four cells, 0–1. Outside of it there is background. */
export function maskAt({ sizePx, values }: BodyMask, col: number, row: number): number {
	const left = Math.floor(col);
	const top = Math.floor(row);
	if (!(left >= 0 && top >= 0 && left < sizePx - 1 && top < sizePx - 1)) return 0;
	const at = top * sizePx + left;
	const right = col - left;
	const upper = (values[at] as number) * (1 - right) + (values[at + 1] as number) * right;
	const lower = (values[at + sizePx] as number) * (1 - right) + (values[at + sizePx + 1] as number) * right;
	return upper + (lower - upper) * (row - top);
}
