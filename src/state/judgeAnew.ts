import { AUTO, type Analyzer } from '../analysis/analyzer.ts';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import { createRecordingCheck } from '../analysis/session/recordingCheck.ts';
import type { SetReport } from '../analysis/session/session.ts';
import { reviewFrame, type ReviewFrame, type ReviewRecording } from './reviewRecording.ts';

type CreateAnalyzer = (exerciseId: string) => Analyzer;

/** The same pictures judged as another exercise, or as what is recognised in them: the pose model is not asked again. */
export function judgeAnew(
	recording: ReviewRecording,
	exerciseId: string,
	createAnalyzer: CreateAnalyzer,
): ReviewRecording {
	const { frames, session, stopped } = recording;
	const analyzer = createAnalyzer(exerciseId);
	const check = createRecordingCheck();
	const trace = frames.map((frame) => {
		const analysis = analyzer.push(frame);
		check.push(frame, analysis);
		return reviewFrame(analysis);
	});
	const sets = analyzer.finish();
	return {
		...recording,
		exerciseId,
		session: { ...session, sets },
		trace: withDepths(trace, frames, sets, { exerciseId, createAnalyzer }),
		notes: check.notes(stopped === null ? session.source.durationS : null),
	};
}

/** House: as long before and after a set its exercise is still followed. */
const BESIDE_SET_S = 2;

/**
 * What is recognised is only known after its first rep, and then what came before is to be seen as well. So the depths are
 * taken from each set's own exercise, around the set.
 */
export function withDepths(
	trace: readonly ReviewFrame[],
	frames: readonly PoseFrame[],
	sets: readonly SetReport[],
	{ exerciseId, createAnalyzer }: { readonly exerciseId: string; readonly createAnalyzer: CreateAnalyzer },
): readonly ReviewFrame[] {
	if (exerciseId !== AUTO) return trace;
	const depths = new Map(
		[...new Set(sets.map((set) => set.exerciseId))].map((id) => {
			const analyzer = createAnalyzer(id);
			return [id, frames.map((frame) => analyzer.push(frame).depthRatio)];
		}),
	);
	return trace.map((frame, index) => {
		const set = setAt(sets, frame.timeS);
		return { ...frame, depthRatio: set === null ? null : (depths.get(set.exerciseId)?.[index] ?? null) };
	});
}

/** The set that a moment belongs to, or lies just beside. */
function setAt(sets: readonly SetReport[], timeS: number): SetReport | null {
	const isWithin = (set: SetReport, besideS: number) => timeS >= set.startS - besideS && timeS <= set.endS + besideS;
	return sets.find((set) => isWithin(set, 0)) ?? sets.find((set) => isWithin(set, BESIDE_SET_S)) ?? null;
}
