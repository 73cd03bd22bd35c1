import type { Analysis } from './analysis.ts';
import type { PoseFrame } from './pose/poseFrame.ts';
import type { SetReport } from './session/session.ts';

/** What is known of a person standing still: carried from the framing stage into the set. Opaque outside of `analysis`. */
export interface Baseline {
	readonly capturedAtS: number;
}

export interface AnalyzerOptions {
	/** A baseline seen earlier with the same person and camera. */
	readonly baseline?: Baseline | null;
}

/** Landmarks in, facts out. The same frames give the same answers. To start over, make a new one. */
export interface Analyzer {
	push(frame: PoseFrame): Analysis;
	/** Standing baseline, once the person was seen standing still. */
	baseline(): Baseline | null;
	/** Everything so far, split into sets at pauses; a rep under way is closed if it can be. */
	finish(): readonly SetReport[];
}

export declare function createAnalyzer(exerciseId: string, options?: AnalyzerOptions): Analyzer;
