import { AUTO, type Analyzer, type AnalyzerOptions } from '../analysis/analyzer.ts';
import { nearSideOf } from '../analysis/pose/cameraView.ts';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import type { BackNeutral } from '../analysis/reps/backMemory.ts';
import { createRecordingCheck } from '../analysis/session/recordingCheck.ts';
import type { SetReport } from '../analysis/session/session.ts';
import { createReviewFrames, type GivenBack, type ReviewFrame, type ReviewRecording } from './reviewRecording.ts';
import { withNeutrals } from './reviewBack.ts';

export type CreateAnalyzer = (exerciseId: string, options?: AnalyzerOptions) => Analyzer;

/** What a recording is judged by. */
export interface JudgedBy {
	/** An exercise's id, or `AUTO`. */
	readonly exerciseId: string;
	readonly givenBacks: readonly GivenBack[];
}

/** House: pictures that are judged at a stretch, about a hundredth of a second. */
const PICTURES_A_SLICE = 50;

/** Work that pauses after each slice. */
type Sliced<T> = Generator<void, T, void>;

/**
 * The same pictures judged as another exercise, as what is recognised in them, or by another flat back, a slice at a time, so that a page
 * can go on in between. The pose model is not asked again.
 */
export function* judging(
	recording: ReviewRecording,
	by: JudgedBy,
	createAnalyzer: CreateAnalyzer,
): Sliced<ReviewRecording> {
	const { frames, session, stopped } = recording;
	const analyzer = createAnalyzer(by.exerciseId, optionsOf(by));
	const check = createRecordingCheck();
	const reviewFrame = createReviewFrames();
	const trace = yield* slicedMap(frames, (frame) => {
		const analysis = analyzer.push(frame);
		check.push(frame, analysis);
		return reviewFrame(analysis);
	});
	const sets = analyzer.finish();
	return {
		...recording,
		...by,
		session: { ...session, sets },
		trace: yield* finishing(trace, frames, sets, { ...by, createAnalyzer }),
		notes: check.notes(stopped === null ? session.source.durationS : null),
		backNeutrals: judgedBacks(analyzer, sets),
	};
}

function* slicedMap<From, To>(list: readonly From[], map: (each: From) => To): Sliced<To[]> {
	const mapped: To[] = [];
	for (const each of list) {
		mapped.push(map(each));
		if (mapped.length % PICTURES_A_SLICE === 0) yield;
	}
	return mapped;
}

function optionsOf({ givenBacks }: Pick<JudgedBy, 'givenBacks'>): AnalyzerOptions {
	return { backNeutrals: givenBacks.map(({ neutral }) => neutral) };
}

/** What the analyzer learnt of backs in exercises and from sides that were judged. */
export function judgedBacks(analyzer: Analyzer, sets: readonly SetReport[]): readonly BackNeutral[] {
	return analyzer
		.backNeutrals()
		.filter(({ exerciseId, side }) =>
			sets.some((set) => set.exerciseId === exerciseId && nearSideOf(set.view) === side),
		);
}

/** The trace of a whole recording: with what is only known at its end. */
export function* finishing(
	trace: readonly ReviewFrame[],
	frames: readonly PoseFrame[],
	sets: readonly SetReport[],
	by: JudgedBy & { readonly createAnalyzer: CreateAnalyzer },
): Sliced<readonly ReviewFrame[]> {
	return by.exerciseId === AUTO ? yield* withOwnMeasures(trace, frames, sets, by) : withNeutrals(trace);
}

/** House: as long before and after a set its exercise is still followed. */
const BESIDE_SET_S = 2;

/**
 * What is recognised is only known after its first rep, and then what came before is to be seen as well. So how far a movement went
 * and the line of the back are taken from each set's own exercise, around the set.
 */
function* withOwnMeasures(
	trace: readonly ReviewFrame[],
	frames: readonly PoseFrame[],
	sets: readonly SetReport[],
	by: JudgedBy & { readonly createAnalyzer: CreateAnalyzer },
): Sliced<readonly ReviewFrame[]> {
	const measured = new Map<string, readonly Pick<ReviewFrame, 'depthRatio' | 'nearSide' | 'back'>[]>();
	for (const id of new Set(sets.map((set) => set.exerciseId))) {
		const analyzer = by.createAnalyzer(id, optionsOf(by));
		const reviewFrame = createReviewFrames();
		const own = yield* slicedMap(frames, (frame) => ownMeasures(reviewFrame(analyzer.push(frame))));
		measured.set(id, withNeutrals(own));
	}
	return trace.map((frame, index) => {
		const set = setAt(sets, frame.timeS);
		const own = set === null ? undefined : measured.get(set.exerciseId)?.[index];
		return { ...frame, depthRatio: own?.depthRatio ?? null, back: own?.back ?? null };
	});
}

function ownMeasures({
	depthRatio,
	nearSide,
	back,
}: ReviewFrame): Pick<ReviewFrame, 'depthRatio' | 'nearSide' | 'back'> {
	return { depthRatio, nearSide, back };
}

/** The set that a moment belongs to, or lies just beside. */
function setAt(sets: readonly SetReport[], timeS: number): SetReport | null {
	const isWithin = (set: SetReport, besideS: number) => timeS >= set.startS - besideS && timeS <= set.endS + besideS;
	return sets.find((set) => isWithin(set, 0)) ?? sets.find((set) => isWithin(set, BESIDE_SET_S)) ?? null;
}
