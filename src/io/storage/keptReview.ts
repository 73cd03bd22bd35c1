import type { PackedFrames } from '../../analysis/session/packFrames.ts';

/** What was counted of one exercise. */
interface KeptCount {
	readonly exerciseId: string;
	readonly reps: number;
	/** All seconds of a hold, nought of other exercises. */
	readonly heldS: number;
}

/** What the list of kept reviews shows of one. */
export interface KeptCard {
	/** Tells the recording, and how its landmarks were made. */
	readonly key: string;
	/** Name of the file. */
	readonly name: string;
	/** What was counted of each exercise; empty when nothing was. Versions before kept it in English words. */
	readonly counted: readonly KeptCount[] | string;
	/** Whether the analysis reached the end of the recording. */
	readonly reach: 'whole' | 'part';
	/** ISO 8601, UTC: when it was analysed, and when it was last opened or changed. */
	readonly keptAt: string;
	readonly usedAt: string;
	/** What it takes in the storage, about. */
	readonly bytes: number;
}

/** A review as it is kept. `details`: everything but landmarks and what can be worked out from them; plain data. */
export interface KeptReview {
	readonly card: KeptCard;
	readonly details: Readonly<Record<string, unknown>>;
	readonly frames: PackedFrames;
}
