import { flatRoundness } from '../../analysis/faults/shared/lumbarFlexion.ts';
import type { BackGate } from '../../analysis/kinematics/backLine.ts';
import type { BackNeutral } from '../../analysis/reps/backMemory.ts';
import type { ReviewFrame } from '../../state/reviewRecording.ts';

/** A stretch of the recording in which the line of the back could not be told. */
interface GateSpan {
	readonly startS: number;
	readonly endS: number;
	readonly reason: BackGate;
}

/** A stretch of the recording with one measure for its backs. */
interface MeasureSpan {
	readonly startS: number;
	readonly endS: number;
	/** `null`: none of the person's own. */
	readonly neutral: BackNeutral | null;
	/** The roundness that backs are compared with. */
	readonly flat: number;
}

/** The roundness of a back over a recording, ready to be drawn. */
export interface BackPlotModel {
	readonly timesS: readonly number[];
	/** See `roundnessOf`; `null` where it could not be told. */
	readonly roundness: readonly (number | null)[];
	readonly gates: readonly GateSpan[];
	readonly measures: readonly MeasureSpan[];
	/** What the plot reaches over. */
	readonly low: number;
	readonly high: number;
}

interface Limits {
	readonly mild: number;
	readonly marked: number;
}

/** House: free room below the flat back and above the marked limit, in points of roundness. */
const ROOM = 6;

/** One entry for each picture; stretches run up to the next picture. */
export function backPlotModel(trace: readonly ReviewFrame[], { marked }: Limits): BackPlotModel {
	const gates: { startS: number; endS: number; reason: BackGate }[] = [];
	const measures: { startS: number; endS: number; neutral: BackNeutral | null; flat: number }[] = [];
	const roundness: (number | null)[] = [];
	let low = Infinity;
	let high = -Infinity;
	trace.forEach(({ timeS, back }, index) => {
		const endS = trace[index + 1]?.timeS ?? timeS;
		const value = typeof back?.line === 'number' ? back.line : null;
		roundness.push(value);
		if (back === null) return;
		const flat = flatRoundness(back.neutral);
		low = Math.min(low, flat - ROOM, value ?? Infinity);
		high = Math.max(high, flat + marked + ROOM, value ?? -Infinity);
		const measure = measures.at(-1);
		if (measure?.endS === timeS && measure.neutral === back.neutral) measure.endS = endS;
		else measures.push({ startS: timeS, endS, neutral: back.neutral, flat });
		if (typeof back.line === 'number') return;
		const gate = gates.at(-1);
		if (gate?.endS === timeS && gate.reason === back.line) gate.endS = endS;
		else gates.push({ startS: timeS, endS, reason: back.line });
	});
	return { timesS: trace.map(({ timeS }) => timeS), roundness, gates, measures, low, high };
}
