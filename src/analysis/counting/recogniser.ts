import type { CountedExercise } from '../analysis.ts';
import { IDLE_S } from '../flow/setFlow.ts';
import type { SeenRep } from '../session/splitSets.ts';
import type { Counter, CounterStep } from './counter.ts';

/** A stretch of time in which one exercise was counted. */
export interface Segment {
	readonly counter: Counter;
	/** Movements of the counter that belong to it: from this one to before that one (`null`: up to now). */
	readonly from: number;
	readonly to: number | null;
}

/** House: a movement seen twice is settled; so is a posture that has been held this long. */
const SETTLING_REPS = 2;
const SETTLING_HOLD_S = 3;

export interface Recogniser {
	/** `steps` in the order of the counters. */
	push(steps: readonly CounterStep[], timeS: number): void;
	/** What is being done; `null` until something was recognised. */
	current(): Segment | null;
	certainty(): CountedExercise['certainty'];
	/** All stretches so far, the running one last. */
	segments(): readonly Segment[];
}

/** The movements of a segment, oldest first. */
export function movementsOf({ counter, from, to }: Segment): readonly SeenRep[] {
	return counter.seen().slice(from, to ?? undefined);
}

function ownSince(counter: Counter, timeS: number): { readonly count: number; readonly first: number } {
	const seen = counter.seen();
	const own = seen
		.map(({ report }, index) => ({ report, index }))
		.filter(({ report }) => !report.partial && report.startS >= timeS - OVERLAP_S);
	return { count: own.length, first: own[0]?.index ?? seen.length };
}

/** House: reps of two exercises may overlap by as much where one ends and the other begins. */
const OVERLAP_S = 0.5;

/**
 * Which of several exercises is being done: each counts for itself, and the one that recognises a movement as its own has it.
 * One rep makes a guess, a second one settles it; from then on only two reps of another exercise in a row, or one after a rest, begin a new set with it.
 */
export function createRecogniser(counters: readonly Counter[]): Recogniser {
	let past: readonly Segment[] = [];
	let running: Segment | null = null;

	function lastOwnEndS({ counter, from }: Segment): number {
		return counter.seen().findLast(({ report }, index) => index >= from && !report.partial)?.report.endS ?? -Infinity;
	}

	function ownCount(segment: Segment): number {
		return movementsOf(segment).filter(({ report }) => !report.partial).length;
	}

	function begin(counter: Counter, from: number): void {
		if (running !== null && ownCount(running) > 0 && isSettled(running)) {
			past = [...past, { ...running, to: running.counter.seen().length }];
		}
		running = { counter, from, to: null };
	}

	function isSettled(segment: Segment): boolean {
		const { counter } = segment;
		return counter.exercise.counting.kind === 'hold' || ownCount(segment) >= SETTLING_REPS;
	}

	/** How surely this counter claims the movement of now, in reps. */
	function consider(counter: Counter, step: CounterStep, timeS: number): void {
		if (running?.counter === counter) return;
		const isHold = counter.exercise.counting.kind === 'hold';
		const holds = isHold && step.heldS !== null && step.heldS >= SETTLING_HOLD_S;
		const completes = step.completed !== null && !step.completed.rep.partial;
		if (!holds && !completes) return;
		if (running === null) {
			begin(counter, holds ? counter.seen().length : ownSince(counter, -Infinity).first);
			return;
		}
		const sinceS = lastOwnEndS(running);
		const claim = ownSince(counter, sinceS);
		const rested = timeS - sinceS >= IDLE_S;
		if (holds) begin(counter, counter.seen().length);
		else if (claim.count >= SETTLING_REPS || (rested && claim.count > 0)) begin(counter, claim.first);
	}

	return {
		push(steps, timeS) {
			counters.forEach((counter, index) => {
				const step = steps[index];
				if (step !== undefined) consider(counter, step, timeS);
			});
		},
		current: () => running,
		certainty: () => (running !== null && isSettled(running) ? 'recognised' : 'guess'),
		segments: () => (running === null ? past : [...past, running]),
	};
}
