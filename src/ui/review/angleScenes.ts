import { percentAtTime, repCurve, type Alignment } from '../../analysis/curves/repCurve.ts';
import type { Signal } from '../../analysis/curves/signal.ts';
import type { Series } from '../../analysis/curves/signalTable.ts';
import type { FaultRule, Threshold } from '../../analysis/faults/rule.ts';
import type { SessionRep } from '../../analysis/session/summary.ts';
import { medianBand, type MedianBand } from '../../analysis/signal/medianBand.ts';
import { MAX_BRIDGED_S } from '../../analysis/signal/timeNormalize.ts';
import { lower } from '../../state/sentences.ts';
import { extentOf, type PlotLimit, type PlotScene, type PlotShade, type PlotTick } from '../plot/plotScene.ts';
import { bestRep } from './bestRep.ts';
import { flagText } from './limitWords.ts';
import { clockText } from './timelineGeometry.ts';
import { verdictColour } from './verdictColour.ts';

/** A rule whose limits belong on the plot of a signal. */
export interface SignalRule {
	readonly rule: FaultRule;
	readonly threshold: Threshold;
}

/** Rules that read this signal, with their limits on it. */
export function rulesOf(signal: Pick<Signal, 'id'>, rules: readonly FaultRule[]): readonly SignalRule[] {
	return rules.flatMap((rule) =>
		rule.plotted?.id === signal.id ? [{ rule, threshold: rule.plotted.limits ?? rule.threshold }] : [],
	);
}

/** "flag above 25° · lean" and the marked limit, which has no words of its own. */
export function limitsOf(signal: Signal, rules: readonly SignalRule[]): readonly PlotLimit[] {
	return rules.flatMap(({ rule, threshold }) => {
		const { mild, marked } = threshold;
		const text = `${flagText(threshold, signal.unit)} · ${lower(rule.name)}`;
		const both: PlotLimit[] = [{ value: mild, text, severity: 'mild' }];
		return marked === null ? both : [...both, { value: marked, text, severity: 'marked' }];
	});
}

/** A longer silence breaks the line: an empty point in its middle. */
function withSilences({ timesS, values }: Series): { x: number[]; values: (number | null)[] } {
	const x: number[] = [];
	const broken: (number | null)[] = [];
	timesS.forEach((timeS, index) => {
		const beforeS = timesS[index - 1];
		if (beforeS !== undefined && timeS - beforeS > MAX_BRIDGED_S) {
			x.push((beforeS + timeS) / 2);
			broken.push(null);
		}
		x.push(timeS);
		broken.push(values[index] ?? null);
	});
	return { x, values: broken };
}

/** A signal over time. @returns null when it has no value. */
export function timeScene(signal: Signal, series: Series, limits: readonly PlotLimit[]): PlotScene | null {
	const extent = extentOf(series.values, limits, signal.unit);
	if (extent === null) return null;
	const { x, values } = withSilences(series);
	return {
		x,
		curves: [{ role: 'line', values }],
		band: null,
		limits,
		extent,
		unit: signal.unit,
	};
}

/** Where reps are over time. */
export function repShades(reps: readonly SessionRep[], current: SessionRep | null): readonly PlotShade[] {
	return reps.map((rep) => ({
		key: rep.key,
		from: rep.rep.startS,
		to: rep.rep.endS,
		text: rep.number === null ? '' : String(rep.number),
		isCurrent: rep.key === current?.key,
	}));
}

/** Round steps of time, in seconds. */
const TIME_STEPS_S = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800];
/** House: signs of time this far apart can be told apart on a phone. */
const TICK_PX = 96;

/** Signs along the time that is shown. */
export function timeTicks(
	{ startS, endS }: { readonly startS: number; readonly endS: number },
	widthPx: number,
): readonly PlotTick[] {
	const count = Math.max(1, Math.floor(widthPx / TICK_PX));
	const stepS = TIME_STEPS_S.find((each) => (endS - startS) / each <= count) ?? 3600;
	const first = Math.ceil(startS / stepS);
	const last = Math.floor(endS / stepS);
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
		const at = (first + index) * stepS;
		return { at, text: stepS < 1 ? clockText(at) : clockText(at).replace(/\.0$/u, '') };
	});
}

/** A signal over each rep of the current one's kind. */
export interface RepScene {
	readonly scene: PlotScene;
	/** Counted reps in the order of their curves. */
	readonly reps: readonly { readonly rep: SessionRep; readonly curve: readonly (number | null)[] }[];
	readonly band: MedianBand;
	/** `null` when the current rep is the best one, or none is clean. */
	readonly best: SessionRep | null;
}

const PERCENT_TICKS = [0, 25, 50, 75, 100];

/** Reps that one curve can be laid over: of the same exercise and view, counted, and the current one itself. */
function comparableReps(reps: readonly SessionRep[], current: SessionRep): readonly SessionRep[] {
	return reps.filter(
		(each) =>
			each.key === current.key ||
			(!each.rep.partial && each.set.exerciseId === current.set.exerciseId && each.set.view === current.set.view),
	);
}

/** 0, 1, … 100 %. */
export const PERCENT = Array.from({ length: 101 }, (_, percent) => percent);

/** Signs along a rep. */
export function percentTicks(alignment: Alignment, farPoint: string): readonly PlotTick[] {
	return PERCENT_TICKS.map((at) => ({
		at,
		text: at === 50 && alignment === 'far-point' ? farPoint : `${at} %`,
	}));
}

/** All reps laid over one another with their median band, the best and the current one. @returns null when none has a value. */
export function repScene(
	signal: Signal,
	series: Series,
	reps: readonly SessionRep[],
	current: SessionRep,
	limits: readonly PlotLimit[],
	alignment: Alignment,
): RepScene | null {
	const own = comparableReps(reps, current).map((rep) => ({
		rep,
		curve: repCurve(series, rep.rep, alignment),
	}));
	const extent = extentOf(
		own.flatMap(({ curve }) => curve),
		limits,
		signal.unit,
	);
	if (extent === null) return null;
	const band = medianBand(own.filter(({ rep }) => !rep.rep.partial).map(({ curve }) => curve));
	const found = bestRep(reps, current);
	const best = own.some(({ rep }) => rep.key === found?.key) ? found : null;
	const curveOf = (rep: SessionRep | null) => own.filter((each) => each.rep.key === rep?.key);
	return {
		reps: own,
		band,
		best,
		scene: {
			x: PERCENT,
			curves: [
				...own.map(({ curve }) => ({ role: 'one' as const, values: curve })),
				{ role: 'median', values: band.median },
				...curveOf(best).map(({ curve }) => ({ role: 'best' as const, values: curve })),
				...curveOf(current).map(({ curve }) => ({
					role: 'current' as const,
					values: curve,
					colour: verdictColour(current.verdict),
				})),
			],
			band,
			limits,
			extent,
			unit: signal.unit,
		},
	};
}

/** The rep whose curve is nearest to a value at so many per cent. @returns null when none is there. */
export function nearestRep({ reps }: Pick<RepScene, 'reps'>, percent: number, value: number): SessionRep | null {
	let nearest: { readonly rep: SessionRep; readonly off: number } | null = null;
	for (const { rep, curve } of reps) {
		const at = curve[Math.round(percent)] ?? null;
		if (at === null) continue;
		const off = Math.abs(at - value);
		if (nearest === null || off < nearest.off) nearest = { rep, off };
	}
	return nearest?.rep ?? null;
}

/** How far through the current rep the playhead is, in per cent. @returns null outside of it. */
export function percentNow(timeS: number, current: SessionRep | null, alignment: Alignment): number | null {
	return current === null ? null : percentAtTime(timeS, current.rep, alignment);
}
