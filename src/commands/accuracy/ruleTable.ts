import type { Exercise } from '../../analysis/exercises/exercise.ts';
import type { Outcome, UnknownReason } from '../../analysis/faults/outcome.ts';
import { countedReps } from '../replayTrack.ts';
import type { ShownClip } from '../clips.ts';
import type { ClipScore } from './clipScore.ts';
import type { MeasuredTable } from './table.ts';

function unknownText(outcomes: readonly Outcome[]): string {
	const reasons = new Map<UnknownReason, number>();
	for (const outcome of outcomes) {
		if (outcome.kind === 'unknown') reasons.set(outcome.reason, (reasons.get(outcome.reason) ?? 0) + 1);
	}
	const parts = [...reasons].map(([reason, reps]) => `${reason} ${reps}`);
	return parts.length === 0 ? '–' : parts.join(', ');
}

/** A clip reviewed as the exercise that it shows; nothing is expected of one that nobody counted. */
export interface JudgedClip extends Pick<ClipScore, 'sets' | 'expectations'> {
	readonly clip: ShownClip;
}

/** What each rule said of the reps of its exercise's clips. Rules that never judged a real rep are named below. */
export function ruleTable(exercises: readonly Exercise[], clips: readonly JudgedClip[]): MeasuredTable {
	const rows: string[][] = [];
	const unseen: string[] = [];
	for (const { id, rules } of exercises) {
		const own = clips.filter(({ clip }) => clip.exercise === id);
		for (const { ruleId } of rules) {
			const outcomes = own
				.flatMap(({ sets }) => countedReps(sets))
				.flatMap((rep) => rep.outcomes.filter((outcome) => outcome.ruleId === ruleId));
			if (outcomes.every(({ kind }) => kind === 'unknown')) {
				unseen.push(ruleId);
				continue;
			}
			const faults = outcomes.filter((outcome) => outcome.kind === 'fault');
			const expectations = own.flatMap((judged) => judged.expectations).filter((each) => each.ruleId === ruleId);
			const met = expectations.filter((each) => each.met).length;
			rows.push([
				`\`${ruleId}\``,
				`${outcomes.filter(({ kind }) => kind === 'pass').length}`,
				`${faults.filter(({ severity }) => severity === 'mild').length}`,
				`${faults.filter(({ severity }) => severity === 'marked').length}`,
				unknownText(outcomes),
				expectations.length === 0 ? '–' : `${met}/${expectations.length}`,
			]);
		}
	}
	const note =
		unseen.length === 0 ? '' : `No real clip that can be judged: ${unseen.map((id) => `\`${id}\``).join(', ')}.`;
	return { name: 'rules', head: ['rule', 'reps fine', 'mild', 'marked', 'can’t tell', 'expectations'], rows, note };
}
