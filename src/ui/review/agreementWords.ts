import type { Agreement, RuleAgreement } from '../../analysis/session/agreement.ts';
import { VERDICT_WORDS } from '../../analysis/session/corrections.ts';

/** 0.934 → "93 %"; "–" where nothing was compared. */
export function percentText(ratio: number | null): string {
	return ratio === null ? '–' : `${Math.round(ratio * 100)} %`;
}

/** Cohen's kappa; "–" where it says nothing. */
export function kappaText(kappa: number | null): string {
	return kappa === null ? '–' : kappa.toFixed(2).replace('-', '−');
}

const ANSWERS = { pass: 'fine', fault: 'fault', unknown: 'can’t tell' } as const;

/** "2 × fine, fault": where the machine says one thing and the person another. "nowhere" without. */
export function differencesText({ confusion }: RuleAgreement): string {
	const texts = VERDICT_WORDS.flatMap((machine) =>
		VERDICT_WORDS.filter((person) => person !== machine && confusion[machine][person] > 0).map(
			(person) => `${confusion[machine][person]} × ${ANSWERS[machine]}, ${ANSWERS[person]}`,
		),
	);
	return texts.length === 0 ? 'nowhere' : texts.join('; ');
}

function repsText(count: number): string {
	return `${count} ${count === 1 ? 'rep' : 'reps'}`;
}

/** How many reps were looked at, and what can't be known from that. */
export function repsAgreementText({ recordings, checked, reps, otherExercise }: Agreement): string {
	const { found, missed, extra, untouched } = reps;
	if (found + missed + extra === 0) {
		return 'Nothing to compare yet. Say of a rep that it is right as it is, correct it, or check them all.';
	}
	const texts = [`You agree on ${repsText(found)}, added ${missed} and took ${extra} out.`];
	if (untouched > 0)
		texts.push(`${repsText(untouched)} you said nothing of ${untouched === 1 ? 'is' : 'are'} left out.`);
	if (otherExercise > 0) texts.push(`${repsText(otherExercise)} you named another exercise.`);
	if (checked < recordings) {
		texts.push(
			recordings === 1
				? 'Press “I checked every rep” when you have looked at all: only then is it sure that none was missed.'
				: `Every rep was checked in ${checked} of ${recordings}: only there is it sure that none was missed.`,
		);
	}
	return texts.join(' ');
}
