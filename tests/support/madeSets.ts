import type { Outcome } from '../../src/analysis/faults/outcome.ts';
import type { RepReport, SetReport } from '../../src/analysis/session/session.ts';

/** A rep of one second around its far point. */
export function repAt(peakS: number, fields: Partial<RepReport> = {}): RepReport {
	const times = { startS: peakS - 0.5, peakS, endS: peakS + 0.5 };
	return { index: 1, side: null, ...times, partial: false, measures: {}, outcomes: [], ...fields };
}

export function setOf(exerciseId: string, reps: readonly RepReport[]): SetReport {
	return { exerciseId, variant: null, view: 'left', startS: 0, endS: 10, reps };
}

export function pass(ruleId: string): Outcome {
	return { ruleId, kind: 'pass', value: 1, unit: 'deg' };
}

export function fault(ruleId: string, severity: 'mild' | 'marked' = 'marked'): Outcome {
	return { ruleId, kind: 'fault', severity, value: 50, unit: 'deg', atS: 1 };
}

export function unknown(ruleId: string): Outcome {
	return { ruleId, kind: 'unknown', reason: 'view' };
}
