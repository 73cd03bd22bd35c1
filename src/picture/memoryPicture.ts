import type { SizePx } from './size.ts';

/** A picture in memory: red, green and blue of each pixel in turn, 0–255, row by row. */
export interface MemoryPicture extends SizePx {
	readonly values: Float32Array;
}
