import type { CorrectedSets } from '../analysis/session/correctSets.ts';
import {
	MAX_CORRECTION_NOTE_LENGTH,
	MAX_CORRECTIONS,
	type ConfirmedRep,
	type Correction,
	type CorrectionWord,
	type VerdictWord,
} from '../analysis/session/corrections.ts';
import type { RepReport } from '../analysis/session/session.ts';
import type { SessionRep } from '../analysis/session/summary.ts';
import type { ReviewRecording } from './reviewRecording.ts';

/** One step of correcting a recording. */
export type CorrectionStep =
	{ readonly word: CorrectionWord; readonly note?: string } | { readonly word: 'undo' } | { readonly word: 'redo' };

/** The recording with one thing said, taken back or said again. The same object when there is nothing to do. */
export function stepped(recording: ReviewRecording, step: CorrectionStep, now: Date): ReviewRecording {
	const { session, undone = [] } = recording;
	const { corrections } = session;
	const put = (said: readonly Correction[], taken: readonly Correction[]): ReviewRecording => ({
		...recording,
		session: { ...session, corrections: said },
		undone: taken,
	});
	const last = corrections.at(-1);
	const again = undone.at(-1);
	if (step.word === 'undo') return last === undefined ? recording : put(corrections.slice(0, -1), [...undone, last]);
	if (step.word === 'redo') return again === undefined ? recording : put([...corrections, again], undone.slice(0, -1));
	if (corrections.length >= MAX_CORRECTIONS) return recording;
	const note = (step.note ?? '').trim().slice(0, MAX_CORRECTION_NOTE_LENGTH);
	return put([...corrections, { ...step.word, madeAt: now.toISOString(), note }], []);
}

/** A rep with its verdicts as they stand, to be confirmed. What the machine could not tell is nobody's word by that. */
export function confirmedRep({ rep, set }: Pick<SessionRep, 'rep' | 'set'>): ConfirmedRep {
	const { side, startS, peakS, endS, outcomes } = rep;
	const told = outcomes.filter((outcome) => outcome.kind !== 'unknown' || outcome.reason === 'said-so');
	const verdicts = Object.fromEntries(told.map(({ ruleId, kind }): [string, VerdictWord] => [ruleId, kind]));
	return { exerciseId: set.exerciseId, side, startS, peakS, endS, verdicts };
}

/** "I checked every rep": those that count, as they stand. */
export function checkedWord(reps: readonly SessionRep[]): CorrectionWord {
	return { kind: 'confirmed', scope: 'recording', reps: reps.filter(({ rep }) => !rep.partial).map(confirmedRep) };
}

/** Whether a person said anything of a rep that the machine does not say. */
export function differs({ correction, partial, outcomes }: RepReport): boolean {
	if (correction === undefined) return false;
	const { machine } = correction;
	if (machine === null || machine.partial !== partial) return true;
	return outcomes.some(({ ruleId, kind }) => {
		const before = machine.outcomes.find((each) => each.ruleId === ruleId);
		return correction.verdicts[ruleId] !== undefined && before?.kind !== kind;
	});
}

/** How many reps are other than the machine says: of `corrected` sets. */
export function differingReps(sets: CorrectedSets['sets']): number {
	return sets.flatMap(({ reps }) => reps).filter(differs).length;
}

/** Start, far point and end of a rep in seconds of media time. */
export type RepSpan = Pick<RepReport, 'startS' | 'peakS' | 'endS'>;

/** House: how far from the playhead a rep that was missed is looked for. */
const REACH_S = 5;
/** House: a hill is over where the curve comes back by this much, as a share of its height. */
const HILL_SHARE = 0.2;
/** House: without a curve a rep is proposed this long before and after the playhead. */
const HALF_REP_S = 1;

interface Step {
	readonly timeS: number;
	readonly depth: number;
}

/** Where a rep may lie that was missed at the playhead: the hill of the curve there, between the reps beside it. */
export function proposedRep(
	timeS: number,
	{
		trace,
		lengthS,
		reps,
	}: { readonly trace: ReviewRecording['trace']; readonly lengthS: number; readonly reps: readonly SessionRep[] },
): RepSpan {
	const counted = reps.filter(({ rep }) => !rep.partial).map(({ rep }) => rep);
	const fromS = Math.max(0, timeS - REACH_S, ...counted.filter(({ endS }) => endS <= timeS).map(({ endS }) => endS));
	const toS = Math.min(lengthS, timeS + REACH_S, ...counted.filter(({ startS }) => startS >= timeS).map(({ startS }) => startS)); // prettier-ignore
	const steps = trace.flatMap(({ timeS: atS, depthRatio }): Step[] =>
		depthRatio === null || atS < fromS || atS > toS ? [] : [{ timeS: atS, depth: depthRatio }],
	);
	const at = steps.findIndex((step) => step.timeS >= timeS);
	if (at < 0) return { startS: Math.max(fromS, timeS - HALF_REP_S), peakS: timeS, endS: Math.min(toS, timeS + HALF_REP_S) }; // prettier-ignore
	return hillAt(steps, at);
}

function hillAt(steps: readonly Step[], at: number): RepSpan {
	const heights = steps.map(({ depth }) => depth);
	const height = Math.max(...heights) - Math.min(...heights);
	const back = height * HILL_SHARE;
	const climbed = [climb(heights, at, -1, back), climb(heights, at, 1, back)] as const;
	const top = (heights[climbed[0]] ?? 0) > (heights[climbed[1]] ?? 0) ? climbed[0] : climbed[1];
	const timeOf = (index: number) => steps[index]?.timeS ?? 0;
	return {
		startS: timeOf(foot(heights, top, -1, back)),
		peakS: timeOf(top),
		endS: timeOf(foot(heights, top, 1, back)),
	};
}

/** Where a hill begins: the first place on the way down that is nearly as low as it gets. */
function foot(heights: readonly number[], top: number, by: -1 | 1, back: number): number {
	const negative = heights.map((height) => -height);
	const lowest = climb(negative, top, by, back);
	let index = top;
	while (index !== lowest && (heights[index] ?? 0) > (heights[lowest] ?? 0) + back / 2) index += by;
	return index;
}

/** The highest place on the way until it goes down by `back`. */
function climb(heights: readonly number[], from: number, by: -1 | 1, back: number): number {
	let best = from;
	for (let index = from; index >= 0 && index < heights.length; index += by) {
		const height = heights[index] ?? 0;
		if (height > (heights[best] ?? 0)) best = index;
		if (height < (heights[best] ?? 0) - back) break;
	}
	return best;
}
