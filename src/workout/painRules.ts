import type { PainAnswer, PainMode } from './workoutState.ts';

/** `go`: on with the plan. `ease`: less in the next block. `stop`: this was enough. */
export type PainDecision = 'go' | 'ease' | 'stop';

/** 0–10. Biomechanics C3: green to 3, amber to 5, red from 6 (P94). */
const GREEN_UP_TO = 3;
/** Pain-free mode, which two of the articles ask for: to 2, and nothing more than at the start (biomechanics C3). */
const PAIN_FREE_UP_TO = 2;
const RED_FROM = 6;
/** What people with back pain notice as a change (biomechanics C3, P95). */
const RED_RISE = 2;
const AMBER_RISE = 1;

/**
 * What an answer about pain does to the plan (biomechanics C3). `startScore` is the score at check-in, `null` when it is asked now or
 * wasn't answered. No answer changes nothing. A low score proves nothing; sharp pain, pain down a leg and new numbness stop at any score.
 */
export function painRule(answer: PainAnswer, startScore: number | null, mode: PainMode): PainDecision {
	if (answer.sharp === 'yes' || answer.numb === 'yes') return 'stop';
	if (answer.where === 'leg' && answer.score !== 0) return 'stop';
	if (answer.score === null) return 'go';
	const rise = startScore === null ? 0 : answer.score - startScore;
	if (answer.score >= RED_FROM || rise >= RED_RISE) return 'stop';
	const greenUpTo = mode === 'pain-free' ? PAIN_FREE_UP_TO : GREEN_UP_TO;
	return answer.score > greenUpTo || rise >= AMBER_RISE ? 'ease' : 'go';
}

/** What to do after a stop because of pain, kindly and in order. */
export interface PainAdvice {
	readonly title: string;
	readonly steps: readonly string[];
	/** Gentle things that may be offered instead; empty where rest is all. Ids of drills. */
	readonly gentle: readonly string[];
}

const SEE_SOMEONE = 'If it lasts, gets worse or worries you, talk to a doctor or physiotherapist.';
const EMERGENCY =
	'New trouble with bladder or bowel, numbness between the legs, or weakness in both legs needs emergency care now.';

/** What is said after {@link painRule} said `stop`, and what to do. */
export function painAdvice(
	answer: Pick<PainAnswer, 'where' | 'sharp' | 'numb'>,
	when: 'before' | 'during',
): PainAdvice {
	const title = when === 'before' ? 'Today is a day for rest' : 'Let’s stop here';
	if (answer.numb === 'yes') {
		return {
			title,
			steps: ['New numbness or weakness is a reason to have it looked at today.', EMERGENCY],
			gentle: [],
		};
	}
	if (answer.sharp === 'yes' || answer.where === 'leg') {
		return {
			title,
			steps: [
				'Rest in the position that is most comfortable, on your back with the legs on a chair for instance.',
				'Sharp pain, or pain that runs down a leg, is worth showing to a doctor or physiotherapist.',
				EMERGENCY,
			],
			gentle: [],
		};
	}
	return {
		title,
		steps: [
			when === 'before'
				? 'No workout today. That is a good decision, not a step back.'
				: 'What you did counts and is kept. Rest in the position that is most comfortable.',
			'Easy walking and changing position often may help while it settles.',
			SEE_SOMEONE,
		],
		gentle: ['seated-squeeze'],
	};
}

/** What is said when somebody stops because they feel unwell (biomechanics C4, P99). */
export const UNWELL_ADVICE: PainAdvice = {
	title: 'Sit or lie down',
	steps: [
		'Chest pain, trouble breathing, fainting, a cold sweat, or sudden weakness or numbness: call emergency services now.',
		'If it passes quickly, end it here for today and tell your doctor before the next workout.',
	],
	gentle: [],
};
