/** How brightness and colour are coded in a picture. */
export interface YuvCoding {
	readonly matrix: 'bt601' | 'bt709' | 'bt2020';
	/** `limited`: brightness from 16 to 235, as in nearly all video. */
	readonly range: 'limited' | 'full';
}

/** What a picture says of its own colours, as WebCodecs words it. */
export interface NamedColours {
	readonly matrix: string | null;
	readonly fullRange: boolean | null;
}

const HD_HEIGHT_PX = 720;
/** Shares of red and blue in the brightness: ITU-R BT.601, BT.709, BT.2020. */
const SHARES = {
	bt601: { red: 0.299, blue: 0.114 },
	bt709: { red: 0.2126, blue: 0.0722 },
	bt2020: { red: 0.2627, blue: 0.0593 },
};
const MAX_VALUE = 255;
/** Where black lies, how far white is from it, and the span of the colour differences. */
const RANGES = {
	limited: { black: 16, spanY: 219, spanColour: 224 },
	full: { black: 0, spanY: 255, spanColour: 255 },
};

/** The coding that a picture names, or what is usual at its height. `null` when it is none of these. */
export function codingOf({ matrix, fullRange }: NamedColours, heightPx: number): YuvCoding | null {
	const range = fullRange === true ? 'full' : 'limited';
	switch (matrix) {
		case 'bt709':
			return { matrix: 'bt709', range };
		case 'smpte170m':
		case 'bt470bg':
			return { matrix: 'bt601', range };
		case 'bt2020-ncl':
			return { matrix: 'bt2020', range };
		case null:
			return { matrix: heightPx >= HD_HEIGHT_PX ? 'bt709' : 'bt601', range };
		default:
			return null;
	}
}

/** Where black lies, and the factors from brightness and from each colour difference to red, green and blue, 0–255. */
export function factorsOf({ matrix, range }: YuvCoding) {
	const { red, blue } = SHARES[matrix];
	const green = 1 - red - blue;
	const { black, spanY, spanColour } = RANGES[range];
	const redPerV = (2 * (1 - red) * MAX_VALUE) / spanColour;
	const bluePerU = (2 * (1 - blue) * MAX_VALUE) / spanColour;
	return {
		black,
		gain: MAX_VALUE / spanY,
		redPerV,
		bluePerU,
		greenPerV: (redPerV * red) / green,
		greenPerU: (bluePerU * blue) / green,
	};
}
