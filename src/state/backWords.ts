import type { UnknownReason } from '../analysis/faults/outcome.ts';
import type { BackNeutral, Confirmation } from '../analysis/reps/backMemory.ts';
import { reasonText } from '../analysis/session/summary.ts';
import type { SetReport } from '../analysis/session/session.ts';
import { backRuleOf, type BackReading } from './backReading.ts';

/** What the line of the back is and is not: said wherever somebody may ask. */
export const BACK_LIMITS =
	'The line can’t tell the low back from the upper and does not measure the spine. Some rounding is normal.';

/** Short enough to be read from afar. */
const UNSEEN_TEXT: Readonly<Partial<Record<UnknownReason, string>>> = {
	view: 'Back: turn side on',
	'too-upright': 'Back: too upright to see',
	'arms-over-back': 'Back: arms in front',
	'unclear-outline': 'Back: outline not clear',
	'unsteady-outline': 'Back: outline not clear',
	lying: 'Back: on your feet only',
};

// @wc-context: the part of the body
const BACK = 'Back';

/** The reading in two or three words. */
export function readingText(reading: BackReading): string {
	switch (reading.kind) {
		case 'seen':
			return reading.level === 'fine' ? BACK : 'Rounder';
		case 'waiting':
			return BACK;
		case 'learning':
			return 'Learning your back';
		case 'unseen':
			return UNSEEN_TEXT[reading.reason] ?? 'Back: can’t tell';
	}
}

const LEVEL_LABEL = {
	fine: 'Back line: as flat as your own',
	mild: 'Back line: rounder than your own',
	marked: 'Back line: clearly rounder than your own',
} as const;

/** The reading for those who don't see the gauge. */
export function readingLabel(reading: BackReading): string {
	if (reading.kind === 'seen') return LEVEL_LABEL[reading.level];
	return reading.kind === 'waiting' ? 'Back line: not seen yet' : readingText(reading);
}

const UNCLEAR =
	'Could not see your back line this set: wear a fitted top, before a plain background, with nothing behind you.';

/** Why the back could not be seen, and what to do about it. */
const ADVICE: Readonly<Partial<Record<UnknownReason, string>>> = {
	view: 'Could not see your back line this set: turn side on.',
	'too-upright': 'Could not see your back line this set: you stayed too upright for it to show.',
	'arms-over-back': 'Could not see your back line this set: keep your arms in front.',
	'unclear-outline': UNCLEAR,
	'unsteady-outline': UNCLEAR,
};

/** What a set showed of the back, in the words of its end screen. */
export interface BackResult {
	readonly tone: 'fine' | 'adjust' | 'unsure';
	readonly text: string;
	/** The rule's fault in the words of what it was compared with. */
	readonly faultTitle: string;
	/** In how many reps its line could be told, whatever it looked like. */
	readonly seen: number;
}

type Source = BackNeutral['source'] | null;

/** What is said of a set, by what its backs were compared with. */
interface ComparedWords {
	readonly measure: string;
	readonly fault: string;
	readonly round: string;
	readonly clearlyRound: string;
	readonly fine: string;
}

const FIRST_REPS: ComparedWords = {
	measure: 'What I compare with: your first reps.',
	fault: 'Back line rounder than in your first reps',
	round: 'Your back line looked rounder than in your first reps.',
	clearlyRound: 'Your back line looked clearly rounder than in your first reps.',
	fine: 'Your back line stayed as in your first reps.',
};

const COMPARED: Readonly<Record<BackNeutral['source'] | 'nothing', ComparedWords>> = {
	'first-reps': FIRST_REPS,
	confirmed: {
		measure: 'What I compare with: the reps you called good.',
		fault: 'Back line rounder than in the reps you called good',
		round: 'Your back line looked rounder than in the reps you called good.',
		clearlyRound: 'Your back line looked clearly rounder than in the reps you called good.',
		fine: 'Your back line stayed as in the reps you called good.',
	},
	nothing: {
		measure: 'Nothing to compare with yet: your next flat reps become the measure.',
		fault: 'Back line round',
		round: 'Your back line looked round.',
		clearlyRound: 'Your back line looked clearly round.',
		fine: FIRST_REPS.fine,
	},
};

/** What backs are compared with from now on, as a sentence. */
export function measureText(source: Source): string {
	return COMPARED[source ?? 'nothing'].measure;
}

/** @param source of what the set was compared with. @returns null for exercises that don't look at the back, and without counted reps. */
export function backResult(set: SetReport, source: Source): BackResult | null {
	const rule = backRuleOf(set.exerciseId);
	const outcomes = set.reps.flatMap((rep) => rep.outcomes.filter(({ ruleId }) => ruleId === rule?.ruleId));
	if (rule === null || outcomes.length === 0) return null;
	const faults = outcomes.filter((outcome) => outcome.kind === 'fault');
	const passes = outcomes.filter(({ kind }) => kind === 'pass').length;
	const reasons = outcomes.filter((outcome) => outcome.kind === 'unknown').map(({ reason }) => reason);
	const count = (reason: UnknownReason) => reasons.filter((each) => each === reason).length;
	const seen = faults.length + passes + count('no-back-neutral') + count('once-only');
	const words = COMPARED[source ?? 'nothing'];
	const said = (tone: BackResult['tone'], text: string): BackResult => ({ tone, text, faultTitle: words.fault, seen });
	if (faults.length > 0) {
		const isMarked = 2 * faults.filter(({ severity }) => severity === 'marked').length > faults.length;
		return said('adjust', isMarked ? words.clearlyRound : words.round);
	}
	if (passes > 0) return said('fine', words.fine);
	if (count('once-only') > 0) return said('unsure', 'Your back line looked rounder once. One rep can be misread.');
	if (count('no-back-neutral') > 0) return said('unsure', learntText(source));
	return said('unsure', unseenText(mostOf(reasons)));
}

function learntText(source: Source): string {
	return source === null
		? 'I saw your back line. A few more reps, and there is something to compare with.'
		: 'I have learnt your back line: what comes next is compared with it.';
}

function unseenText(reason: UnknownReason): string {
	return ADVICE[reason] ?? `Could not see your back line this set: ${reasonText(reason)}.`;
}

function mostOf(reasons: readonly UnknownReason[]): UnknownReason {
	const count = (reason: UnknownReason) => reasons.filter((each) => each === reason).length;
	return [...reasons].sort((a, b) => count(b) - count(a))[0] ?? 'landmarks';
}

/** What came of a wish about the measure. */
export type BackAnswer = Confirmation | 'forgotten';

const ANSWER_TEXT: Readonly<Record<BackAnswer, string>> = {
	taken: 'Your last reps are the measure now.',
	'too-round': 'Those reps look round by themselves, so they can’t be the measure.',
	'not-seen': 'Your back was not seen well enough in those reps.',
	forgotten: 'Forgotten: I learn your back anew.',
};

export function answerText(answer: BackAnswer): string {
	return ANSWER_TEXT[answer];
}
