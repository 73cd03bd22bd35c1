/** The models look at 256 px or less: more pixels than this only cost time. */
const MAX_SIDE_PX = 360;

/** Width and height with the longer side at most 360 px, aspect kept. Never larger than the picture. */
export function scaledSize(widthPx: number, heightPx: number): { widthPx: number; heightPx: number } {
	const scale = Math.min(1, MAX_SIDE_PX / Math.max(widthPx, heightPx));
	return {
		widthPx: Math.max(1, Math.round(widthPx * scale)),
		heightPx: Math.max(1, Math.round(heightPx * scale)),
	};
}
