import type { SizePx } from '../../../picture/size.ts';

/**
 * House: full HD. Phones play it in hardware, software encodes it about as fast as it plays, and a body in it is still finer than the
 * lines that are drawn over it. Pictures of 4K would take four times as long and show nothing more.
 */
const MAX_SIDE_PX = 1920;
/** House: on fewer pixels the words on a film can't be read. */
const MIN_SHORT_SIDE_PX = 540;
/** House: more only makes a file larger. */
const MAX_ENLARGED = 2;
const MIN_SIDE_PX = 16;

/** Size of a film of pictures of a size: in their shape, large enough for words, small enough to play. Even, as encoders ask. */
export function filmSize({ widthPx, heightPx }: SizePx): SizePx {
	const short = Math.min(widthPx, heightPx);
	const long = Math.max(widthPx, heightPx);
	const enlarged = Math.min(Math.max(MIN_SHORT_SIDE_PX / short, 1), MAX_ENLARGED);
	const scale = Math.min(enlarged, MAX_SIDE_PX / long);
	return { widthPx: even(widthPx * scale), heightPx: even(heightPx * scale) };
}

function even(px: number): number {
	return Math.max(MIN_SIDE_PX, 2 * Math.round(px / 2));
}

/** House: bits for a pixel at which a gym floor stays a floor; a picture of 1280 by 720 pixels at 30 a second takes 3.9 Mbit/s. */
const BITS_PER_PIXEL = 0.14;
const FEWEST_PICTURES_PER_S = 15;
const MOST_PICTURES_PER_S = 60;

/** Bits for a second of film. */
export function filmBitsPerS({ widthPx, heightPx }: SizePx, picturesPerS: number): number {
	const rate = Math.min(Math.max(picturesPerS, FEWEST_PICTURES_PER_S), MOST_PICTURES_PER_S);
	return Math.round(BITS_PER_PIXEL * widthPx * heightPx * rate);
}
