import { medianAtPeak, type RepTrace } from '../../reps/repTrace.ts';
import { severityOf } from '../judge.ts';
import type { Severity } from '../outcome.ts';
import { SIDE_VIEWS, type FaultRule, type PastRep, type Threshold } from '../rule.ts';

export interface SquatPattern {
	/** Hip flexion over knee flexion at the bottom. */
	readonly threshold: Threshold;
	/** Knee flexion at the bottom, degrees. */
	readonly kneeDeg: Threshold;
	/** Where the bottom is. */
	readonly atBottom: (trace: RepTrace) => RepTrace;
	/** Stricter limits for reps of a kind that needs less of the knees; `null` where the others hold. */
	readonly stricter: (
		bottom: RepTrace,
		past: readonly PastRep[],
	) => { readonly ratio: Threshold; readonly kneeDeg: Threshold } | null;
}

/** The milder of two: a pattern needs both signs. */
function milder(a: Severity | null, b: Severity | null): Severity | null {
	if (a === null || b === null) return null;
	return a === 'marked' && b === 'marked' ? 'marked' : 'mild';
}

/** A soft knee makes any ratio fine: the value is not taken as lower than what the knee alone says. */
function leastRatio({ threshold, kneeDeg }: SquatPattern, knee: number): number {
	const severity = severityOf(knee, kneeDeg);
	if (severity === 'marked') return 0;
	return severity === 'mild' ? (threshold.marked ?? 0) : threshold.mild;
}

/**
 * Squatted instead of hinged: hip flexion over knee flexion at the bottom, and the knees bent more than a hinge needs. Both signs
 * must be there; in the picture, side view.
 */
export function squatPattern(exerciseId: string, pattern: SquatPattern): FaultRule {
	return {
		ruleId: `${exerciseId}/squat-pattern`,
		name: 'Hinge',
		passTitle: 'Hips went back, knees stayed soft',
		faultTitle: 'Knees bent more than the hips',
		cue: 'Hips to the wall behind',
		viewHint: 'Turn side on for the hinge',
		views: SIDE_VIEWS,
		unit: 'ratio',
		threshold: pattern.threshold,
		measure(trace, past) {
			const bottom = pattern.atBottom(trace);
			const knee = medianAtPeak(bottom, (frame) => frame.anglesDeg.kneeFlexion);
			const hip = medianAtPeak(bottom, (frame) => frame.anglesDeg.hipFlexion);
			if (knee === null || hip === null || knee <= 0) return { reason: 'landmarks' };
			const ratio = hip / knee;
			const strict = pattern.stricter(bottom, past);
			const atLeast =
				strict === null ? null : milder(severityOf(ratio, strict.ratio), severityOf(knee, strict.kneeDeg));
			return {
				value: Math.max(ratio, leastRatio(pattern, knee)),
				atS: bottom.peakS,
				...(atLeast === null ? {} : { atLeast }),
			};
		},
	};
}
