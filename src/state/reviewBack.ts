import { wantsBack } from '../analysis/analyzer.ts';
import type { BackLine } from '../analysis/kinematics/backLine.ts';
import { nearSideOf } from '../analysis/pose/cameraView.ts';
import type { Side } from '../analysis/pose/landmarks.ts';
import { confirmedNeutral, type BackNeutral, type Confirmation } from '../analysis/reps/backMemory.ts';
import { backOfRep, type RepBack } from '../analysis/reps/backOfRep.ts';
import type { SetReport } from '../analysis/session/session.ts';
import type { SessionRep } from '../analysis/session/summary.ts';
import type { GivenBack, ReviewBack, ReviewFrame, ReviewRecording } from './reviewRecording.ts';

type Trace = readonly ReviewFrame[];

/** The exercises of some sets that look at the back, each with the side that faced the camera. */
export interface BackSubject {
	readonly exerciseId: string;
	readonly side: Side;
}

/** What was done side on in an exercise that looks at the back, without repeats. */
export function backSubjects(sets: readonly SetReport[]): readonly BackSubject[] {
	const subjects: BackSubject[] = [];
	for (const { exerciseId, view } of sets) {
		const side = nearSideOf(view);
		if (side === null || !wantsBack(exerciseId)) continue;
		if (!subjects.some((known) => isAbout(known, { exerciseId, side }))) subjects.push({ exerciseId, side });
	}
	return subjects;
}

export function isAbout(one: BackSubject, other: BackSubject): boolean {
	return one.exerciseId === other.exerciseId && one.side === other.side;
}

/**
 * A back that becomes the measure is shown with the reps it was taken from, too; pictures in which no line was seen go with those
 * before them. Nothing goes from one person or side to another.
 */
export function withNeutrals<Frame extends Pick<ReviewFrame, 'back' | 'nearSide'>>(
	trace: readonly Frame[],
): readonly Frame[] {
	let later: ReviewBack | null = null;
	const filled = trace.toReversed().map((frame): Frame => {
		if (frame.back === null) return frame;
		const back = frame.back.neutral === null ? asIn(later, frame.back, frame.nearSide) : frame.back;
		if (back.neutral !== null) later = back;
		return { ...frame, back };
	});
	let earlier: ReviewBack | null = null;
	return filled.toReversed().map((frame): Frame => {
		if (frame.back === null) return frame;
		const isOpen = frame.back.neutral === null && typeof frame.back.line === 'string';
		const back = isOpen ? asIn(earlier, frame.back, frame.nearSide) : frame.back;
		earlier = back;
		return { ...frame, back };
	});
}

/** The same picture with the measure of another one, if it can be that of this person and side. */
function asIn(other: ReviewBack | null, back: ReviewBack, side: Side | null): ReviewBack {
	const neutral = other?.personIndex === back.personIndex ? other.neutral : null;
	return neutral === null || (side !== null && side !== neutral.side) ? back : { ...back, neutral };
}

/** The line of the back as the analysis gave it, from what is kept of it. */
export function lineOf({ back, pose }: ReviewFrame): BackLine {
	if (back === null) return { kind: 'unseen', reason: 'landmarks' };
	if (typeof back.line === 'string') return { kind: 'unseen', reason: back.line };
	const offsets = pose?.backContour?.offsets.filter((offset) => offset !== null) ?? [];
	return { kind: 'seen', roundness: back.line, offsets };
}

/** The line of the back over one rep. @returns null where it could not be told. */
function backOfReviewed({ rep, set }: Pick<SessionRep, 'rep' | 'set'>, trace: Trace): RepBack | null {
	const frames = trace
		.filter(({ timeS }) => timeS >= rep.startS && timeS <= rep.endS)
		.map((frame) => ({
			timeS: frame.timeS,
			back: lineOf(frame),
			anglesDeg: { trunkInclination: frame.angles.trunkInclinationDeg },
		}));
	const back = backOfRep({ view: set.view, peakS: rep.peakS, frames });
	return 'reason' in back ? null : back;
}

/** The moment nearest to the far point of a rep at which the line of its back was seen; `null` when it never was. */
export function backMoment({ rep }: Pick<SessionRep, 'rep'>, trace: Trace): number | null {
	let nearest: number | null = null;
	for (const { timeS, back } of trace) {
		if (timeS < rep.startS || timeS > rep.endS || typeof back?.line !== 'number') continue;
		if (nearest === null || Math.abs(timeS - rep.peakS) < Math.abs(nearest - rep.peakS)) nearest = timeS;
	}
	return nearest;
}

/** Makes chosen reps the measure of the back, or says why they can't be. */
export function givenByReps(
	{ exerciseId, side }: BackSubject,
	reps: readonly SessionRep[],
	trace: Trace,
): GivenBack | Exclude<Confirmation, 'taken'> {
	const backs = reps.map((rep) => backOfReviewed(rep, trace)).filter((back) => back !== null && back.side === side);
	const neutral = confirmedNeutral(exerciseId, backs as readonly RepBack[]);
	if (neutral === 'too-round' || neutral === 'not-seen') return neutral;
	return { neutral, from: { kind: 'reps', numbers: reps.flatMap(({ number }) => number ?? []) } };
}

/** What other recordings have to offer as a measure. */
export interface BackOffers {
	readonly offers: readonly GivenBack[];
	/** Names of recordings that show the other side in the same exercise, and so can't be compared. */
	readonly otherSide: readonly string[];
}

/** The flat backs of the other recordings; not those that were themselves given from another one, nor the one in use. */
export function backOffers(
	subject: BackSubject,
	shown: ReviewRecording,
	recordings: readonly ReviewRecording[],
): BackOffers {
	const own = recordings
		.filter(({ id }) => id !== shown.id)
		.flatMap((recording) => ownNeutrals(recording).map((neutral) => givenByClip(recording, neutral)))
		.filter(({ neutral }) => neutral.exerciseId === subject.exerciseId);
	const isInUse = ({ neutral }: GivenBack) => shown.givenBacks.some((given) => given.neutral === neutral);
	const offers = own.filter((offer) => offer.neutral.side === subject.side && !isInUse(offer));
	const otherSide = own.filter(({ neutral }) => neutral.side !== subject.side).map(({ from }) => from.name);
	return { offers, otherSide };
}

function ownNeutrals({ backNeutrals, givenBacks }: ReviewRecording): readonly BackNeutral[] {
	return backNeutrals.filter(
		(neutral) => !givenBacks.some(({ from, neutral: given }) => from.kind === 'clip' && isAbout(given, neutral)),
	);
}

function givenByClip({ session }: ReviewRecording, neutral: BackNeutral) {
	return { neutral, from: { kind: 'clip', name: session.source.name } } as const satisfies GivenBack;
}

/** Given backs with this one in the place of another for the same exercise and side. */
export function givenInstead(givenBacks: readonly GivenBack[], given: GivenBack): readonly GivenBack[] {
	return [...givenBacks.filter(({ neutral }) => !isAbout(neutral, given.neutral)), given];
}
