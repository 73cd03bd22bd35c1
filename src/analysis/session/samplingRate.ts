/** Pictures a second that can be chosen for an analysis; `null`: all of them. */
export const SAMPLING_RATES = [null, 30, 15, 10, 5] as const;

/** House: no camera for movement films faster, and slower than once in ten seconds nothing is seen of any. */
const MIN_PICTURES_PER_S = 0.1;
const MAX_PICTURES_PER_S = 240;

/** The rate that a text names. @returns null, for every picture, when it names none that makes sense. */
export function parsePicturesPerS(text: string | null): number | null {
	const rate = text === null || text.trim() === '' ? Number.NaN : Number(text);
	return rate >= MIN_PICTURES_PER_S && rate <= MAX_PICTURES_PER_S ? rate : null;
}
