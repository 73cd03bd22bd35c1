/** One moment of the movement as the rep machine sees it. */
export interface RepSample {
	readonly timeS: number;
	/** How far from the start position, 0 = there, as a share of a body length; `null` when it can't be measured. */
	readonly depthRatio: number | null;
	/** Whether the body is in a posture from which a rep may begin (for a squat: trunk upright). */
	readonly atStart: boolean;
}

/** Limits of one exercise. Depths in the unit of `depthRatio`. */
export interface RepLimits {
	/** Movement below this is swaying. */
	readonly noiseDepthRatio: number;
	/** The least depth that is shown at all, as a partial rep. */
	readonly partialDepthRatio: number;
	/** The least depth that counts, whoever it is. */
	readonly countDepthRatio: number;
	/** Depth of a full rep of the exercise: a personal range is never taken as larger. */
	readonly fullDepthRatio: number;
	readonly minRepS: number;
	readonly maxRepS: number;
	/** Resting at the far point for longer than this is sitting down, not a rep. */
	readonly maxPauseS: number;
	/** Where a rep begins and ends: where the body comes to rest, or where it turns around (a swing knows no rest). */
	readonly ends: 'at-rest' | 'at-turn';
}

export type RepState =
	/** Not seen at the start position since the beginning or since the person was lost. */
	| { readonly kind: 'waiting'; readonly peaks: readonly number[]; readonly seenS: number | null }
	| {
			readonly kind: 'start';
			readonly peaks: readonly number[];
			readonly seenS: number;
			/** Last time at rest or near the last turn: where a rep that begins now has its start. */
			readonly restS: number;
			/** The last turn, and the highest since: they tell the next one. */
			readonly lowS: number;
			readonly lowDepthRatio: number;
			readonly highDepthRatio: number;
			/** A rep that is over when the turn after it has come. */
			readonly pending: FinishedMovement | null;
			/** A movement under way that has not gone far enough to be a rep; `null` while none is. */
			readonly small: SmallMovement | null;
	  }
	| {
			readonly kind: 'moving';
			readonly peaks: readonly number[];
			readonly seenS: number;
			readonly startS: number;
			readonly peakS: number;
			readonly peakDepthRatio: number;
			/** Since when it has stayed near one depth, and which. */
			readonly pauseSinceS: number;
			readonly pauseDepthRatio: number;
	  };

/** A way out of the start position that stays below where a rep begins. */
export interface SmallMovement {
	readonly startS: number;
	/** Where it set off from. */
	readonly fromDepthRatio: number;
	readonly peakS: number;
	readonly peakDepthRatio: number;
}

export interface FinishedMovement {
	readonly startS: number;
	readonly peakS: number;
	readonly endS: number;
	readonly peakDepthRatio: number;
	/** Deep enough for this person; the exercise may still find that it was another movement. */
	readonly deepEnough: boolean;
	/** Seconds for which a posture was held; `null` for a rep. */
	readonly heldS: number | null;
}

export interface RepStep {
	readonly state: RepState;
	/** The movement that this sample completed; `null` on most. */
	readonly finished: FinishedMovement | null;
}

export const INITIAL_REP_STATE: RepState = { kind: 'waiting', peaks: [], seenS: null };
