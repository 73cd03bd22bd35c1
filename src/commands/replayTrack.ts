import { createAnalyzer } from '../analysis/analyzer.ts';
import type { LandmarkTrack } from '../analysis/session/landmarkTrack.ts';
import type { RepReport, SetReport } from '../analysis/session/session.ts';

/** The sets in recorded landmarks, judged as one exercise or, as `auto`, as whatever is recognised. */
export function replayTrack(track: LandmarkTrack, exerciseId: string): readonly SetReport[] {
	const analyzer = createAnalyzer(exerciseId);
	for (const frame of track.frames) analyzer.push(frame);
	return analyzer.finish();
}

/** The reps of all sets that count. */
export function countedReps(sets: readonly SetReport[]): readonly RepReport[] {
	return sets.flatMap(({ reps }) => reps).filter(({ partial }) => !partial);
}
