import { shortText, type CompanionStage, type StateMessage } from './messages.ts';

/** What the wrist is to know of the moment. Texts may be of any length; numbers may have fractions. */
export interface Snapshot {
	/** Whether something runs that a tap would hold. */
	readonly runs: 'yes' | 'no';
	readonly stage: CompanionStage;
	/** The exercise's id; empty while none is known. */
	readonly exerciseId: string;
	/** What is done now, or in a rest what comes next, for people. */
	readonly label: string;
	/** Reps so far, or seconds of a hold. */
	readonly count: number;
	/** How the last counted rep was, `unknown` where it can't be told; `null` before the first, or where no reps are counted. */
	readonly lastRep: 'clean' | 'fault' | 'unknown' | null;
	/** `null` without one. */
	readonly goal: number | null;
	/** From 1; 0 while there is none. */
	readonly set: number;
	/** 0 when nobody said. */
	readonly sets: number;
	/** Seconds of rest that are left; 0 outside of one. */
	readonly restS: number;
	/** In the middle of a movement in which a buzz would disturb: whatever a cue has to say waits for its end. */
	readonly disturbable: 'yes' | 'no';
}

/** Nobody trains. */
export const IDLE_SNAPSHOT: Snapshot = {
	runs: 'no',
	stage: 'idle',
	exerciseId: '',
	label: '',
	count: 0,
	lastRep: null,
	goal: null,
	set: 0,
	sets: 0,
	restS: 0,
	disturbable: 'no',
};

/** The snapshot as a message. */
export function stateMessage(shown: Snapshot, seq: number, bpm: number | null): StateMessage {
	return {
		t: 'state',
		v: 1,
		seq,
		run: shown.runs === 'yes',
		ex: shortText(shown.exerciseId),
		label: shortText(shown.label),
		n: whole(shown.count),
		goal: shown.goal === null ? null : whole(shown.goal),
		set: whole(shown.set),
		sets: whole(shown.sets),
		rest: Math.min(Math.ceil(Math.max(0, shown.restS)), 36_000),
		stage: shown.stage,
		hr: bpm === null ? null : Math.round(bpm),
	};
}

function whole(value: number): number {
	return Number.isFinite(value) ? Math.min(Math.max(Math.floor(value), 0), 9_999) : 0;
}

/** Whether the two differ in what a state message says beside count and rest, which have messages of their own. */
export function isOtherState(one: Snapshot, other: Snapshot): boolean {
	return (
		one.runs !== other.runs ||
		one.stage !== other.stage ||
		one.exerciseId !== other.exerciseId ||
		one.label !== other.label ||
		one.goal !== other.goal ||
		one.set !== other.set ||
		one.sets !== other.sets
	);
}
