/**
 * What tells a file from others without reading it whole: its size, and a SHA-256 over samples of its content. Its name and its times
 * say nothing: copies change both. Two files of the same size that differ only between the samples are taken for one.
 */
export interface FileFingerprint {
	readonly bytes: number;
	/** The first sixteen digits of the SHA-256. */
	readonly samples: string;
}

/**
 * House: 64 KiB at 16 places, first and last included. A file up to 1 MiB is read whole; of a larger one enough to notice any other
 * recording and any cut, without reading terabytes to find that nothing is left to do.
 */
export const SAMPLE_BYTES = 65_536;
const SAMPLES = 16;
const DIGITS = 16;

/** Where the samples of a file begin; past its end there is nothing. */
export function samplePlaces(bytes: number): readonly number[] {
	if (bytes <= SAMPLE_BYTES * SAMPLES) return Array.from({ length: SAMPLES }, (_, index) => index * SAMPLE_BYTES);
	const last = bytes - SAMPLE_BYTES;
	return Array.from({ length: SAMPLES }, (_, index) => Math.floor((last * index) / (SAMPLES - 1)));
}

/** @returns null when the file can't be read, or where the browser has no SHA-256: on pages over plain http. */
export async function fileFingerprint(file: Blob): Promise<FileFingerprint | null> {
	const { size: bytes } = file;
	try {
		const samples = samplePlaces(bytes).map((place) => file.slice(place, place + SAMPLE_BYTES));
		const content = await new Blob([`${bytes}\n`, ...samples]).arrayBuffer();
		const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
		const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
		return { bytes, samples: hex.slice(0, DIGITS) };
	} catch {
		return null;
	}
}
