import type { KinematicFrame } from '../kinematics/kinematicFrame.ts';
import type { RepTrace } from './repTrace.ts';

/** How far a rep had got at each moment, in the measure of the exercise's `depthRatio`. */
export type DepthOf = (frame: KinematicFrame) => number | null;

interface Sample {
	readonly timeS: number;
	readonly depth: number;
}

/** Near the far point is from this share of the furthest on. House: of a bridge's way 2 cm, which are the 5° that biomechanics B3, BR_HOLD, allows. */
const HELD_SHARE = 0.9;
/** House: a dip to less than this share of the furthest is a way back that was broken off, more is sinking in a hold. */
const DIP_SHARE = 0.8;
/** House: shorter losses of the far point are trembling. */
const TREMBLE_S = 0.3;
/** The middle half of a minimum-jerk movement (doi:10.1523/JNEUROSCI.05-07-01688.1985) takes this share of its time. Its ends are too soft to be timed. */
const MIDDLE = { from: 0.25, to: 0.75, timeShare: 0.281 } as const;

function samplesOf(trace: RepTrace, depthOf: DepthOf): readonly Sample[] {
	return trace.frames.flatMap((frame) => {
		const depth = depthOf(frame);
		return depth === null ? [] : [{ timeS: frame.timeS, depth }];
	});
}

function indexOfFurthest(samples: readonly Sample[]): number {
	return samples.reduce(
		(best, sample, index) => (sample.depth > (samples[best]?.depth ?? -Infinity) ? index : best),
		0,
	);
}

/** When the depth was last at `level`, going from sample `index` towards the start (−1) or the end (1), losses up to `patienceS` aside; `null` when it stays above. */
function leavesAtS(
	samples: readonly Sample[],
	index: number,
	way: -1 | 1,
	level: number,
	patienceS: number,
): number | null {
	let leftS: number | null = null;
	for (let at = index + way; at >= 0 && at < samples.length; at += way) {
		const [before, sample] = [samples[at - way], samples[at]];
		if (before === undefined || sample === undefined) break;
		if (sample.depth >= level) {
			leftS = null;
			continue;
		}
		leftS ??= before.timeS + ((sample.timeS - before.timeS) * (before.depth - level)) / (before.depth - sample.depth);
		if (Math.abs(sample.timeS - leftS) > patienceS) return leftS;
	}
	return leftS;
}

/** Seconds for which a rep stayed near its far point. @returns null when the depth was not measured. */
export function heldAtFarPointS(trace: RepTrace, depthOf: DepthOf): number | null {
	const samples = samplesOf(trace, depthOf);
	const furthest = indexOfFurthest(samples);
	const [first, last, peak] = [samples[0], samples.at(-1), samples[furthest]];
	if (first === undefined || last === undefined || peak === undefined) return null;
	const level = HELD_SHARE * peak.depth;
	const fromS = leavesAtS(samples, furthest, -1, level, TREMBLE_S) ?? first.timeS;
	const toS = leavesAtS(samples, furthest, 1, level, TREMBLE_S) ?? last.timeS;
	return toS - fromS;
}

/** Seconds that the way to the far point or back takes, reckoned from its middle half, holding aside. @returns null when that part of the way was not seen. */
export function wayS(trace: RepTrace, depthOf: DepthOf, way: 'out' | 'back'): number | null {
	const samples = samplesOf(trace, depthOf);
	const furthest = indexOfFurthest(samples);
	const peak = samples[furthest];
	if (peak === undefined) return null;
	const direction = way === 'out' ? -1 : 1;
	const farS = leavesAtS(samples, furthest, direction, MIDDLE.to * peak.depth, 0);
	const nearS = leavesAtS(samples, furthest, direction, MIDDLE.from * peak.depth, 0);
	return farS === null || nearS === null ? null : Math.abs(nearS - farS) / MIDDLE.timeShare;
}

/**
 * How far a rep came back between the first and the last time at its far point, as the share of the way that was left: 0 when it
 * was there only once. @returns null when the depth was not measured.
 */
export function leftBetweenShare(trace: RepTrace, depthOf: DepthOf): number | null {
	const samples = samplesOf(trace, depthOf);
	const peak = samples[indexOfFurthest(samples)];
	if (peak === undefined || peak.depth <= 0) return null;
	const isFar = (sample: Sample): boolean => sample.depth >= HELD_SHARE * peak.depth;
	const between = samples.slice(samples.findIndex(isFar), samples.findLastIndex(isFar) + 1);
	const lowest = Math.min(...between.map((sample) => sample.depth)) / peak.depth;
	return lowest <= DIP_SHARE ? lowest : 0;
}

/** Frames in which a rep was near its far point, from first to last. */
export function framesAtFarPoint(trace: RepTrace, depthOf: DepthOf): readonly KinematicFrame[] {
	const depths = trace.frames.map(depthOf);
	const furthest = Math.max(...depths.filter((depth) => depth !== null));
	return trace.frames.filter((_, index) => (depths[index] ?? -Infinity) >= HELD_SHARE * furthest);
}
