import type { ScreeningVerdict } from './workoutState.ts';

export interface ScreeningQuestion {
	readonly id: string;
	/** In a person's own words, answered yes or no. */
	readonly words: string;
	/** What a yes means: care now, or somebody's word before training. */
	readonly yesMeans: 'emergency' | 'see-someone-first';
}

/** Before the first workout: one page, no diagnosis. Biomechanics C4, after the lists of hospitals (P97, P98). */
export const SCREENING: readonly ScreeningQuestion[] = [
	{
		id: 'bladder-bowel',
		words: 'Has anything changed with your bladder, bowel or sexual function since your back hurts?',
		yesMeans: 'emergency',
	},
	{
		id: 'numb-saddle',
		words: 'Is it numb or tingling between your legs, where a saddle would touch?',
		yesMeans: 'emergency',
	},
	{
		id: 'legs-weak',
		words: 'Are both legs weak or numb, or is a weakness growing?',
		yesMeans: 'emergency',
	},
	{ id: 'both-legs-pain', words: 'Does pain run down both legs?', yesMeans: 'emergency' },
	{
		id: 'injury',
		words:
			'Did it begin with a fall or an accident? With thin bones, steroid tablets or at an older age a small one counts.',
		yesMeans: 'emergency',
	},
	{
		id: 'night-pain',
		words: 'Does it hurt at night or at rest, whatever position you try?',
		yesMeans: 'see-someone-first',
	},
	{ id: 'fever', words: 'Do you have a fever, or feel ill with it?', yesMeans: 'see-someone-first' },
	{ id: 'unsteady', words: 'Have you become unsteady on your feet?', yesMeans: 'see-someone-first' },
	{ id: 'band', words: 'Does the pain go around your chest or belly like a band?', yesMeans: 'see-someone-first' },
	{
		id: 'history',
		words: 'Have you had cancer, or lost weight without wanting to?',
		yesMeans: 'see-someone-first',
	},
	{ id: 'pregnancy', words: 'Are you pregnant, or gave birth within the last months?', yesMeans: 'see-someone-first' },
];

/** Asked after the others: somebody who knows this back has said that training is fine. It can't answer for an emergency. */
export const CLEARED_QUESTION = 'Has a doctor or physiotherapist who knows about this said that you may exercise?';

/** Shown beside the questions. */
export const CONSULT_FIRST =
	'Talk to a doctor or physiotherapist about back pain before you begin. Plumbline is for general fitness; it is no medical device and gives no diagnosis.';

export type ScreeningAnswers = Readonly<Record<string, 'yes' | 'no'>>;

/** What the answers mean. Questions without an answer count as no. */
export function screeningVerdict(answers: ScreeningAnswers, cleared: 'yes' | 'no'): ScreeningVerdict {
	const meanings = SCREENING.filter(({ id }) => answers[id] === 'yes').map(({ yesMeans }) => yesMeans);
	if (meanings.includes('emergency')) return 'emergency';
	return meanings.includes('see-someone-first') && cleared === 'no' ? 'see-someone-first' : 'go';
}

/** What is said to each verdict that starts no workout. */
export const SCREENING_ADVICE: Readonly<Record<Exclude<ScreeningVerdict, 'go'>, readonly string[]>> = {
	emergency: [
		'What you answered needs to be looked at now, before any exercise.',
		'Go to an emergency department or call your emergency number, and tell them what you answered here.',
	],
	'see-someone-first': [
		'Please show this to your doctor or physiotherapist first; it is usually quickly cleared up.',
		'When they are happy for you to exercise, come back and say so here.',
	],
};
