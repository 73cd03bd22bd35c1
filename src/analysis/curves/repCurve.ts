import { PERCENT_POINTS, valueAt } from '../signal/timeNormalize.ts';
import type { Series } from './signalTable.ts';

/** When a rep was, in seconds of media time. */
export interface RepTimes {
	readonly startS: number;
	readonly peakS: number;
	readonly endS: number;
}

/** `whole`: 0–100 % from start to end. `far-point`: the same, but the far point is at 50 % in every rep, so that slow ways don't blur it. */
export type Alignment = 'whole' | 'far-point';

const FAR_POINT_PERCENT = 50;

/** Corners of the map from per cent to time. */
function corners({ startS, peakS, endS }: RepTimes, alignment: Alignment): readonly (readonly [number, number])[] {
	const isTurning = alignment === 'far-point' && peakS > startS && peakS < endS;
	const ends = [
		[0, startS],
		[100, endS],
	] as const;
	return isTurning ? [ends[0], [FAR_POINT_PERCENT, peakS], ends[1]] : ends;
}

/** Media time at so many per cent of a rep, 0–100. */
export function timeAtPercent(percent: number, rep: RepTimes, alignment: Alignment): number {
	const points = corners(rep, alignment);
	const after = Math.max(
		1,
		points.findIndex(([at]) => at >= percent),
	);
	const [[fromPercent, fromS], [toPercent, toS]] = [
		points[after - 1] ?? [0, rep.startS],
		points[after] ?? [100, rep.endS],
	];
	return fromS + ((toS - fromS) * (percent - fromPercent)) / (toPercent - fromPercent);
}

/** How far through a rep a moment is, in per cent. @returns null outside of it, and for a rep without length. */
export function percentAtTime(timeS: number, rep: RepTimes, alignment: Alignment): number | null {
	if (rep.endS <= rep.startS || timeS < rep.startS || timeS > rep.endS) return null;
	const points = corners(rep, alignment);
	const after = Math.max(
		1,
		points.findIndex(([, atS]) => atS >= timeS),
	);
	const [[fromPercent, fromS], [toPercent, toS]] = [
		points[after - 1] ?? [0, rep.startS],
		points[after] ?? [100, rep.endS],
	];
	return fromPercent + ((toPercent - fromPercent) * (timeS - fromS)) / (toS - fromS);
}

/** A signal over one rep at 0, 1, … 100 % of it, on straight lines between pictures; gaps stay gaps. All `null` for a rep without length. */
export function repCurve({ timesS, values }: Series, rep: RepTimes, alignment: Alignment): readonly (number | null)[] {
	const hasLength = rep.endS > rep.startS;
	return Array.from({ length: PERCENT_POINTS }, (_, percent) =>
		hasLength ? valueAt(timesS, values, timeAtPercent(percent, rep, alignment)) : null,
	);
}
