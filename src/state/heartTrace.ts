import type { HeartRate } from '../analysis/watch/watchActivity.ts';

/** Straps send each second; more says nothing of a heart. */
const EVERY_S = 1;
/** House: six hours; what is older goes. */
const MAX_SAMPLES = 21_600;

/** Heart rates over time, at most one a second, oldest first. */
export interface HeartTrace {
	/** `null` where nothing is measured: a gap. */
	take(bpm: number | null, atS: number): void;
	readonly samples: HeartRate;
}

export function createHeartTrace(): HeartTrace {
	let samples: HeartRate[number][] = [];
	return {
		take(bpm, atS) {
			const last = samples.at(-1);
			if (bpm === null || (last !== undefined && atS - last.atS < EVERY_S)) return;
			samples.push({ atS, bpm });
			if (samples.length > MAX_SAMPLES) samples = samples.slice(-MAX_SAMPLES / 2);
		},
		get samples() {
			return samples;
		},
	};
}

/** The samples on another clock, which began `byS` seconds later; what was before that is left out. */
export function heartSince(samples: HeartRate, byS: number): HeartRate {
	return samples.map(({ atS, bpm }) => ({ atS: atS - byS, bpm })).filter(({ atS }) => atS >= 0);
}

/** Heart rate follows effort by up to this much: its highest belongs to the set before. Watch protocol. */
const LAG_S = 20;

/** Mean and highest over spans of effort and what follows each for a moment; `null` where nothing was measured in any. */
export function heartOver(
	samples: HeartRate,
	spans: readonly { readonly startS: number; readonly endS: number }[],
): { readonly meanBpm: number; readonly highestBpm: number } | null {
	const within = (lagS: number) =>
		samples.filter(({ atS }) => spans.some(({ startS, endS }) => atS >= startS && atS <= endS + lagS));
	const during = within(0).map(({ bpm }) => bpm);
	if (during.length === 0) return null;
	return {
		meanBpm: Math.round(during.reduce((sum, bpm) => sum + bpm, 0) / during.length),
		highestBpm: Math.max(...within(LAG_S).map(({ bpm }) => bpm)),
	};
}
