import type { KeptReview } from '../../src/io/storage/keptReview.ts';
import type { ReviewStore } from '../../src/io/storage/reviewStore.ts';
import { StoreError } from '../../src/io/storage/storeError.ts';
import type { KeepingPorts } from '../../src/state/keptReviews.svelte.ts';

export interface FakeKeeping extends KeepingPorts {
	readonly reviews: Map<string, KeptReview>;
	/** What was written, in order: whole reviews, or what changed of them. */
	readonly writes: ('keep' | 'change')[];
	/** From now on the storage fails like this; `null`: it works. */
	failWith(code: StoreError['code'] | null): void;
	readonly askedToStay: () => number;
}

/** Keeps reviews in memory. Files with the same name have the same content. */
export function fakeKeeping(): FakeKeeping {
	const reviews = new Map<string, KeptReview>();
	const writes: ('keep' | 'change')[] = [];
	let failure: StoreError['code'] | null = null;
	let asked = 0;
	const guarded = <T>(work: () => T): Promise<T> =>
		failure === null ? Promise.resolve(work()) : Promise.reject(new StoreError(failure, 'as asked'));
	const store: ReviewStore = {
		list: () => guarded(() => [...reviews.values()].map(({ card }) => card)),
		load: (key) => guarded(() => reviews.get(key) ?? null),
		keep: (review) =>
			guarded(() => {
				writes.push('keep');
				reviews.set(review.card.key, structuredClone(review));
			}),
		change: ({ card, details }) =>
			guarded(() => {
				writes.push('change');
				const before = reviews.get(card.key);
				if (before !== undefined) reviews.set(card.key, { ...before, card, details: structuredClone(details) });
			}),
		remove: (key) => guarded(() => void reviews.delete(key)),
		removeAll: () => guarded(() => reviews.clear()),
	};
	return {
		store,
		fingerprint: (file) => Promise.resolve({ bytes: file.size, samples: file.name.split(' ')[0] ?? '' }),
		estimates: 1,
		today: () => new Date(Date.UTC(2026, 10, 22, 9, writes.length)),
		askToStay: () => (asked += 1),
		reviews,
		writes,
		failWith: (code) => (failure = code),
		askedToStay: () => asked,
	};
}
