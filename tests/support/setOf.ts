import { createAnalyzer } from '../../src/analysis/analyzer.ts';
import type { PoseFrame } from '../../src/analysis/pose/poseFrame.ts';
import type { RepReport } from '../../src/analysis/session/session.ts';

/** All movements of a track, analysed as one exercise, partial ones included. */
export function repsOf(exerciseId: string, track: readonly PoseFrame[]): readonly RepReport[] {
	const analyzer = createAnalyzer(exerciseId);
	for (const frame of track) analyzer.push(frame);
	return analyzer.finish().flatMap((set) => set.reps);
}
