import type { Outcome, Severity } from '../../src/analysis/faults/outcome.ts';
import type { RepReport, Session, SetReport } from '../../src/analysis/session/session.ts';

export function passed(ruleId: string): Outcome {
	return { ruleId, kind: 'pass', value: 2, unit: 'deg' };
}

export function faulted(ruleId: string, severity: Severity = 'mild'): Outcome {
	return { ruleId, kind: 'fault', severity, value: 18.2, unit: 'deg', atS: 1 };
}

export function unjudged(
	ruleId: string,
	reason: Extract<Outcome, { readonly kind: 'unknown' }>['reason'] = 'view',
): Outcome {
	return { ruleId, kind: 'unknown', reason };
}

/** A rep of one second that starts `index` times two seconds into the video. */
export function makeRep(index: number, outcomes: readonly Outcome[], change: Partial<RepReport> = {}): RepReport {
	return {
		index,
		side: null,
		startS: index * 2,
		peakS: index * 2 + 0.5,
		endS: index * 2 + 1,
		partial: false,
		measures: {},
		outcomes,
		...change,
	};
}

export function makeSet(reps: readonly RepReport[], change: Partial<SetReport> = {}): SetReport {
	return {
		exerciseId: 'squat',
		variant: null,
		view: 'left',
		startS: reps[0]?.startS ?? 0,
		endS: reps.at(-1)?.endS ?? 0,
		reps,
		...change,
	};
}

export function makeSession(sets: readonly SetReport[]): Session {
	return {
		schemaVersion: 2,
		app: 'plumbline 0.1.0',
		model: 'blazepose-full',
		backend: 'wasm',
		startedAt: '2026-11-22T09:00:00Z',
		source: { kind: 'video', name: 'clip.mp4', durationS: 14.5, widthPx: 1280, heightPx: 720 },
		sets,
		corrections: [],
		pain: [],
		heartRate: [],
		notes: '',
	};
}
