import { CONTOUR_STATIONS } from '../pose/backContour.ts';
import { nearSideOf, type CameraView } from '../pose/cameraView.ts';
import type { Side } from '../pose/landmarks.ts';
import type { BackGate, BackLine } from '../kinematics/backLine.ts';
import { median } from '../signal/median.ts';

/** The line of the back over one rep, where the trunk leans most. */
export interface RepBack {
	/** The side of the body that faced the camera. */
	readonly side: Side;
	/** See `roundnessOf`: median of the frames. */
	readonly roundness: number;
	/** Outline at each of `CONTOUR_STATIONS`, in trunk lengths: median of the frames. */
	readonly offsets: readonly number[];
	/** Media time in seconds at which it is roundest. */
	readonly atS: number;
}

/** One picture of a rep: its time in seconds of media time, the line of the back, and how far the trunk leans. */
export interface BackFrame {
	readonly timeS: number;
	readonly back: BackLine;
	readonly anglesDeg: { readonly trunkInclination: number | null };
}

/** What of a rep its back is read from. */
export interface BackTrace {
	readonly view: CameraView | null;
	readonly peakS: number;
	readonly frames: readonly BackFrame[];
}

/** Why there is none. `unsteady-outline`: it was seen, but said something else from picture to picture. */
export type BackUnmeasured = BackGate | 'unsteady-outline';

/** Source of all: lumbar, section 8, step 5. */
const NEAR_DEEPEST_DEG = 10;
const MIN_FRAMES = 3;
const MAX_QUARTILE_RANGE = 8;

type SeenBack = Extract<BackLine, { kind: 'seen' }>;

function leanOf(frame: BackFrame): number {
	return frame.anglesDeg.trunkInclination ?? -Infinity;
}

/** House: the bottoms of two swings are further apart, a few pictures that were lost at one of them are not. */
const ONE_BOTTOM_S = 0.5;

/** The frames around the furthest lean; a swing has a bottom at either end, of which this is the deeper one. */
function framesAtDeepest(frames: readonly BackFrame[]): readonly BackFrame[] {
	const deepest = Math.max(...frames.map(leanOf));
	const near = frames.filter((frame) => leanOf(frame) >= deepest - NEAR_DEEPEST_DEG);
	const runs: BackFrame[][] = [];
	for (const frame of near) {
		const last = runs.at(-1)?.at(-1);
		if (last !== undefined && frame.timeS - last.timeS <= ONE_BOTTOM_S) runs.at(-1)?.push(frame);
		else runs.push([frame]);
	}
	return runs.find((run) => run.some((frame) => leanOf(frame) === deepest)) ?? [];
}

/** The reason that most of the frames give. */
function mainReason(frames: readonly BackFrame[]): BackGate {
	const counts = new Map<BackGate, number>();
	for (const { back } of frames) {
		if (back.kind === 'unseen') counts.set(back.reason, (counts.get(back.reason) ?? 0) + 1);
	}
	let main: BackGate = 'landmarks';
	for (const [reason, count] of counts) if (count > (counts.get(main) ?? 0)) main = reason;
	return main;
}

function quartileRange(sorted: readonly number[]): number {
	const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
	return at(0.75) - at(0.25);
}

/** See `roundnessOf`. @returns null when the line of the back can't be told. */
export function backRoundness(trace: BackTrace): number | null {
	const back = backOfRep(trace);
	return 'reason' in back ? null : back.roundness;
}

/** Reads the line of the back from a rep: from the frames within 10° of its furthest lean. */
export function backOfRep(trace: BackTrace): RepBack | { readonly reason: BackUnmeasured } {
	const side = nearSideOf(trace.view);
	if (side === null) return { reason: 'view' };
	const near = framesAtDeepest(trace.frames);
	const seen: (SeenBack & { readonly timeS: number })[] = [];
	for (const { back, timeS } of near) if (back.kind === 'seen') seen.push({ ...back, timeS });
	if (seen.length < MIN_FRAMES) return { reason: mainReason(near) };
	const sorted = [...seen].sort((a, b) => a.roundness - b.roundness);
	const values = sorted.map(({ roundness }) => roundness);
	if (quartileRange(values) > MAX_QUARTILE_RANGE) return { reason: 'unsteady-outline' };
	return {
		side,
		roundness: median(values) ?? 0,
		offsets: CONTOUR_STATIONS.map((_, station) => median(seen.map(({ offsets }) => offsets[station] ?? 0)) ?? 0),
		atS: sorted.at(-1)?.timeS ?? trace.peakS,
	};
}
