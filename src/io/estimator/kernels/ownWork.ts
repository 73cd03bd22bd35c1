/** A tensor and the byte at which it begins in memory. */
export interface PlacedTensor {
	readonly shape: readonly number[];
	readonly at: number;
}

/** A convolution of one picture: height, width and channels, in this order. */
export interface Convolution {
	readonly looks: 'all-channels' | 'each-channel-alone';
	readonly input: PlacedTensor;
	/** Height, width, channels that are looked at, and how many are made of each (or at all). */
	readonly filter: PlacedTensor;
	/** `null`: none. */
	readonly bias: PlacedTensor | null;
	readonly output: PlacedTensor;
	readonly strides: readonly number[];
	readonly dilations: readonly number[];
	/** Rows above and columns to the left of the map that are looked at. */
	readonly above: number;
	readonly before: number;
	/** What is made is kept within this. */
	readonly least: number;
	readonly most: number;
}

/** Channels become places: those of each place a square of places, `blockSize` across and down, row by row. */
export interface DepthToSpace {
	readonly looks: 'nowhere-else';
	readonly input: PlacedTensor;
	readonly output: PlacedTensor;
	readonly blockSize: number;
}

/** What there may be a kernel of our own for. */
export type OwnWork = Convolution | DepthToSpace;
