/** Tuning of a One Euro filter. */
export interface OneEuroTuning {
	/** Cut-off in Hz at rest: lower is smoother and later. */
	readonly minCutoffHz: number;
	/** How fast the cut-off rises with speed, in Hz per (scale unit per second). */
	readonly speedCoefficient: number;
	/** Cut-off in Hz for the speed itself. */
	readonly speedCutoffHz: number;
}

/** One Euro filters side by side, told apart by `index`, 0 to their count − 1: each smooths a number of its own over time. */
export interface OneEuroFilters {
	/** The smoothed number. `scale` is the size, in the unit of `value`, that speed is measured in (a body length), so that distance from the camera does not change the smoothing. */
	readonly smooth: (index: number, value: number, timeS: number, scale: number) => number;
	/** Forgets what this one has seen. */
	readonly startOver: (index: number) => void;
}

function smoothingFactor(cutoffHz: number, stepS: number): number {
	const tau = 1 / (2 * Math.PI * cutoffHz);
	return 1 / (1 + tau / stepS);
}

/**
 * Low-pass filters whose cut-off rises with speed: still at rest, prompt in motion. The first value passes unchanged.
 * A time that does not rise returns the last value. Source: Casiez, Roussel, Vogel, CHI 2012, doi:10.1145/2207676.2208639.
 * What they remember lies in rows of numbers: two hundred of them run for each picture, and none leaves garbage.
 */
export function createOneEuroFilters(tuning: OneEuroTuning, count: number): OneEuroFilters {
	const rawValues = new Float64Array(count);
	const values = new Float64Array(count);
	const speeds = new Float64Array(count);
	/** NaN: has seen nothing yet. */
	const timesS = new Float64Array(count).fill(NaN);
	return {
		smooth(index, value, timeS, scale) {
			const lastS = timesS[index] ?? NaN;
			const last = values[index] ?? 0;
			if (Number.isNaN(lastS)) {
				rawValues[index] = value;
				values[index] = value;
				speeds[index] = 0;
				timesS[index] = timeS;
				return value;
			}
			const stepS = timeS - lastS;
			if (stepS <= 0) return last;
			const lastSpeed = speeds[index] ?? 0;
			const speedRaw = (value - (rawValues[index] ?? 0)) / (stepS * scale);
			const speed = lastSpeed + smoothingFactor(tuning.speedCutoffHz, stepS) * (speedRaw - lastSpeed);
			const cutoffHz = tuning.minCutoffHz + tuning.speedCoefficient * Math.abs(speed);
			const smoothed = last + smoothingFactor(cutoffHz, stepS) * (value - last);
			rawValues[index] = value;
			values[index] = smoothed;
			speeds[index] = speed;
			timesS[index] = timeS;
			return smoothed;
		},
		startOver(index) {
			timesS[index] = NaN;
		},
	};
}
