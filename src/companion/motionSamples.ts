import type { In } from './messages.ts';

/** One reading of an accelerometer on the wrist, in g: 1 at rest, whichever way it hangs. */
export type MotionSample = readonly [xG: number, yG: number, zG: number];

// @wc-ignore
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BYTES_PER_SAMPLE = 6;

/** Reads base64 of little-endian 16-bit x, y, z in milli-g. A cut-off end is left out; text that is no base64 gives nothing. */
export function motionSamples(base64: string): readonly MotionSample[] {
	const bytes = bytesOf(base64);
	const milliG = (at: number) => (((((bytes[at + 1] ?? 0) << 8) | (bytes[at] ?? 0)) << 16) >> 16) / 1000;
	return Array.from({ length: Math.floor(bytes.length / BYTES_PER_SAMPLE) }, (_, index) => {
		const at = index * BYTES_PER_SAMPLE;
		return [milliG(at), milliG(at + 2), milliG(at + 4)] as const;
	});
}

/** Samples as the base64 that {@link motionSamples} reads. */
export function motionBase64(samples: readonly MotionSample[]): string {
	const bytes = samples.flat().flatMap((valueG) => {
		const milliG = Math.max(-32_768, Math.min(32_767, Math.round(valueG * 1000)));
		return [milliG & 0xff, (milliG >> 8) & 0xff];
	});
	let text = '';
	for (let at = 0; at < bytes.length; at += 3) {
		const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
		const letters = [18, 12, 6, 0].map((shift) => LETTERS[(three >> shift) & 63] ?? '');
		const missing = Math.max(0, at + 3 - bytes.length);
		text += letters.slice(0, 4 - missing).join('') + '='.repeat(missing);
	}
	return text;
}

/** Makes batches of single readings, for watches that send them one by one and at their own pace. */
export interface MotionBatcher {
	/** The batch that this reading completes; `null` on most. */
	take(sample: MotionSample, nowS: number): Extract<In, { t: 'imu' }> | null;
	clear(): void;
}

/** House: a second of motion in a message is soon enough to show and seldom enough to send. */
const BATCH_S = 1;
/** House: after such a hole the next reading begins a new batch. */
const LONGEST_HOLE_S = 0.5;

export function createMotionBatcher(): MotionBatcher {
	let samples: MotionSample[] = [];
	let beginS = 0;
	let lastS = 0;
	return {
		take(sample, nowS) {
			if (samples.length === 0 || nowS - lastS > LONGEST_HOLE_S) {
				samples = [];
				beginS = nowS;
			}
			samples.push(sample);
			lastS = nowS;
			if (nowS - beginS < BATCH_S) return null;
			const hz = Math.round((samples.length - 1) / (nowS - beginS));
			const batch = { t: 'imu', hz, d: motionBase64(samples.slice(1)) } as const;
			// The last reading opens the next second.
			samples = [sample];
			beginS = nowS;
			return hz < 1 ? null : batch;
		},
		clear() {
			samples = [];
		},
	};
}

function bytesOf(base64: string): readonly number[] {
	const bytes: number[] = [];
	let bits = 0;
	let held = 0;
	for (const letter of base64.replace(/=+$/u, '')) {
		const value = LETTERS.indexOf(letter);
		if (value === -1) return [];
		held = (held << 6) | value;
		bits += 6;
		if (bits < 8) continue;
		bits -= 8;
		bytes.push((held >> bits) & 0xff);
		held &= (1 << bits) - 1;
	}
	return bytes;
}
