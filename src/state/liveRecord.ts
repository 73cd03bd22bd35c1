import type { ExportKind } from '../analysis/export/exportFiles.ts';
import { repVerdict, summarizeSession } from '../analysis/session/summary.ts';
import { SESSION_SCHEMA_VERSION, type RepReport, type Session, type SetReport } from '../analysis/session/session.ts';
import type { Outcome, UnknownReason } from '../analysis/faults/outcome.ts';
import type { FaultRule, RuleText } from '../analysis/faults/rule.ts';
import type { LiveSource } from '../io/camera/frameSource.ts';
import { exercisesOf } from './exerciseWords.ts';

/** What a session document says about its making. */
export interface RecordHead {
	readonly app: string;
	readonly model: string;
	readonly backend: string;
	readonly startedAt: string;
	readonly heartRate: Session['heartRate'];
}

/** The session document of a live session. */
export function liveDocument(head: RecordHead, source: LiveSource, sets: readonly SetReport[]): Session {
	return {
		schemaVersion: SESSION_SCHEMA_VERSION,
		...head,
		source: {
			kind: source.kind,
			name: source.name,
			durationS: null,
			widthPx: source.widthPx,
			heightPx: source.heightPx,
		},
		sets,
		corrections: [],
		pain: [],
		notes: '',
	};
}

/** What a session that was lived through is saved as: its document, or sets and heart rate for a watch's app. */
export type SessionFile = Extract<ExportKind, 'session' | 'fit'>;

/** `2026-11-22T09:00:00Z` → `plumbline-2026-11-22-0900.session.json`, or `….fit` */
export function sessionFileName(session: Session, as: SessionFile): string {
	const stamp = session.startedAt.slice(0, 16).replace('T', '-').replace(':', '');
	return `plumbline-${stamp}.${as === 'session' ? 'session.json' : 'fit'}`;
}

/** What a set came to, in the words of its end screen. */
export interface SetResult {
	readonly counted: number;
	readonly clean: number;
	readonly partial: number;
	/** Most frequent first. */
	readonly workOn: readonly { readonly rule: FaultRule; readonly exerciseId: string; readonly reps: number }[];
	/** Rules that gave no answer in any rep. Of the back see `backResult`, which says more. */
	readonly unseen: readonly RuleText[];
	/** What to do so that more can be judged; `null` when there is nothing to do. */
	readonly advice: string | null;
}

const SLOW_ADVICE = 'Too few pictures a second came through: close other programs';

/** Takes sets of one or several exercises. */
export function setResult(sets: readonly SetReport[]): SetResult {
	const { counted, clean, partial, byRule } = summarizeSession(sets);
	const outcomes = sets.flatMap((set) => set.reps.flatMap((rep) => rep.outcomes));
	const rules = exercisesOf(sets).flatMap((exercise) =>
		exercise.rules.map((rule) => ({ rule, exerciseId: exercise.id })),
	);
	const isAnswered = ({ ruleId }: RuleText) =>
		outcomes.some((each) => each.ruleId === ruleId && each.kind !== 'unknown');
	const unseen = rules.map(({ rule }) => rule).filter((rule) => rule.wants === undefined && !isAnswered(rule));
	return {
		counted,
		clean,
		partial,
		workOn: byRule.flatMap(({ ruleId, reps }) => {
			const found = rules.find(({ rule }) => rule.ruleId === ruleId);
			return found === undefined ? [] : [{ ...found, reps }];
		}),
		unseen,
		advice: adviceFor(unseen, outcomes),
	};
}

function adviceFor(unseen: readonly FaultRule[], outcomes: readonly Outcome[]): string | null {
	const because = (rule: RuleText, reason: UnknownReason) =>
		outcomes.some((each) => each.ruleId === rule.ruleId && each.kind === 'unknown' && each.reason === reason);
	if (unseen.some((rule) => because(rule, 'too-few-frames'))) return SLOW_ADVICE;
	return unseen.find((rule) => rule.needs === undefined && because(rule, 'view'))?.viewHint ?? null;
}

/** A rep's mark on the screen. */
export interface RepMark {
	readonly index: number;
	readonly verdict: ReturnType<typeof repVerdict>;
}

export function repMarks(reps: readonly RepReport[]): readonly RepMark[] {
	return reps.map((rep) => ({ index: rep.index, verdict: repVerdict(rep, { reps }) }));
}
