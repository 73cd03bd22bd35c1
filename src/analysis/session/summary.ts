import { EXERCISES } from '../exercises/registry.ts';
import { isAboutForm, type RuleText } from '../faults/rule.ts';
import type { MeasureUnit, Outcome, UnknownReason } from '../faults/outcome.ts';
import type { CameraView } from '../pose/cameraView.ts';
import type { RepReport, SetReport } from './session.ts';

export type FaultOutcome = Extract<Outcome, { readonly kind: 'fault' }>;

/** One answer for a whole rep. `partial` reps are shown, not counted. */
export type RepVerdict = 'clean' | 'fault' | 'unknown' | 'partial';

/** How many reps a session holds and what became of them. `clean + faults + unknown = counted`. */
export interface SessionSummary {
	readonly counted: number;
	readonly partial: number;
	readonly clean: number;
	readonly faults: number;
	readonly unknown: number;
	/** Faults by the number of counted reps that show them, most frequent first. */
	readonly byRule: readonly { readonly ruleId: string; readonly reps: number }[];
}

/** The fault that a rep is marked for: the first in the exercise's order of priority. @returns null when it has none. */
export function mainFault(rep: RepReport): FaultOutcome | null {
	return rep.outcomes.find((outcome): outcome is FaultOutcome => outcome.kind === 'fault') ?? null;
}

/** Rules whose pass says nothing of form: see {@link isAboutForm}. */
const NOT_ABOUT_FORM: ReadonlySet<string> = new Set(
	EXERCISES.flatMap(({ rules }) => rules.filter((rule) => !isAboutForm(rule)).map(({ ruleId }) => ruleId)),
);

/**
 * One answer for a rep. A fault outweighs everything. Clean needs at least one rule about form that passed, and none that judged
 * other reps of the set but could not judge this one: what was not seen is never called clean.
 */
export function repVerdict(rep: RepReport, set: Pick<SetReport, 'reps'>): RepVerdict {
	if (rep.partial) return 'partial';
	if (mainFault(rep) !== null) return 'fault';
	const formPassed = rep.outcomes.some(({ kind, ruleId }) => kind === 'pass' && !NOT_ABOUT_FORM.has(ruleId));
	if (!formPassed) return 'unknown';
	const missedHere = rep.outcomes.some((outcome) => outcome.kind === 'unknown' && wasJudged(outcome.ruleId, set));
	return missedHere ? 'unknown' : 'clean';
}

/** Whether a rule gave an answer in any rep of the set. */
export function wasJudged(ruleId: string, set: Pick<SetReport, 'reps'>): boolean {
	return set.reps.some((rep) =>
		rep.outcomes.some((outcome) => outcome.ruleId === ruleId && outcome.kind !== 'unknown'),
	);
}

/** Counts over all sets of a session. */
export function summarizeSession(sets: readonly Pick<SetReport, 'reps'>[]): SessionSummary {
	const verdicts = sets.flatMap((set) => set.reps.map((rep) => repVerdict(rep, set)));
	const count = (verdict: RepVerdict) => verdicts.filter((each) => each === verdict).length;
	return {
		counted: verdicts.length - count('partial'),
		partial: count('partial'),
		clean: count('clean'),
		faults: count('fault'),
		unknown: count('unknown'),
		byRule: countFaults(sets),
	};
}

function countFaults(sets: readonly Pick<SetReport, 'reps'>[]): SessionSummary['byRule'] {
	const reps = new Map<string, number>();
	for (const rep of sets.flatMap((set) => set.reps)) {
		if (rep.partial) continue;
		for (const outcome of rep.outcomes) {
			if (outcome.kind === 'fault') reps.set(outcome.ruleId, (reps.get(outcome.ruleId) ?? 0) + 1);
		}
	}
	return [...reps].map(([ruleId, count]) => ({ ruleId, reps: count })).sort((a, b) => b.reps - a.reps);
}

const REASON_TEXT: Readonly<Record<UnknownReason, string>> = {
	view: 'not visible from where the camera stands',
	landmarks: 'a joint was hidden or out of the picture',
	model: 'this pose model has no heels and toes',
	'no-baseline': 'you were not seen standing still first',
	'no-back-contour': 'the outline of the back is not measured yet',
	'too-few-frames': 'too few pictures a second to time it',
};

/** Why a rule could not judge, as the second half of a sentence: "Can't tell: …". */
export function reasonText(reason: UnknownReason): string {
	return REASON_TEXT[reason];
}

const VIEW_TEXT: Readonly<Record<CameraView, string>> = {
	front: 'from the front',
	back: 'from behind',
	left: 'side on, left side to the camera',
	right: 'side on, right side to the camera',
	oblique: 'at an angle, between side and front',
};

/** Where the camera stood, in words. */
export function viewText(view: CameraView | null): string {
	return view === null ? 'not known' : VIEW_TEXT[view];
}

/** A measured value as people read it: `18°`, `12 %` of a body length, `0.96 s`. */
export function valueText(value: number, unit: MeasureUnit): string {
	switch (unit) {
		case 'deg':
			return `${withoutMinusZero(Math.round(value))}°`;
		case 'ratio':
			return `${withoutMinusZero(Math.round(value * 100))} %`;
		case 's':
			return `${Number(value.toFixed(2))} s`;
	}
}

function withoutMinusZero(value: number): string {
	return (value === 0 ? 0 : value).toString().replace('-', '−');
}

/** The name of a rule for the screen: from its text, or from its id when an older or newer version wrote the session. */
export function ruleName(ruleId: string, rule: RuleText | null): string {
	if (rule !== null) return rule.name;
	const words = ruleId.slice(ruleId.indexOf('/') + 1).replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A rule's answer in one short line. */
export function outcomeText(outcome: Outcome, rule: RuleText | null): string {
	switch (outcome.kind) {
		case 'pass':
			return rule?.passTitle ?? `${ruleName(outcome.ruleId, rule)}: fine`;
		case 'fault':
			return rule?.faultTitle ?? ruleName(outcome.ruleId, rule);
		case 'unknown':
			return `Can’t tell: ${reasonText(outcome.reason)}`;
	}
}

/** A rep with what it needs to be shown on its own. */
export interface SessionRep {
	/** Unique within the session. */
	readonly key: string;
	/** 1-based over all sets; `null` for a partial rep, which is not counted. */
	readonly number: number | null;
	readonly rep: RepReport;
	readonly set: SetReport;
	readonly verdict: RepVerdict;
}

/** All reps of a session in order, partial ones included. */
export function listReps(sets: readonly SetReport[]): readonly SessionRep[] {
	let counted = 0;
	return sets.flatMap((set, setIndex) =>
		set.reps.map((rep) => {
			if (!rep.partial) counted += 1;
			const number = rep.partial ? null : counted;
			return { key: `${setIndex}/${rep.index}`, number, rep, set, verdict: repVerdict(rep, set) };
		}),
	);
}
