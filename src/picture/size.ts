/** Width and height in pixels. */
export interface SizePx {
	readonly widthPx: number;
	readonly heightPx: number;
}

/** A turn clockwise, in degrees. */
export type QuarterTurnDeg = 0 | 90 | 180 | 270;

/** The size of a picture after it was turned. */
export function turnedSize({ widthPx, heightPx }: SizePx, turnDeg: QuarterTurnDeg): SizePx {
	return turnDeg === 90 || turnDeg === 270 ? { widthPx: heightPx, heightPx: widthPx } : { widthPx, heightPx };
}

/** The size scaled down so that neither side is longer than `maxSidePx`, aspect kept. Never scaled up, never below one pixel. */
export function fitWithin({ widthPx, heightPx }: SizePx, maxSidePx: number): SizePx {
	const scale = Math.min(1, maxSidePx / Math.max(widthPx, heightPx));
	return {
		widthPx: Math.max(1, Math.round(widthPx * scale)),
		heightPx: Math.max(1, Math.round(heightPx * scale)),
	};
}
