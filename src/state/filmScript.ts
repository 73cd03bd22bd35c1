import { mainFault, ruleName, type SessionRep } from '../analysis/session/summary.ts';
import { exerciseOf, heldSeconds, isHold } from './exerciseWords.ts';

/** A stretch of a recording, in seconds of its media time. */
export interface FilmRange {
	readonly startS: number;
	/** `null`: until the video ends. */
	readonly endS: number | null;
}

/** House: somebody is seen to begin and to come to rest. */
const AROUND_REPS_S = 0.5;

/** The stretch from one rep to another, both in it, in whichever order. It begins with a picture. */
export function rangeOfReps(
	[one, other]: readonly [SessionRep, SessionRep],
	pictureTimesS: readonly number[],
): FilmRange {
	const fromS = Math.min(one.rep.startS, other.rep.startS) - AROUND_REPS_S;
	const endS = Math.max(one.rep.endS, other.rep.endS) + AROUND_REPS_S;
	return { startS: Math.max(pictureTimesS.find((timeS) => timeS >= fromS) ?? fromS, 0), endS };
}

/** What is counted at a moment of a film. */
export interface FilmCount {
	readonly exerciseId: string;
	/** Reps that are done by then, or seconds that are held. */
	readonly count: number;
	readonly unit: 'reps' | 'seconds';
}

/** @returns null when nothing is counted in the whole recording. */
export function countAt(reps: readonly SessionRep[], timeS: number): FilmCount | null {
	const current = reps.findLast(({ rep }) => rep.startS <= timeS) ?? reps[0];
	if (current === undefined) return null;
	const { exerciseId } = current.set;
	if (isHold(exerciseId)) return { exerciseId, count: heldAt(current, timeS), unit: 'seconds' };
	const done = reps.filter(({ number, set, rep }) => {
		return number !== null && set.exerciseId === exerciseId && rep.endS <= timeS;
	});
	return { exerciseId, count: done.length, unit: 'reps' };
}

function heldAt({ rep }: SessionRep, timeS: number): number {
	return Math.min(Math.max(Math.floor(timeS - rep.startS), 0), heldSeconds(rep));
}

/** What is said of a rep at a moment of a film. */
export interface FilmVerdict {
	readonly verdict: SessionRep['verdict'];
	/** The rule that it is marked for; `null` without a fault. */
	readonly ruleId: string | null;
	readonly title: string;
	/** What to do about it; `null` when there is nothing. */
	readonly cue: string | null;
}

/** A verdict comes with the colour of the limbs that it is about. */
const BEFORE_IT_SHOWS_S = 0.35;
/** House: long enough to read six words at normal speed after a rep that ended. */
const LIT_AFTER_REP_S = 2;

const TITLES = { clean: 'Clean', unknown: 'Can’t tell', partial: 'Not counted' } as const;

/** The verdict that is lit at a moment; it stays until the next one, or a while after its rep. @returns null while there is none. */
export function verdictAt(reps: readonly SessionRep[], timeS: number): FilmVerdict | null {
	const lit = reps.findLast((rep) => litFromS(rep) <= timeS);
	return lit === undefined || timeS > lit.rep.endS + LIT_AFTER_REP_S ? null : verdictOf(lit);
}

function litFromS({ rep }: SessionRep): number {
	const fault = rep.partial ? null : mainFault(rep);
	const showsS = fault === null ? rep.peakS : Math.min(Math.max(fault.atS, rep.startS), rep.endS);
	return showsS - BEFORE_IT_SHOWS_S;
}

/** What is said of a rep. */
export function verdictOf({ verdict, rep, set }: SessionRep): FilmVerdict {
	if (verdict !== 'fault') return { verdict, ruleId: null, title: TITLES[verdict], cue: null };
	const ruleId = mainFault(rep)?.ruleId ?? '';
	const rule = exerciseOf(set)?.rules.find((each) => each.ruleId === ruleId) ?? null;
	return { verdict, ruleId, title: rule?.faultTitle ?? ruleName(ruleId, rule), cue: rule?.cue ?? null };
}

/** Put after the name of the video, with the numbers that the reps are called by: `clip.reps-2-4.annotated.mp4`. Empty for the whole video. */
export function rangeInName(ends: readonly [SessionRep, SessionRep] | null): string {
	if (ends === null) return '';
	const [first, last] = [...ends].sort((one, other) => one.rep.startS - other.rep.startS);
	const names = [...new Set([first, last].map((end) => end?.number ?? 'partial'))];
	return `.${names.length === 1 ? 'rep' : 'reps'}-${names.join('-')}`;
}
