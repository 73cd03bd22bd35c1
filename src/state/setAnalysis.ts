import type { Analysis } from '../analysis/analysis.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import type { Baseline } from '../analysis/kinematics/baseline.ts';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import type { SetReport } from '../analysis/session/session.ts';
import type { LivePorts } from './livePorts.ts';

/** House: as much of a running set can be judged anew as another exercise; a longer memory costs more than a minute's reps are worth. */
const REMEMBERED_SET_S = 180;
/** House: enough to know view and posture again at once. */
const REMEMBERED_LOOK_S = 2;
/** Frames are let go this much at a time. */
const FORGOTTEN_AT_ONCE_S = 5;

/** The analyzers of a live session: one looks on before, between and during pauses of sets, one counts. */
export interface SetAnalysis {
	/** Looks on: what it counts and how long it sees somebody hold is not told. */
	look(frame: PoseFrame): Analysis;
	/** Counts. Looks on when no set was begun. */
	count(frame: PoseFrame): Analysis;
	beginSet(): void;
	/** Ends the set. @returns its reps as sets, empty without any. */
	finishSet(): readonly SetReport[];
	/** Somebody else may come. */
	startOver(): void;
	/** From now on this exercise, or `AUTO`. A running set is judged anew as if it had been chosen from the start. @returns what is known now; `null` before the first frame. */
	choose(exerciseId: string): Analysis | null;
}

/** The frames of the last `lastingS` seconds. */
function createMemory(lastingS: number): { push(frame: PoseFrame): void; clear(): void; all(): readonly PoseFrame[] } {
	let frames: PoseFrame[] = [];
	return {
		push(frame) {
			frames.push(frame);
			const oldest = frames[0];
			if (oldest !== undefined && frame.timeS - oldest.timeS > lastingS + FORGOTTEN_AT_ONCE_S) {
				frames = frames.filter(({ timeS }) => frame.timeS - timeS <= lastingS);
			}
		},
		clear: () => (frames = []),
		all: () => frames,
	};
}

function replay(analyzer: Analyzer, frames: readonly PoseFrame[]): Analysis | null {
	let analysis: Analysis | null = null;
	for (const frame of frames) analysis = analyzer.push(frame);
	return analysis;
}

/** @param exerciseId of the registry, or `AUTO`. */
export function createSetAnalysis(createAnalyzer: LivePorts['createAnalyzer'], exerciseId: string): SetAnalysis {
	let chosen = exerciseId;
	let scout = createAnalyzer(chosen);
	let counter: Analyzer | null = null;
	let startBaseline: Baseline | null = null;
	const looked = createMemory(REMEMBERED_LOOK_S);
	const counted = createMemory(REMEMBERED_SET_S);

	function look(frame: PoseFrame): Analysis {
		looked.push(frame);
		return { ...scout.push(frame), heldS: null };
	}

	return {
		look,
		count(frame) {
			if (counter === null) return look(frame);
			counted.push(frame);
			return counter.push(frame);
		},
		beginSet() {
			startBaseline = scout.baseline();
			counter = createAnalyzer(chosen, { baseline: startBaseline });
			counted.clear();
		},
		finishSet() {
			const sets = counter?.finish() ?? [];
			counter = null;
			counted.clear();
			return sets.filter(({ reps }) => reps.length > 0);
		},
		startOver() {
			counter = null;
			scout = createAnalyzer(chosen);
			looked.clear();
		},
		choose(next) {
			chosen = next;
			scout = createAnalyzer(chosen, { baseline: scout.baseline() });
			const seen = replay(scout, looked.all());
			if (counter === null) return seen;
			counter = createAnalyzer(chosen, { baseline: startBaseline });
			return replay(counter, counted.all()) ?? seen;
		},
	};
}
