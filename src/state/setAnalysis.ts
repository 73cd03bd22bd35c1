import type { Analysis } from '../analysis/analysis.ts';
import type { Analyzer, AnalyzerOptions } from '../analysis/analyzer.ts';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import { packFrames, unpackFrames, type PackedFrames } from '../analysis/session/packFrames.ts';
import type { BackNeutral, Confirmation } from '../analysis/reps/backMemory.ts';
import type { SetReport } from '../analysis/session/session.ts';
import { createBackKeeper, newestOf } from './backKeeper.ts';
import type { LivePorts } from './livePorts.ts';

/** House: as much of a running set can be judged anew as another exercise; a longer memory costs more than a minute's reps are worth. */
const REMEMBERED_SET_S = 180;
/** House: enough to know view and posture again at once. */
const REMEMBERED_LOOK_S = 2;
/** House: three seconds of a webcam. Packing them takes a millisecond. */
const PACKED_AT_ONCE = 90;

/** The analyzers of a live session: one looks on before, between and during pauses of sets, one counts. */
export interface SetAnalysis {
	/** Looks on: what it counts and how long it sees somebody hold is not told. */
	look(frame: PoseFrame): Analysis;
	/** Counts. Looks on when no set was begun. */
	count(frame: PoseFrame): Analysis;
	beginSet(): void;
	/** Ends the set. @returns its reps as sets, empty without any. */
	finishSet(): readonly SetReport[];
	/** One more set. Somebody else may come: nothing is kept but the flat backs, and those only while the same person stays. */
	startOver(): void;
	/** From now on this exercise, or `AUTO`. A running set is judged anew as if it had been chosen from the start. @returns what is known now; `null` before the first frame. */
	choose(exerciseId: string): Analysis | null;
	/** What backs are compared with from now on. */
	backNeutrals(): readonly BackNeutral[];
	/** The last reps of the running set, else of the one that ended last, looked good: their back is the measure from now on. */
	confirmBack(): Confirmation;
	/** From now on the back is learnt anew. */
	forgetBack(): void;
}

/** The frames of the last `lastingS` seconds, to a tenth of a pixel. Packed, as they would fill the page's memory otherwise. */
function createMemory(lastingS: number): { push(frame: PoseFrame): void; clear(): void; all(): readonly PoseFrame[] } {
	let packed: { readonly frames: PackedFrames; readonly endS: number }[] = [];
	let fresh: PoseFrame[] = [];
	return {
		push(frame) {
			fresh.push(frame);
			if (fresh.length < PACKED_AT_ONCE) return;
			packed = packed.filter(({ endS }) => frame.timeS - endS <= lastingS);
			packed.push({ frames: packFrames(fresh), endS: frame.timeS });
			fresh = [];
		},
		clear() {
			packed = [];
			fresh = [];
		},
		all() {
			const all = [...packed.flatMap(({ frames }) => unpackFrames(frames)), ...fresh];
			const nowS = all.at(-1)?.timeS ?? 0;
			return all.filter(({ timeS }) => nowS - timeS <= lastingS);
		},
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
	let ended: Analyzer | null = null;
	let start: Required<Pick<AnalyzerOptions, 'baseline' | 'backNeutrals'>> = { baseline: null, backNeutrals: [] };
	const backs = createBackKeeper();
	const looked = createMemory(REMEMBERED_LOOK_S);
	const counted = createMemory(REMEMBERED_SET_S);

	function backNeutrals(): readonly BackNeutral[] {
		return counter === null ? backs.known() : newestOf(backs.known(), counter.backNeutrals());
	}

	function watch(frame: PoseFrame): void {
		if (backs.watch(frame) === 'same') return;
		start = { ...start, backNeutrals: [] };
		// Who comes during a pause is not seen by the analyzer that counts.
		counter?.forgetBack();
	}

	function look(frame: PoseFrame): Analysis {
		watch(frame);
		looked.push(frame);
		return { ...asKnown(scout.push(frame), backNeutrals), heldS: null };
	}

	return {
		look,
		count(frame) {
			if (counter === null) return look(frame);
			watch(frame);
			counted.push(frame);
			return counter.push(frame);
		},
		beginSet() {
			start = { baseline: scout.baseline(), backNeutrals: backs.known() };
			counter = createAnalyzer(chosen, start);
			ended = null;
			counted.clear();
		},
		finishSet() {
			const sets = counter?.finish() ?? [];
			backs.learn(counter?.backNeutrals() ?? []);
			ended = counter ?? ended;
			counter = null;
			counted.clear();
			return sets.filter(({ reps }) => reps.length > 0);
		},
		startOver() {
			counter = null;
			ended = null;
			scout = createAnalyzer(chosen);
			looked.clear();
		},
		choose(next) {
			chosen = next;
			scout = createAnalyzer(chosen, { baseline: scout.baseline() });
			const seen = replay(scout, looked.all());
			if (counter === null) return seen;
			counter = createAnalyzer(chosen, start);
			return replay(counter, counted.all()) ?? seen;
		},
		backNeutrals,
		confirmBack() {
			const judge = counter ?? ended;
			const answer = judge?.confirmBack() ?? 'not-seen';
			if (answer === 'taken') backs.learn(judge?.backNeutrals() ?? []);
			return answer;
		},
		forgetBack() {
			backs.forget();
			start = { ...start, backNeutrals: [] };
			counter?.forgetBack();
		},
	};
}

/** Who looks on does not know what the sets have learnt of the back. */
function asKnown(analysis: Analysis, backNeutrals: () => readonly BackNeutral[]): Analysis {
	const { back, exercise, nearSide } = analysis;
	if (back === null || exercise === null) return analysis;
	const neutral = backNeutrals().find(({ exerciseId, side }) => exerciseId === exercise.id && side === nearSide);
	return { ...analysis, back: { ...back, neutral: neutral ?? null } };
}
