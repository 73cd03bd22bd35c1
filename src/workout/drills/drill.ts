import type { Dose } from '../programme.ts';

export const DRILL_GROUPS = ['squeeze', 'roll', 'ball', 'stretch', 'mobility', 'strength', 'pointer', 'habit'] as const;
export type DrillGroup = (typeof DRILL_GROUPS)[number];

interface DrillWords {
	readonly id: string;
	readonly name: string;
	readonly group: DrillGroup;
	/** How it is done, in two or three sentences. */
	readonly how: string;
	readonly needs: readonly string[];
	/** Who leaves it out or asks first; empty where nobody needs to. */
	readonly notFor: string;
	/** Where it and its numbers come from, in words. */
	readonly source: string;
}

/** Kept by time: no camera can judge it. */
export interface TimedDrill extends DrillWords {
	readonly kind: 'timer';
	/** The two things to think of. */
	readonly cues: readonly [string, string];
	/** Seconds of one go, when it is done by itself. */
	readonly seconds: number;
	readonly repeats: number;
	/** Seconds of letting go between repeats. */
	readonly pauseS: number;
	readonly side: 'both' | 'each';
	readonly dose: Dose;
}

/** Something to know: what else there is, or a habit. Read, not run. */
export interface ReadDrill extends DrillWords {
	readonly kind: 'pointer' | 'tip';
}

export type Drill = TimedDrill | ReadDrill;
