import type { Side } from '../analysis/pose/landmarks.ts';
import type { Body } from './body.ts';
import type { Posture } from './posture.ts';

/** When a repetition truly happens, in seconds of the motion. */
export interface MotionRep {
	readonly startS: number;
	/** The far point: the bottom of a squat. */
	readonly peakS: number;
	readonly endS: number;
	/** The side that works: front leg of a lunge, arm of a one-handed swing, way of a side step. `null`: both do. */
	readonly side: Side | null;
}

/** A movement: a posture for each moment. The same moment always gives the same posture. */
export interface Motion {
	readonly durationS: number;
	readonly reps: readonly MotionRep[];
	/** The posture at `timeS` (0 to `durationS`; held before and after). */
	postureAt(timeS: number, body: Body): Posture;
}

/** One motion after the other. Each begins where the one before ends; that is up to who puts them together. */
export function sequence(...motions: readonly Motion[]): Motion {
	const starts: number[] = [];
	let durationS = 0;
	for (const motion of motions) {
		starts.push(durationS);
		durationS += motion.durationS;
	}
	return {
		durationS,
		reps: motions.flatMap((motion, index) =>
			motion.reps.map((rep) => ({
				...rep,
				startS: rep.startS + (starts[index] ?? 0),
				peakS: rep.peakS + (starts[index] ?? 0),
				endS: rep.endS + (starts[index] ?? 0),
			})),
		),
		postureAt: (timeS, body) => {
			const index = Math.max(
				0,
				starts.findLastIndex((startS) => startS <= timeS),
			);
			const motion = motions[index];
			if (motion === undefined) throw new Error('A sequence needs at least one motion.');
			return motion.postureAt(Math.min(Math.max(0, timeS - (starts[index] ?? 0)), motion.durationS), body);
		},
	};
}

/** 0 to 1 as `ratio` goes from 0 to 1, starting and ending at rest with the least jerk; held outside. */
export function eased(ratio: number): number {
	const x = Math.min(1, Math.max(0, ratio));
	return x ** 3 * (10 - 15 * x + 6 * x ** 2);
}

/** Up during the first `rampS` seconds, held, down during the last: how far something that is taken up and put back has got. */
export function rampedUpAndDown(timeS: number, durationS: number, rampS: number): number {
	return Math.min(eased(timeS / rampS), eased((durationS - timeS) / rampS));
}
