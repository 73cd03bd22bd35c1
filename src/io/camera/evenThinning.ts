/** Leaves out pictures of a camera that gives more than are wanted, evenly: every second, third, … one is taken. */
export interface EvenThinning {
	/** At most about so many a second from now on. */
	limit(maxHz: number): void;
	/** Asked once for each picture, in order of time. */
	takes(timeS: number): boolean;
}

/** House: long enough that the jitter of a camera evens out, short enough to follow a new rate within a second. */
const MEASURED_OVER = 20;
/** House: a third more than wanted is taken rather than leaving out every other one: 40 of 30, but 25 of 50. */
const TAKEN_ALL_THE_SAME = 1 / 3;
/** A pause of the camera is no rate. */
const LONGEST_STEP_S = 0.5;

export function createEvenThinning(): EvenThinning {
	let maxHz = Number.POSITIVE_INFINITY;
	let lastS: number | null = null;
	let stepS: number | null = null;
	let left = 0;

	function measure(timeS: number): void {
		const latestS = lastS === null ? null : timeS - lastS;
		lastS = timeS;
		if (latestS === null || latestS > LONGEST_STEP_S) return;
		stepS = stepS === null ? latestS : stepS + (latestS - stepS) / MEASURED_OVER;
	}

	return {
		limit(next) {
			maxHz = next;
		},
		takes(timeS) {
			measure(timeS);
			if (left > 0) {
				left -= 1;
				return false;
			}
			const times = stepS === null ? 1 : 1 / (stepS * maxHz);
			left = Math.max(0, Math.floor(times + TAKEN_ALL_THE_SAME) - 1);
			return true;
		},
	};
}
