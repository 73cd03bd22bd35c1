import type { Analysis } from '../../src/analysis/analysis.ts';
import { createAnalyzer } from '../../src/analysis/analyzer.ts';
import type { PoseFrame } from '../../src/analysis/pose/poseFrame.ts';
import type { RepReport, SetReport } from '../../src/analysis/session/session.ts';

export interface Analysed {
	readonly frames: readonly Analysis[];
	readonly sets: readonly SetReport[];
	/** Of all sets, partial ones included. */
	readonly reps: readonly RepReport[];
	/** Those that count. */
	readonly counted: number;
}

/** Runs a whole track through the analysis of squats. */
export function analyse(track: readonly PoseFrame[]): Analysed {
	const analyzer = createAnalyzer('squat');
	const frames = track.map((frame) => analyzer.push(frame));
	const sets = analyzer.finish();
	const reps = sets.flatMap((set) => set.reps);
	return { frames, sets, reps, counted: reps.filter((rep) => !rep.partial).length };
}
