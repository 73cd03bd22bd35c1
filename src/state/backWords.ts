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
	view: 'turn side on',
	'too-upright': 'too upright to see',
	'arms-over-back': 'arms in front',
	'unclear-outline': 'outline not clear',
	'unsteady-outline': 'outline not clear',
	lying: 'on your feet only',
};

/** The reading in two or three words. */
export function readingText(reading: BackReading): string {
	switch (reading.kind) {
		case 'seen':
			return reading.level === 'fine' ? 'Back' : 'Rounder';
		case 'waiting':
			return 'Back';
		case 'learning':
			return 'Learning your back';
		case 'unseen':
			return `Back: ${UNSEEN_TEXT[reading.reason] ?? 'can’t tell'}`;
	}
}

const LEVEL_LABEL = {
	fine: 'as flat as your own',
	mild: 'rounder than your own',
	marked: 'clearly rounder than your own',
} as const;

/** The reading for those who don't see the gauge. */
export function readingLabel(reading: BackReading): string {
	if (reading.kind === 'seen') return `Back line: ${LEVEL_LABEL[reading.level]}`;
	return reading.kind === 'waiting' ? 'Back line: not seen yet' : readingText(reading);
}

/** What to do so that the back can be seen, as the second half of a sentence. */
const ADVICE: Readonly<Partial<Record<UnknownReason, string>>> = {
	view: 'turn side on',
	'too-upright': 'you stayed too upright for it to show',
	'arms-over-back': 'keep your arms in front',
	'unclear-outline': 'wear a fitted top, before a plain background, with nothing behind you',
	'unsteady-outline': 'wear a fitted top, before a plain background, with nothing behind you',
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

const MEASURE: Readonly<Record<BackNeutral['source'], string>> = {
	'first-reps': 'your first reps',
	confirmed: 'the reps you called good',
};

/** What backs are compared with from now on, as a sentence. */
export function measureText(source: Source): string {
	return source === null
		? 'Nothing to compare with yet: your next flat reps become the measure.'
		: `What I compare with: ${MEASURE[source]}.`;
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
	const said = (tone: BackResult['tone'], text: string): BackResult => {
		return { tone, text, faultTitle: `Back line ${roundText(source)}`, seen };
	};
	if (faults.length > 0) {
		const isMarked = 2 * faults.filter(({ severity }) => severity === 'marked').length > faults.length;
		return said('adjust', `Your back line looked ${isMarked ? 'clearly ' : ''}${roundText(source)}.`);
	}
	if (passes > 0) return said('fine', `Your back line stayed as in ${MEASURE[source ?? 'first-reps']}.`);
	if (count('once-only') > 0) return said('unsure', 'Your back line looked rounder once. One rep can be misread.');
	if (count('no-back-neutral') > 0) return said('unsure', learntText(source));
	return said('unsure', unseenText(mostOf(reasons)));
}

function roundText(source: Source): string {
	return source === null ? 'round' : `rounder than in ${MEASURE[source]}`;
}

function learntText(source: Source): string {
	return source === null
		? 'I saw your back line. A few more reps, and there is something to compare with.'
		: 'I have learnt your back line: what comes next is compared with it.';
}

function unseenText(reason: UnknownReason): string {
	return `Could not see your back line this set: ${ADVICE[reason] ?? reasonText(reason)}.`;
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
