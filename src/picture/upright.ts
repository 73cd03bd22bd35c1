import type { QuarterTurnDeg, SizePx } from './size.ts';

/** How a picture is put upright: turned clockwise first, then mirrored or not. */
export interface Upright {
	readonly turnDeg: QuarterTurnDeg;
	readonly mirror: 'none' | 'horizontal';
}

/** Where in the upright picture the first pixel goes, and the steps to its neighbours to the right and below. In pixels. */
export interface Walk {
	readonly start: number;
	readonly columnStep: number;
	readonly rowStep: number;
}

/** The way through a picture that is to have the given size when it is upright, as its source is read row by row. */
export function walkUpright({ widthPx, heightPx }: SizePx, { turnDeg, mirror }: Upright): Walk {
	const right = { 0: [1, 0], 90: [0, 1], 180: [-1, 0], 270: [0, -1] } as const;
	const [columnX, columnY] = right[turnDeg];
	// Below is a quarter turn clockwise from the right.
	const [rowX, rowY] = [-columnY, columnX];
	let x = columnX < 0 || rowX < 0 ? widthPx - 1 : 0;
	const y = columnY < 0 || rowY < 0 ? heightPx - 1 : 0;
	const flip = mirror === 'horizontal' ? -1 : 1;
	if (mirror === 'horizontal') x = widthPx - 1 - x;
	return {
		start: y * widthPx + x,
		columnStep: columnY * widthPx + flip * columnX,
		rowStep: rowY * widthPx + flip * rowX,
	};
}
