import { wantsBack } from '../analysis/analyzer.ts';
import type { FileFingerprint } from '../io/files/fileFingerprint.ts';
import type { PoseModel } from '../io/estimator/poseEstimator.ts';
import type { KeptCard, KeptReview } from '../io/storage/keptReview.ts';
import type { ReviewStore } from '../io/storage/reviewStore.ts';
import { keptChange, keptReview, type KeptPlace } from './keptRecording.ts';
import type { ReviewRecording } from './reviewRecording.ts';
import { storeTroubleOf, type StoreTrouble } from './storeTrouble.ts';

export interface KeepingPorts {
	readonly store: ReviewStore;
	/** Resolves with `null` when a file can't be told from others. */
	fingerprint(file: File): Promise<FileFingerprint | null>;
	/** Changes when the pose models give other landmarks than before. */
	readonly estimates: number;
	today(): Date;
	/** Asks the browser to spare what is kept when it clears up. */
	askToStay(): void;
}

/** How the landmarks of a file are wanted. */
export interface LandmarksWanted {
	/** An exercise's id, or `AUTO`: some need the outline of the back. */
	readonly exerciseId: string;
	readonly model: PoseModel;
	/** Pictures a second that are looked at; `null`: all. */
	readonly picturesPerS: number | null;
}

export type KeepTrouble = StoreTrouble;

interface Followed {
	readonly id: number;
	readonly key: string;
	/** `null` until it is in the storage. */
	place: KeptPlace | null;
	written: ReviewRecording | null;
	latest: ReviewRecording | null;
}

/**
 * Reviews that are kept in this browser, by what their files hold. Where that fails, `trouble` says so and nothing else is touched:
 * a review never waits for the storage, nor fails by it.
 */
export class KeptReviews {
	cards = $state.raw<readonly KeptCard[]>([]);
	/** Why the storage could not be used the last time; `null` when it could. */
	trouble = $state.raw<KeepTrouble | null>(null);

	readonly #ports: KeepingPorts | null;
	readonly #followed: Followed[] = [];
	#writing: Promise<void> = Promise.resolve();

	/** `null`: nothing is to be kept. */
	constructor(ports: KeepingPorts | null) {
		this.#ports = ports;
	}

	/** Reads the list. */
	async refresh(): Promise<void> {
		this.cards = (await this.#attempt(({ store }) => store.list())) ?? this.cards;
	}

	/** The key under which a review of this file, made like this, is kept; `null` when it can't be. */
	async keyOf(file: File, wanted: LandmarksWanted): Promise<string | null> {
		const print = await this.#ports?.fingerprint(file);
		if (this.#ports === null || print === null || print === undefined) return null;
		const { model, picturesPerS, exerciseId } = wanted;
		const back = wantsBack(exerciseId) ? WITH_BACK : 'plain';
		return [contentKey(print), model, picturesPerS ?? 'all', this.#ports.estimates, back].join('/');
	}

	/** A kept review that serves for this key. */
	async find(key: string): Promise<KeptReview | null> {
		// Landmarks with the outline of the back serve those who don't ask for it as well.
		const richer = `${key.slice(0, key.lastIndexOf('/'))}/${WITH_BACK}`;
		return (await this.load(richer)) ?? (richer === key ? null : await this.load(key));
	}

	load(key: string): Promise<KeptReview | null> {
		return this.#attempt(({ store }) => store.load(key));
	}

	/** From now on {@link follow} keeps this recording. `card`: as it was kept already. */
	begin(id: number, key: string, card: KeptCard | null): void {
		this.#followed.push({ id, key, place: card, written: null, latest: null });
	}

	/** The number of the latest recording that is kept under this key; `null` when none is. */
	idOf(key: string): number | null {
		return this.#followed.findLast((each) => each.key === key)?.id ?? null;
	}

	/** Whether a file is the one that a recording was made of, whatever it is called now. */
	async isOf(id: number, file: File): Promise<boolean> {
		const print = await this.#ports?.fingerprint(file);
		if (print === null || print === undefined) return false;
		return this.#followed.some((each) => each.id === id && each.key.startsWith(`${contentKey(print)}/`));
	}

	/** Keeps what is new or has changed, one after the other and in the background. */
	follow(recordings: readonly ReviewRecording[]): void {
		for (const recording of recordings) {
			const followed = this.#followed.find(({ id }) => id === recording.id);
			if (followed === undefined || followed.latest === recording) continue;
			followed.latest = recording;
			this.#writing = this.#writing.then(() => this.#write(followed));
		}
	}

	/** Resolves when all that was to be kept is. */
	async settled(): Promise<void> {
		await this.#writing;
	}

	async remove(key: string): Promise<void> {
		await this.#attempt(({ store }) => store.remove(key));
		await this.refresh();
	}

	async removeAll(): Promise<void> {
		await this.#attempt(({ store }) => store.removeAll());
		await this.refresh();
	}

	async #write(followed: Followed): Promise<void> {
		const { latest, written, place, key } = followed;
		if (latest === null || latest === written || this.#ports === null) return;
		followed.written = latest;
		const { store, today, askToStay } = this.#ports;
		await this.#attempt(async () => {
			if (place === null) {
				const review = keptReview(latest, { key, keptAt: today().toISOString() }, today());
				await store.keep(review);
				followed.place = review.card;
				askToStay();
			} else {
				await store.change(keptChange(latest, place, today()));
			}
			this.cards = await store.list();
		});
	}

	async #attempt<T>(use: (ports: KeepingPorts) => Promise<T>): Promise<T | null> {
		if (this.#ports === null) return null;
		try {
			const result = await use(this.#ports);
			this.trouble = null;
			return result;
		} catch (reason) {
			this.trouble = storeTroubleOf(reason);
			return null;
		}
	}
}

const WITH_BACK = 'back';

function contentKey({ bytes, samples }: FileFingerprint): string {
	return `${bytes}-${samples}`;
}
