import type { TimeSpan } from '../../state/playback.svelte.ts';

/** Maps media time onto a strip of pixels and back. */
export interface TimeScale {
	/** Position in pixels; times that are not shown lie outside the strip. */
	x(timeS: number): number;
	/** Media time for a position, kept inside of what is shown. */
	timeS(x: number): number;
}

/** The strip shows the time from `startS` to `endS`. */
export function timeScale({ startS, endS }: TimeSpan, widthPx: number): TimeScale {
	const lengthS = endS - startS;
	const pxPerS = lengthS > 0 ? widthPx / lengthS : 0;
	return {
		x: (timeS) => (timeS - startS) * pxPerS,
		timeS: (x) => (pxPerS > 0 ? Math.min(Math.max(startS + x / pxPerS, startS), endS) : startS),
	};
}

/** A value over time; `null` where it could not be measured. */
export interface Sample {
	readonly timeS: number;
	readonly value: number | null;
}

/** A longer silence than this breaks the line instead of bridging it. */
const MAX_GAP_S = 0.5;
/** Two points a pixel show every peak; more only cost time to draw. */
const POINTS_PER_PX = 2;

/**
 * SVG path of a curve. Thinned to what the pixels can show, keeping the highest and the lowest sample of each bucket, so that no
 * peak is lost; broken where nothing was measured.
 */
export function curvePath(samples: readonly Sample[], scale: TimeScale, y: (value: number) => number): string {
	let path = '';
	let beforeS: number | null = null;
	for (const { timeS, value } of thin(samples, scale)) {
		if (value === null) {
			beforeS = null;
			continue;
		}
		const joined: boolean = beforeS !== null && timeS - beforeS <= MAX_GAP_S;
		path += `${joined ? 'L' : 'M'}${scale.x(timeS).toFixed(1)} ${y(value).toFixed(1)}`;
		beforeS = timeS;
	}
	return path;
}

function thin(samples: readonly Sample[], scale: TimeScale): readonly Sample[] {
	const first = samples[0];
	const last = samples.at(-1);
	if (first === undefined || last === undefined) return [];
	const buckets = Math.max(1, Math.ceil((scale.x(last.timeS) - scale.x(first.timeS)) * POINTS_PER_PX) / 2);
	const perBucket = Math.ceil(samples.length / buckets);
	if (perBucket <= 2) return samples;
	const kept: Sample[] = [];
	for (let start = 0; start < samples.length; start += perBucket) {
		kept.push(...extremes(samples.slice(start, start + perBucket)));
	}
	return kept;
}

/** The lowest and the highest sample in their order of time, or one empty one when nothing was measured. */
function extremes(bucket: readonly Sample[]): readonly Sample[] {
	let low: Sample | null = null;
	let high: Sample | null = null;
	for (const sample of bucket) {
		if (sample.value === null) continue;
		if (low === null || sample.value < (low.value ?? 0)) low = sample;
		if (high === null || sample.value > (high.value ?? 0)) high = sample;
	}
	if (low === null || high === null) return bucket.slice(0, 1);
	if (low === high) return [low];
	return low.timeS < high.timeS ? [low, high] : [high, low];
}

/** The samples of a stretch, and one more to each side so that a line runs out of the picture instead of ending in it. */
export function samplesWithin(samples: readonly Sample[], { startS, endS }: TimeSpan): readonly Sample[] {
	const from = indexAt(samples, startS);
	const to = indexAt(samples, endS);
	return from === null || to === null ? [] : samples.slice(from, to + 2);
}

/** Index of the sample that is on the screen at a time: the last one at or before it, or the first. @returns null when there is none. */
export function indexAt(samples: readonly { readonly timeS: number }[], timeS: number): number | null {
	let low = 0;
	let high = samples.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((samples[middle]?.timeS ?? 0) <= timeS) low = middle + 1;
		else high = middle;
	}
	return samples.length === 0 ? null : Math.max(low - 1, 0);
}

/** A time as players show it: `1:05.2`. */
export function clockText(timeS: number): string {
	const tenths = Math.round(timeS * 10);
	const minutes = Math.floor(tenths / 600);
	const seconds = ((tenths % 600) / 10).toFixed(1).padStart(4, '0');
	return `${minutes}:${seconds}`;
}
