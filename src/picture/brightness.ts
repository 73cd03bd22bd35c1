/**
 * Mean of red, green and blue, 0–255, that dark pictures are brought up to. House: half as bright as the darkest of the rooms
 * that were filmed with their lights on, so that a lit picture is left alone.
 */
export const LEAST_BRIGHTNESS = 60;
/** House: people were still found where a tenth of the light was left; more than this lifts nothing but noise. */
export const MAX_GAIN = 8;
const MAX_VALUE = 255;

/** What a picture of this mean brightness, 0–255, is multiplied by, 1 or more. Steady: a little less light never makes a leap. */
export function brightnessGain(meanBrightness: number): number {
	return meanBrightness >= LEAST_BRIGHTNESS ? 1 : Math.min(MAX_GAIN, LEAST_BRIGHTNESS / meanBrightness);
}

/** Brightens a dark picture in place; leaves a lit one as it is. Values 0–255, red, green and blue mixed. */
export function brightenDark(values: Float32Array): void {
	let sum = 0;
	// By index: an iterator takes three times as long, on every picture.
	for (let index = 0; index < values.length; index += 1) sum += values[index] as number;
	const gain = brightnessGain(sum / values.length);
	if (gain === 1) return;
	for (let index = 0; index < values.length; index += 1) {
		values[index] = Math.min(MAX_VALUE, (values[index] as number) * gain);
	}
}
