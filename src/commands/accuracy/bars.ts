import { recognisedRatio, type Recognition } from './recognition.ts';
import { f1Of, type ClipScore } from './clipScore.ts';

const MIN_F1 = 0.97;
const MIN_RECOGNISED_RATIO = 0.9;

/** Not measured yet: it needs the outline of the back, see the rule. */
const isExcused = (ruleId: string) => ruleId.endsWith('/lumbar-flexion');

/** Expectations that are known not to be met. */
export function excusedMisses(scores: readonly ClipScore[]): number {
	return scores.flatMap(({ expectations }) => expectations).filter(({ met, ruleId }) => !met && isExcused(ruleId))
		.length;
}

/** What is not as it must be, in words; empty when all is well. */
export function missedBars(scores: readonly ClipScore[], recognitions: readonly Recognition[]): readonly string[] {
	const f1 = f1Of(scores);
	const recognised = recognisedRatio(recognitions);
	return [
		...scores
			.filter(({ exact }) => !exact)
			.map(({ clip, counted }) => `${clip.file}: ${counted} counted, ${clip.reps} by eye`),
		...(f1 !== null && f1 < MIN_F1 ? [`F1 of rep times is ${f1.toFixed(3)}, below ${MIN_F1}`] : []),
		...scores.flatMap(({ clip, expectations }) =>
			expectations
				.filter(({ met, ruleId }) => !met && !isExcused(ruleId))
				.map(({ ruleId, wants }) => `${clip.file}: ${ruleId} should be ${wants}`),
		),
		...(recognitions.length > 0 && recognised < MIN_RECOGNISED_RATIO
			? [`${Math.round(100 * recognised)} % of the clips are recognised, fewer than ${100 * MIN_RECOGNISED_RATIO} %`]
			: []),
	];
}
