import { formatNumber } from '../../language/formatting.ts';
import { plural } from '../../language/plural.ts';
import { word } from '../../language/word.ts';
import { EXERCISES } from '../exercises/registry.ts';
import { isAboutForm, type RuleText } from '../faults/rule.ts';
import type { MeasureUnit, Outcome, Severity, UnknownReason } from '../faults/outcome.ts';
import type { CameraView } from '../pose/cameraView.ts';
import { SIDES, type Side } from '../pose/landmarks.ts';
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
 * One answer for a rep. A fault outweighs everything. Clean needs at least one rule about form that passed, and none that saw
 * this or other reps of the set but could not judge this one: what was not judged is never called clean.
 */
export function repVerdict(rep: RepReport, set: Pick<SetReport, 'reps'>): RepVerdict {
	if (rep.partial) return 'partial';
	if (mainFault(rep) !== null) return 'fault';
	const formPassed = rep.outcomes.some(({ kind, ruleId }) => kind === 'pass' && !NOT_ABOUT_FORM.has(ruleId));
	if (!formPassed) return 'unknown';
	const missedHere = rep.outcomes.some((outcome) => outcome.kind === 'unknown' && wasJudged(outcome.ruleId, set));
	return missedHere ? 'unknown' : 'clean';
}

/** Reasons of a rule that saw what it looks at and leaves its answer open. */
const LEFT_OPEN: ReadonlySet<UnknownReason> = new Set<UnknownReason>(['no-back-neutral', 'once-only']);

/** Whether a rule saw what it looks at in any rep of the set, even where it left its answer open. What a person said is none of that. */
export function wasJudged(ruleId: string, set: Pick<SetReport, 'reps'>): boolean {
	return set.reps.some(({ correction, outcomes }) =>
		(correction === undefined ? outcomes : (correction.machine?.outcomes ?? [])).some(
			(outcome) => outcome.ruleId === ruleId && (outcome.kind !== 'unknown' || LEFT_OPEN.has(outcome.reason)),
		),
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
	'no-back-contour': 'nobody looked for the outline of your back, or this pose model can’t see it',
	'too-upright': 'too upright to see the line of your back',
	'arms-over-back': 'an arm was level with your back: arms in front',
	'unclear-outline': 'the outline of your back was not clear: fitted top, plain background, nothing behind you',
	lying: 'it is judged on your feet only',
	'unsteady-outline': 'the outline of your back changed from picture to picture',
	'no-back-neutral': 'no flat back of yours to compare with yet',
	'once-only': 'it looked rounder once; one rep can be misread',
	'too-few-frames': 'too few pictures a second to time it',
	'not-judged': 'Plumbline was not asked about this rep as it is now',
	'said-so': 'you said so',
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

/** A measured value as people read it; `null`: nothing was measured. `18°`, `12 %` of a body length, `0.96 s`, `14 points rounder` (never degrees: an outline is no angle of the spine). */
export function valueText(value: number | null, unit: MeasureUnit): string {
	if (value === null) return 'not measured';
	switch (unit) {
		case 'deg':
			return `${formatNumber(Math.round(value))}°`;
		case 'ratio':
			return `${formatNumber(Math.round(value * 100))} %`;
		case 's':
			return `${formatNumber(value, 2)} s`;
		case 'roundness':
			return roundnessText(Math.round(value));
	}
}

function roundnessText(points: number): string {
	return points < 0
		? plural(-points, ['# point flatter', '# points flatter'])
		: plural(points, ['# point rounder', '# points rounder']);
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
			return rule?.passTitle ?? `${ruleName(outcome.ruleId, rule)}: ${word('fine')}`;
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
	/** 1-based over all sets of the same exercise; `null` for a partial rep, which is not counted. */
	readonly number: number | null;
	readonly rep: RepReport;
	readonly set: SetReport;
	readonly verdict: RepVerdict;
}

/** All reps of a session in order, partial ones included. */
export function listReps(sets: readonly SetReport[]): readonly SessionRep[] {
	const counted = new Map<string, number>();
	return sets.flatMap((set, setIndex) =>
		set.reps.map((rep) => {
			const number = (counted.get(set.exerciseId) ?? 0) + 1;
			if (!rep.partial) counted.set(set.exerciseId, number);
			return {
				key: `${setIndex}/${rep.index}`,
				number: rep.partial ? null : number,
				rep,
				set,
				verdict: repVerdict(rep, set),
			};
		}),
	);
}

/** Counted reps of each side. @returns null when no rep has a side. */
export function sideCounts(reps: readonly RepReport[]): Readonly<Record<Side, number>> | null {
	const of = (side: Side) => reps.filter((rep) => !rep.partial && rep.side === side).length;
	const counts = { left: of('left'), right: of('right') };
	return counts.left + counts.right === 0 ? null : counts;
}

/** How the sides compare over a set. */
export interface Asymmetry {
	/** Which side goes less far, or holds for less long. */
	readonly lesser: Side;
	/** By how much, as a share of the other side, 0–1. */
	readonly differenceRatio: number;
	/** `null`: about the same. Never more than advice: a difference of 10 % is common in healthy people. */
	readonly severity: Severity | null;
}

/** Source: biomechanics B2, LU_ASYM: mean of a set; the lower one is common in healthy people (P42). */
const ASYMMETRY_RATIO: Readonly<Record<Severity, number>> = { mild: 0.1, marked: 0.15 };
/** One rep a side is chance. */
const MIN_REPS_A_SIDE = 2;

/** Left against right by the mean of how far the reps of a set went; a hold's, by how long. @returns null with fewer than two measured reps a side. */
export function asymmetry({ exerciseId, reps }: Pick<SetReport, 'exerciseId' | 'reps'>): Asymmetry | null {
	const isHold = EXERCISES.find(({ id }) => id === exerciseId)?.counting.kind === 'hold';
	const measure = isHold ? 'heldS' : 'depthRatio';
	const means = SIDES.map((side) => {
		const values = reps
			.filter((rep) => !rep.partial && rep.side === side)
			.flatMap(({ measures }) => measures[measure] ?? []);
		return values.length < MIN_REPS_A_SIDE ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
	});
	const [left, right] = means;
	if (left === null || right === null || left === undefined || right === undefined) return null;
	const larger = Math.max(left, right);
	if (larger <= 0) return null;
	const differenceRatio = Math.abs(left - right) / larger;
	const severity =
		differenceRatio > ASYMMETRY_RATIO.marked ? 'marked' : differenceRatio > ASYMMETRY_RATIO.mild ? 'mild' : null;
	return { lesser: left < right ? 'left' : 'right', differenceRatio, severity };
}
