/** Tuning of a One Euro filter. */
export interface OneEuroTuning {
	/** Cut-off in Hz at rest: lower is smoother and later. */
	readonly minCutoffHz: number;
	/** How fast the cut-off rises with speed, in Hz per (scale unit per second). */
	readonly speedCoefficient: number;
	/** Cut-off in Hz for the speed itself. */
	readonly speedCutoffHz: number;
}

/** Smooths one number over time. `scale` is the size, in the unit of `value`, that speed is measured in (a body length), so that distance from the camera does not change the smoothing. */
export type OneEuroFilter = (value: number, timeS: number, scale: number) => number;

function smoothingFactor(cutoffHz: number, stepS: number): number {
	const tau = 1 / (2 * Math.PI * cutoffHz);
	return 1 / (1 + tau / stepS);
}

/**
 * A low-pass filter whose cut-off rises with speed: still at rest, prompt in motion. The first value passes unchanged.
 * A time that does not rise returns the last value. Source: Casiez, Roussel, Vogel, CHI 2012, doi:10.1145/2207676.2208639.
 */
export function createOneEuroFilter(tuning: OneEuroTuning): OneEuroFilter {
	let last: { valueRaw: number; value: number; speed: number; timeS: number } | null = null;
	return (value, timeS, scale) => {
		if (last === null) {
			last = { valueRaw: value, value, speed: 0, timeS };
			return value;
		}
		const stepS = timeS - last.timeS;
		if (stepS <= 0) return last.value;
		const speedRaw = (value - last.valueRaw) / (stepS * scale);
		const speed = last.speed + smoothingFactor(tuning.speedCutoffHz, stepS) * (speedRaw - last.speed);
		const cutoffHz = tuning.minCutoffHz + tuning.speedCoefficient * Math.abs(speed);
		const smoothed = last.value + smoothingFactor(cutoffHz, stepS) * (value - last.value);
		last = { valueRaw: value, value: smoothed, speed, timeS };
		return smoothed;
	};
}
