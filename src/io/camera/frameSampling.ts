/** Which pictures of a recording are wanted. Left out: all. */
export interface FrameSampling {
	/** Every how manyth picture: 2 takes every other one. At least 1. */
	readonly everyNth?: number;
	/** At most so many pictures a second of media time. */
	readonly maxFps?: number;
}

/** Times in files are rounded, by as much as a millisecond in WebM. */
const ROUNDING_S = 0.005;

export interface FrameSampler {
	/** Asked once for each picture in order of time. */
	wants(timeS: number): boolean;
}

export function createFrameSampler({ everyNth = 1, maxFps = Number.POSITIVE_INFINITY }: FrameSampling): FrameSampler {
	const stepS = 1 / maxFps;
	const slackS = Math.min(ROUNDING_S, stepS / 4);
	let seen = 0;
	let dueS = Number.NEGATIVE_INFINITY;
	return {
		wants(timeS) {
			const isNth = seen % everyNth === 0;
			seen += 1;
			if (!isNth || timeS < dueS - slackS) return false;
			// A grid, so that the rounding of single times doesn't add up; started anew after a gap.
			dueS = timeS - dueS > stepS ? timeS + stepS : dueS + stepS;
			return true;
		},
	};
}
