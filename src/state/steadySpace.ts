/** Size of a picture in its own pixels. */
interface PictureSize {
	readonly widthPx: number;
	readonly heightPx: number;
}

/** House: cameras round their sizes; a picture of another shape shows other things. */
const SAME_SHAPE = 0.01;

/**
 * The space that landmarks are told in when a camera changes its resolution: as long as the shape of the picture stays, the first size
 * does too, and nobody seems to jump. A picture of another shape begins a space of its own.
 */
export function createSteadySpace(): (size: PictureSize) => PictureSize {
	let space: PictureSize | null = null;
	return ({ widthPx, heightPx }) => {
		const isSame = space !== null && Math.abs((widthPx * space.heightPx) / (heightPx * space.widthPx) - 1) < SAME_SHAPE;
		if (space === null || !isSame) space = { widthPx, heightPx };
		return space;
	};
}
