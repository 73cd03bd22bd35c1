import type { FaultRule } from '../../analysis/faults/rule.ts';
import type { Outcome, UnknownReason } from '../../analysis/faults/outcome.ts';
import type { RepReport, SetReport } from '../../analysis/session/session.ts';
import {
	reasonText,
	ruleName,
	summarizeSession,
	viewText,
	type SessionRep,
	type SessionSummary,
} from '../../analysis/session/summary.ts';
import { exerciseName } from '../../state/exerciseWords.ts';
import { faultWeight } from './repOrder.ts';

/** One set in the report. */
export interface ReportSet {
	readonly exercise: string;
	/** Where the camera stood, in words. */
	readonly view: string;
	readonly startS: number;
	readonly summary: SessionSummary;
}

export function reportSets(sets: readonly SetReport[]): readonly ReportSet[] {
	return sets.map((set) => ({
		exercise: exerciseName(set.exerciseId),
		view: viewText(set.view),
		startS: set.startS,
		summary: summarizeSession([set]),
	}));
}

/** What came of one rule over all counted reps. */
export interface ReportRule {
	readonly ruleId: string;
	/** "Squat: Depth" */
	readonly name: string;
	readonly fine: number;
	readonly adjust: number;
	readonly unknown: number;
	/** One sentence: what to do, why nothing can be told, or nothing to do. */
	readonly words: string;
}

type Unknown = Extract<Outcome, { readonly kind: 'unknown' }>;

function mostCommonReason(outcomes: readonly Unknown[]): UnknownReason | null {
	const counts = new Map<UnknownReason, number>();
	for (const { reason } of outcomes) counts.set(reason, (counts.get(reason) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function wordsOf(outcomes: readonly Outcome[], rule: FaultRule | null): string {
	const unknown = outcomes.filter((outcome) => outcome.kind === 'unknown');
	const faults = outcomes.filter(({ kind }) => kind === 'fault');
	const reason = mostCommonReason(unknown);
	const why = reason === null ? '' : `Can’t tell: ${reasonText(reason)}.`;
	if (faults.length > 0) return [`${rule?.faultTitle ?? 'To adjust'}.`, rule === null ? '' : `Try: ${rule.cue}.`].join(' ').trim(); // prettier-ignore
	return unknown.length === outcomes.length ? why : `${rule?.passTitle ?? 'Fine'}.`;
}

/** The rules of what was done, those with something to adjust first. */
export function reportRules(sets: readonly SetReport[], rules: readonly FaultRule[]): readonly ReportRule[] {
	const outcomes = new Map<string, Outcome[]>();
	for (const outcome of countedReps(sets).flatMap((rep) => rep.outcomes)) {
		outcomes.set(outcome.ruleId, [...(outcomes.get(outcome.ruleId) ?? []), outcome]);
	}
	const isMixed = new Set(sets.map(({ exerciseId }) => exerciseId)).size > 1;
	const rows = [...outcomes].map(([ruleId, all]): ReportRule => {
		const rule = rules.find((each) => each.ruleId === ruleId) ?? null;
		const of = (kind: Outcome['kind']) => all.filter((outcome) => outcome.kind === kind).length;
		const name = ruleName(ruleId, rule);
		const exercise = exerciseName(ruleId.slice(0, ruleId.indexOf('/')));
		return {
			ruleId,
			name: isMixed ? `${exercise}: ${name}` : name,
			fine: of('pass'),
			adjust: of('fault'),
			unknown: of('unknown'),
			words: wordsOf(all, rule),
		};
	});
	return rows.sort((a, b) => (b.adjust === a.adjust ? b.fine - a.fine : b.adjust - a.adjust));
}

function countedReps(sets: readonly SetReport[]): readonly RepReport[] {
	return sets.flatMap(({ reps }) => reps).filter(({ partial }) => !partial);
}

/** The clean rep that went furthest and the one with most to adjust; either is left out where there is none. */
export function repsToShow(reps: readonly SessionRep[]): readonly SessionRep[] {
	const depth = ({ rep }: SessionRep) => rep.measures['depthRatio'] ?? 0;
	const best = reps.filter(({ verdict }) => verdict === 'clean').sort((a, b) => depth(b) - depth(a))[0];
	const worst = reps
		.filter(({ verdict }) => verdict === 'fault')
		.sort((a, b) => faultWeight(b.rep) - faultWeight(a.rep))[0];
	return [best, worst].filter((rep) => rep !== undefined);
}
