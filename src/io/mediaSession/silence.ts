/** Browsers show media of five seconds and more. */
const LENGTH_S = 10;
const SAMPLES_PER_S = 8_000;
const BYTES_PER_SAMPLE = 2;

/** Ten seconds in which nothing sounds: a WAV of one channel, all samples zero. */
export function silence(): Blob {
	const soundBytes = LENGTH_S * SAMPLES_PER_S * BYTES_PER_SAMPLE;
	const header = new DataView(new ArrayBuffer(44));
	const words: readonly [number, string][] = [
		[0, 'RIFF'],
		[8, 'WAVE'],
		[12, 'fmt '],
		[36, 'data'],
	];
	for (const [at, word] of words)
		for (let index = 0; index < word.length; index += 1) header.setUint8(at + index, word.charCodeAt(index));
	header.setUint32(4, 36 + soundBytes, true);
	header.setUint32(16, 16, true);
	header.setUint16(20, 1, true);
	header.setUint16(22, 1, true);
	header.setUint32(24, SAMPLES_PER_S, true);
	header.setUint32(28, SAMPLES_PER_S * BYTES_PER_SAMPLE, true);
	header.setUint16(32, BYTES_PER_SAMPLE, true);
	header.setUint16(34, 8 * BYTES_PER_SAMPLE, true);
	header.setUint32(40, soundBytes, true);
	return new Blob([header, new Uint8Array(soundBytes)], { type: 'audio/wav' });
}
