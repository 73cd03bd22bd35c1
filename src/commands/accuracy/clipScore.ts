import type { Outcome } from '../../analysis/faults/outcome.ts';
import type { SetReport } from '../../analysis/session/session.ts';
import { isExact, type Clip } from '../clips.ts';
import { countedReps } from '../replayTrack.ts';
import { matchTimes } from './matchTimes.ts';

/** How far a rep may be from where the eye saw it. */
const PEAK_TOLERANCE_S = 0.75;

/** Shares of a clip's reps: as many must show an expected fault or pass, as many may show a fault that is not there. */
const MOST = 0.6;
const FEW = 0.2;

/** What a rule had to say of a clip, and whether it did. */
interface Expectation {
	readonly ruleId: string;
	readonly wants: 'pass' | 'fault' | 'not-fault';
	readonly met: boolean;
}

/** A clip reviewed as the exercise that it shows. */
export interface ClipScore {
	readonly clip: Clip;
	readonly sets: readonly SetReport[];
	readonly counted: number;
	readonly partial: number;
	readonly exact: boolean;
	/** Reps that were found where the eye saw them. */
	readonly matched: number;
	readonly expectations: readonly Expectation[];
}

/** A rule that stays silent was never asked for its opinion: that meets nothing. */
function isMet(wants: Expectation['wants'], outcomes: readonly (Outcome | undefined)[]): boolean {
	const share = (kind: Outcome['kind'] | undefined) =>
		outcomes.filter((outcome) => outcome?.kind === kind).length / Math.max(1, outcomes.length);
	if (outcomes.length === 0) return false;
	switch (wants) {
		case 'fault':
			return share('fault') >= MOST;
		case 'pass':
			return share('pass') >= MOST && share('fault') <= FEW;
		case 'not-fault':
			return share('fault') <= FEW && share(undefined) === 0;
	}
}

/** Compares the sets found in a clip with what was seen by eye. */
export function scoreClip(clip: Clip, sets: readonly SetReport[]): ClipScore {
	const reps = countedReps(sets);
	const peaksS = clip.repTimes.map(({ peakS }) => peakS).filter((peakS) => peakS !== undefined);
	const found = reps.map(({ peakS }) => peakS);
	return {
		clip,
		sets,
		counted: reps.length,
		partial: sets.flatMap((set) => set.reps).length - reps.length,
		exact: isExact(clip, reps.length),
		matched: matchTimes(peaksS, found, PEAK_TOLERANCE_S).length,
		expectations: Object.entries(clip.expect).map(([ruleId, wants]) => {
			const outcomes = reps.map((rep) => rep.outcomes.find((outcome) => outcome.ruleId === ruleId));
			return { ruleId, wants, met: isMet(wants, outcomes) };
		}),
	};
}

/** Harmonic mean of precision and recall of the reps in time, over all clips. @returns null when there is nothing to find and nothing was found. */
export function f1Of(scores: readonly ClipScore[]): number | null {
	const sum = (pick: (score: ClipScore) => number) => scores.reduce((total, score) => total + pick(score), 0);
	const both = sum(({ counted }) => counted) + sum(({ clip }) => clip.repTimes.length);
	return both === 0 ? null : (2 * sum(({ matched }) => matched)) / both;
}
