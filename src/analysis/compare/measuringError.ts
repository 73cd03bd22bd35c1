// @wc-ignore-file
/** Whether two values come from the same camera place, or may not. */
export type Footage = 'same-camera' | 'other-camera';

interface ErrorOf {
	/** Ends of names of measures, the more special ones first. */
	readonly names: readonly string[];
	readonly same: number;
	readonly other: number;
}

/**
 * The least difference of two measures of a rep that is not put down to measuring.
 *
 * Landmarks that jitter by 2 cm move a knee by ±6°, a hip by ±4° and a trunk by ±3° in one picture (biomechanics B0); a measure is the median of
 * about nine, which is off by half of that, and a difference of two by √2 more: 4°, rounded up. From another camera place the error of the view comes
 * on top: 8–10° (biomechanics B1, SQ_LEAN and SQ_DEPTH). Where a rep begins or ends is known to about 0.2 s, so its length to 0.3 s. In shares of a length:
 * 2 cm of a leg of 85 cm, of hips 20 cm wide, of a foot of 26 cm. House where it is rounded, and for roundness: half of what is called rounder.
 */
const ERRORS: readonly ErrorOf[] = [
	{ names: ['Deg'], same: 5, other: 10 },
	{ names: ['KneeMedialOfToeRatio', 'kneeMedialOfToeRatio'], same: 0.15, other: 0.25 },
	{ names: ['kneePastAnkleRatio'], same: 0.12, other: 0.2 },
	{ names: ['depthRatio', 'stepRatio'], same: 0.05, other: 0.1 },
	{ names: ['backRoundness'], same: 6, other: 12 },
	{ names: ['S'], same: 0.3, other: 0.3 },
];

/** The least difference in a measure that can be told, in its unit. @returns null for measures that are not compared. */
export function leastTold(measure: string, footage: Footage): number | null {
	const error = ERRORS.find(({ names }) => names.some((name) => measure.endsWith(name)));
	if (error === undefined) return null;
	return footage === 'same-camera' ? error.same : error.other;
}
