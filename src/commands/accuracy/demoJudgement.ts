import type { Outcome } from '../../analysis/faults/outcome.ts';
import type { FaultRule } from '../../analysis/faults/rule.ts';
import type { RepReport, SetReport } from '../../analysis/session/session.ts';
import type { MotionRep } from '../../athlete/motion.ts';
import { countedReps } from '../replayTrack.ts';

/** What a rule said of a rep that the athlete did. `missed`: the rep was not counted. */
export type Saying = 'fine' | 'mild' | 'marked' | 'missed' | `unknown: ${string}`;

/** House: most of the reps that show a fault must be called so. */
const MOST = 0.6;

function sayingOf(outcome: Outcome | undefined): Saying {
	if (outcome === undefined) return 'missed';
	switch (outcome.kind) {
		case 'pass':
			return 'fine';
		case 'fault':
			return outcome.severity;
		case 'unknown':
			return `unknown: ${outcome.reason}`;
	}
}

function overlapS(rep: RepReport, truth: MotionRep): number {
	return Math.min(rep.endS, truth.endS) - Math.max(rep.startS, truth.startS);
}

/** What the rule said of each rep that the athlete truly did. */
export function sayings(sets: readonly SetReport[], truth: readonly MotionRep[], ruleId: string): readonly Saying[] {
	const reps = countedReps(sets);
	return truth.map((each) => {
		const found = reps
			.filter((rep) => overlapS(rep, each) > 0)
			.sort((a, b) => overlapS(b, each) - overlapS(a, each))[0];
		return sayingOf(found?.outcomes.find((outcome) => outcome.ruleId === ruleId));
	});
}

/** `2 marked, 1 mild`; a dash when there is nothing. */
export function sayingsText(said: readonly Saying[]): string {
	if (said.length === 0) return '–';
	const kinds = [...new Set(said)];
	return kinds.map((kind) => `${said.filter((each) => each === kind).length} ${kind}`).join(', ');
}

/** What was said in the three films of a rule. */
export interface RuleSayings {
	readonly clean: readonly Saying[];
	/** Only of the reps that show the fault. */
	readonly marked: readonly Saying[];
	/** `null` when every place shows it. */
	readonly elsewhere: readonly Saying[] | null;
}

const share = (said: readonly Saying[], ...kinds: readonly Saying[]) =>
	said.filter((each) => kinds.includes(each)).length / Math.max(1, said.length);

/** What is not as it must be: quiet at clean form, loud at the marked fault, undecided from where it can't be seen. Empty when all is well. */
export function shortcomings(rule: Pick<FaultRule, 'threshold' | 'needs'>, said: RuleSayings): readonly string[] {
	// From where the model sees too little to count, nothing is judged either.
	const isSilent = (saying: Saying) => saying.startsWith('unknown') || saying === 'missed';
	if (rule.needs !== undefined) {
		return [...said.clean, ...said.marked].every(isSilent) ? [] : ['judged without what it needs'];
	}
	const wanted = rule.threshold.marked === null ? 'mild' : 'marked';
	return [
		...(share(said.clean, 'mild', 'marked') > 0 ? ['fault at clean form'] : []),
		...(share(said.clean, 'fine') < MOST ? ['clean form not seen'] : []),
		...(share(said.marked, wanted) < MOST ? ['marked fault not found'] : []),
		...(said.elsewhere !== null && !said.elsewhere.every(isSilent) ? ['judged from elsewhere'] : []),
	];
}
