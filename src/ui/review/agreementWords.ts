import type { Agreement, RuleAgreement } from '../../analysis/session/agreement.ts';
import { VERDICT_WORDS } from '../../analysis/session/corrections.ts';
import { formatFixed, formatNumber } from '../../language/formatting.ts';
import { plural } from '../../language/plural.ts';
import { word } from '../../language/word.ts';

/** 0.934 → "93 %"; "–" where nothing was compared. */
export function percentText(ratio: number | null): string {
	return ratio === null ? '–' : `${formatNumber(Math.round(ratio * 100))} %`;
}

/** Cohen's kappa; "–" where it says nothing. */
export function kappaText(kappa: number | null): string {
	return kappa === null ? '–' : formatFixed(kappa, 2);
}

const ANSWERS = { pass: word('fine'), fault: word('fault'), unknown: 'can’t tell' } as const;

/** "2 × fine, fault": where the machine says one thing and the person another. "nowhere" without. */
export function differencesText({ confusion }: RuleAgreement): string {
	const texts = VERDICT_WORDS.flatMap((machine) =>
		VERDICT_WORDS.filter((person) => person !== machine && confusion[machine][person] > 0).map(
			(person) => `${confusion[machine][person]} × ${ANSWERS[machine]}, ${ANSWERS[person]}`,
		),
	);
	return texts.length === 0 ? word('nowhere') : texts.join('; ');
}

/** How many reps were looked at, and what can't be known from that. */
export function repsAgreementText({ recordings, checked, reps, otherExercise }: Agreement): string {
	const { found, missed, extra, untouched } = reps;
	if (found + missed + extra === 0) {
		return 'Nothing to compare yet. Say of a rep that it is right as it is, correct it, or check them all.';
	}
	const texts = [`Reps you agree on: ${found}, added by you: ${missed}, taken out by you: ${extra}.`];
	if (untouched > 0) {
		texts.push(
			plural(untouched, ['# rep you said nothing of is left out.', '# reps you said nothing of are left out.']),
		);
	}
	if (otherExercise > 0) {
		texts.push(plural(otherExercise, ['# rep you named another exercise.', '# reps you named another exercise.']));
	}
	if (checked < recordings) {
		texts.push(
			recordings === 1
				? 'Press “I checked every rep” when you have looked at all: only then is it sure that none was missed.'
				: `Every rep was checked in ${checked} of ${recordings}: only there is it sure that none was missed.`,
		);
	}
	return texts.join(' ');
}
