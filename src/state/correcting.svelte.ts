import type { Outcome } from '../analysis/faults/outcome.ts';
import type { CorrectionWord, VerdictWord } from '../analysis/session/corrections.ts';
import type { SessionRep } from '../analysis/session/summary.ts';
import { checkedWord, confirmedRep, proposedRep, stepped, type CorrectionStep, type RepSpan } from './corrections.ts';
import { findExercise } from './exerciseWords.ts';
import type { ReviewRecording } from './reviewRecording.ts';

/** A rep that is about to be added. */
export interface NewRep extends RepSpan {
	readonly exerciseId: string;
	readonly side: 'left' | 'right' | null;
}

/** What is corrected, as it stands now. */
export interface CorrectingTargets {
	readonly recording: () => ReviewRecording;
	/** Of the corrected sets. */
	readonly reps: () => readonly SessionRep[];
	readonly current: () => SessionRep | null;
	/** The answer that is looked at. */
	readonly chosen: () => Outcome | null;
	/** Keeps looking at one rule of a rep when its answer changes. */
	readonly keepLookingAt: (rep: SessionRep, ruleId: string) => void;
	readonly playhead: () => { readonly timeS: number; readonly lengthS: number };
	/** Puts the changed recording in its place. */
	readonly put: (changed: ReviewRecording) => void;
	readonly now: () => Date;
}

/** A person's hand on a review: what they say of reps, and the rep they are about to add. */
export class Correcting {
	/** `null`: none is being added. */
	adding = $state.raw<NewRep | null>(null);
	/** A reason that goes with what is said next. */
	note = $state('');
	readonly #targets: CorrectingTargets;

	constructor(targets: CorrectingTargets) {
		this.#targets = targets;
	}

	say(word: CorrectionWord): void {
		this.#step({ word, note: this.note });
		this.note = '';
	}

	undo(): void {
		this.#step({ word: 'undo' });
	}

	redo(): void {
		this.#step({ word: 'redo' });
	}

	/** The rep under the playhead is right as it stands. */
	confirm(): void {
		const current = this.#targets.current();
		if (current === null) return;
		if (current.rep.partial) this.say({ kind: 'counted', atS: current.rep.peakS, says: 'not-a-rep' });
		else this.say({ kind: 'confirmed', scope: 'reps', reps: [confirmedRep(current)] });
	}

	/** A counted rep is none, any other is one. */
	turn(): void {
		const current = this.#targets.current();
		if (current === null) return;
		this.say({ kind: 'counted', atS: current.rep.peakS, says: current.rep.partial ? 'rep' : 'not-a-rep' });
	}

	/** The answer that is looked at is another. */
	answer(says: VerdictWord): void {
		const { current, chosen } = this.#targets;
		const [rep, outcome] = [current(), chosen()];
		if (rep === null || outcome === null || rep.rep.partial) return;
		this.#targets.keepLookingAt(rep, outcome.ruleId);
		this.say({ kind: 'verdict', atS: rep.rep.peakS, ruleId: outcome.ruleId, says });
	}

	/** The machine's word about the rep under the playhead again. */
	takeBack(): void {
		const current = this.#targets.current();
		if (current !== null) this.say({ kind: 'machine', atS: current.rep.peakS, ruleId: null });
	}

	nameExercise(exerciseId: string): void {
		const current = this.#targets.current();
		if (current !== null) this.say({ kind: 'exercise', atS: current.rep.peakS, exerciseId });
	}

	/** Every rep was looked at; said again, that is taken back. */
	check(isChecked: 'checked' | 'open'): void {
		this.say(isChecked === 'open' ? { kind: 'unconfirmed' } : checkedWord(this.#targets.reps()));
	}

	/** Proposes a rep at the playhead. */
	propose(): void {
		const { recording, reps, current, playhead } = this.#targets;
		const { timeS, lengthS } = playhead();
		const { trace, exerciseId: asked } = recording();
		const exerciseId = current()?.set.exerciseId ?? findExercise(asked)?.id ?? 'squat';
		const span = proposedRep(timeS, { trace, lengthS, reps: reps() });
		this.adding = { ...span, exerciseId, side: current()?.rep.side ?? null };
	}

	/** Moves one end or the far point to the playhead; the others make way. */
	place(point: keyof RepSpan): void {
		const { adding } = this;
		if (adding === null) return;
		const { timeS } = this.#targets.playhead();
		const moved = { ...adding, [point]: timeS };
		const { startS, peakS, endS } = moved;
		if (point === 'startS') this.adding = { ...moved, peakS: Math.max(peakS, timeS), endS: Math.max(endS, timeS) };
		else if (point === 'endS')
			this.adding = { ...moved, startS: Math.min(startS, timeS), peakS: Math.min(peakS, timeS) };
		else this.adding = { ...moved, startS: Math.min(startS, timeS), endS: Math.max(endS, timeS) };
	}

	/** The counted rep that lies where the new one would; `null`: none. */
	inTheWay(): SessionRep | null {
		const { adding } = this;
		if (adding === null) return null;
		const { peakS } = adding;
		return this.#targets.reps().find(({ rep }) => !rep.partial && rep.startS <= peakS && peakS <= rep.endS) ?? null;
	}

	/** Adds the proposed rep. */
	add(): void {
		if (this.adding === null || this.inTheWay() !== null || this.adding.endS <= this.adding.startS) return;
		this.say({ kind: 'added', ...this.adding });
		this.adding = null;
	}

	#step(step: CorrectionStep): void {
		const { recording, put, now } = this.#targets;
		const before = recording();
		const changed = stepped(before, step, now());
		if (changed !== before) put(changed);
	}
}
