import type { Agreement, RuleAgreement } from '../analysis/session/agreement.ts';
import { VERDICT_WORDS } from '../analysis/session/corrections.ts';
import { textTable } from './textTable.ts';

function percent(ratio: number | null): string {
	return ratio === null ? '-' : `${(ratio * 100).toFixed(1)} %`;
}

const SHORT = { pass: 'fine', fault: 'fault', unknown: 'can’t tell' } as const;

/** "fine→fault 2, fault→fine 1": where the person says otherwise. */
function disagreements({ confusion }: RuleAgreement): string {
	return VERDICT_WORDS.flatMap((machine) =>
		VERDICT_WORDS.flatMap((person) => {
			const count = confusion[machine][person];
			return machine === person || count === 0 ? [] : [`${SHORT[machine]}→${SHORT[person]} ${count}`];
		}),
	).join(', ');
}

/** How the machine agrees with the person, for a terminal. */
export function agreementTable({ recordings, checked, reps, otherExercise, rules }: Agreement): string {
	const lines = [
		`Recordings ${recordings}, every rep checked in ${checked}`,
		`Reps: found ${reps.found}, missed ${reps.missed}, extra ${reps.extra}, untouched ${reps.untouched}`,
		`Precision ${percent(reps.precisionRatio)}, recall ${percent(reps.recallRatio)}, F1 ${percent(reps.f1Ratio)}`,
	];
	if (otherExercise > 0) lines.push(`Of another exercise: ${otherExercise}`);
	if (checked < recordings) lines.push('Missed reps are only known for sure where every rep was checked.');
	if (rules.length === 0) return [...lines, 'No verdict was compared.'].join('\n');
	const table = textTable(
		[
			['rule', 'reps', 'agreed', 'kappa', 'machine→person where they differ'],
			...rules.map((rule) => [
				rule.ruleId,
				String(rule.count),
				percent(rule.agreedRatio),
				rule.kappa === null ? '-' : rule.kappa.toFixed(2),
				disagreements(rule),
			]),
		],
		['left', 'right', 'right', 'right', 'left'],
	);
	return [...lines, '', table].join('\n');
}
