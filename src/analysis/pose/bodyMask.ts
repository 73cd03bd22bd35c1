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

/** Reads a mask at points of the picture, between four cells; outside of it there is background. */
export function createMaskReader({ sizePx, values, toPicture }: BodyMask): (xPx: number, yPx: number) => number {
	const { xx, xy, x0, yx, yy, y0 } = toPicture;
	const determinant = xx * yy - xy * yx;
	const at = (col: number, row: number): number =>
		col < 0 || row < 0 || col >= sizePx || row >= sizePx ? 0 : (values[row * sizePx + col] ?? 0);
	return (xPx, yPx) => {
		if (determinant === 0) return 0;
		const col = (yy * (xPx - x0) - xy * (yPx - y0)) / determinant - 0.5;
		const row = (xx * (yPx - y0) - yx * (xPx - x0)) / determinant - 0.5;
		const left = Math.floor(col);
		const top = Math.floor(row);
		const right = col - left;
		const below = row - top;
		const upper = at(left, top) * (1 - right) + at(left + 1, top) * right;
		const lower = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right;
		return upper * (1 - below) + lower * below;
	};
}
