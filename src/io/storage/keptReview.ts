import type { PackedFrames } from '../../analysis/session/packFrames.ts';

/** What the list of kept reviews shows of one. */
export interface KeptCard {
	/** Tells the recording, and how its landmarks were made. */
	readonly key: string;
	/** Name of the file. */
	readonly name: string;
	/** What was counted, in words; empty when nothing was. */
	readonly counted: string;
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
