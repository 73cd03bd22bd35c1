import type { CameraView } from '../pose/cameraView.ts';
import { frameRateHz, type RepTrace } from '../reps/repTrace.ts';
import type { Outcome, Severity, UnknownReason } from './outcome.ts';
import type { FaultRule, Measured, PastRep, Threshold } from './rule.ts';

/** Fewer pictures a second can't show a rep's faults. Source: biomechanics B0 (eng.), 10, less half a one for clocks that are not exact. */
export const MIN_FRAME_RATE_HZ = 9.5;

/** Whether a rule can be judged from a view; `null` while the view is not known. */
export function canJudge(rule: FaultRule, view: CameraView | null): boolean | null {
	if (rule.needs !== undefined) return false;
	return view === null ? null : rule.views.includes(view);
}

function isBeyond(value: number, limit: number, faultWhen: Threshold['faultWhen']): boolean {
	return faultWhen === 'above' ? value > limit : value < limit;
}

/** How far a value is beyond a threshold; `null` when it is not. */
export function severityOf(value: number, threshold: Threshold): Severity | null {
	const { mild, marked, faultWhen } = threshold;
	if (marked !== null && isBeyond(value, marked, faultWhen)) return 'marked';
	return isBeyond(value, mild, faultWhen) ? 'mild' : null;
}

function worse(a: Severity | null, b: Severity | null): Severity | null {
	return a === 'marked' || b === 'marked' ? 'marked' : (a ?? b);
}

/** What a rule says of one rep. */
export interface Judgement {
	readonly outcome: Outcome;
	/** What takes its place when a later rep shows the same; `null` when nothing is left open. */
	readonly ifConfirmed: Outcome | null;
}

function outcomeOf({ ruleId, unit, threshold }: FaultRule, measured: Exclude<Measured, { reason: unknown }>): Outcome {
	const { value, atS } = measured;
	const severity = worse(severityOf(value, threshold), measured.atLeast ?? null);
	return severity === null
		? { ruleId, kind: 'pass', value, unit }
		: { ruleId, kind: 'fault', severity, value, unit, atS };
}

function unjudged({ ruleId }: FaultRule, reason: UnknownReason): Judgement {
	return { outcome: { ruleId, kind: 'unknown', reason }, ifConfirmed: null };
}

/** One rule's answer for one rep. */
export function judge(rule: FaultRule, trace: RepTrace, past: readonly PastRep[]): Judgement {
	if (trace.view === null || !rule.views.includes(trace.view)) return unjudged(rule, 'view');
	if (frameRateHz(trace) < MIN_FRAME_RATE_HZ) return unjudged(rule, 'too-few-frames');
	const measured = rule.measure(trace, past);
	if (!('reason' in measured)) return { outcome: outcomeOf(rule, measured), ifConfirmed: null };
	const { reason, ifConfirmed } = measured;
	return { ...unjudged(rule, reason), ifConfirmed: ifConfirmed === undefined ? null : outcomeOf(rule, ifConfirmed) };
}
