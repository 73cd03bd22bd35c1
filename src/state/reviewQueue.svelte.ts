import type { ReviewTrouble } from './reviewRecording.ts';

/** What became of a file. Its recording may be shown where it has one. */
export type QueuedState =
	| { readonly kind: 'waits' }
	| { readonly kind: 'runs' }
	| { readonly kind: 'done'; readonly recordingId: number; readonly from: 'analysis' | 'kept' | 'document' }
	/** Broke off or was stopped; `null` when there was nothing to keep. */
	| { readonly kind: 'stopped'; readonly recordingId: number | null }
	| { readonly kind: 'failed'; readonly trouble: ReviewTrouble };

export interface QueuedFile {
	readonly id: number;
	readonly file: File;
	/** Whether a kept review of it will do. */
	readonly analysis: 'if-needed' | 'anew';
	readonly state: QueuedState;
}

/** The files that were given to this page, in their order. */
export class ReviewQueue {
	files = $state.raw<readonly QueuedFile[]>([]);
	waiting = $derived(this.files.filter(({ state }) => state.kind === 'waits'));

	#nextId = 1;

	add(files: readonly File[], analysis: QueuedFile['analysis']): void {
		const added = files.map((file): QueuedFile => ({ id: this.#nextId++, file, analysis, state: { kind: 'waits' } }));
		this.files = [...this.files, ...added];
	}

	/** The next one's turn has come. @returns null when none waits. */
	next(): QueuedFile | null {
		const next = this.waiting[0];
		if (next === undefined) return null;
		this.settle(next.id, { kind: 'runs' });
		return next;
	}

	settle(id: number, state: QueuedState): void {
		this.files = this.files.map((each) => (each.id === id ? { ...each, state } : each));
	}

	/** Another recording has come into the place of one. */
	pointTo(recordingId: number, insteadOf: number): void {
		this.files = this.files.map((each) => {
			const { state } = each;
			const isOf = 'recordingId' in state && state.recordingId === insteadOf;
			return isOf ? { ...each, state: { ...state, recordingId } } : each;
		});
	}

	/** Takes a file off the list, unless it is under way. */
	takeOut(id: number): void {
		this.files = this.files.filter((each) => each.id !== id || each.state.kind === 'runs');
	}

	/** Forgets those that wait. */
	takeOutWaiting(): void {
		this.files = this.files.filter(({ state }) => state.kind !== 'waits');
	}
}
