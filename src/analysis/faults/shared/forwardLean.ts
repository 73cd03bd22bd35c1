import { medianAtPeak, type RepTrace } from '../../reps/repTrace.ts';
import { SIDE_VIEWS, type FaultRule, type PlottedSignal, type Threshold } from '../rule.ts';

export interface ForwardLean {
	readonly passTitle: string;
	readonly threshold: Threshold;
	/** The series of the trunk less what it is measured against. */
	readonly plotted: PlottedSignal;
	/** What the trunk is measured against at the far point, degrees from the vertical; `null` when it can't be. */
	readonly againstDeg: (trace: RepTrace) => number | null;
	/** A trunk lower than this is far forward whatever it is measured against, degrees. */
	readonly markedTrunkDeg: number | null;
}

/** Trunk inclination at the far point, less what it is measured against; in the picture, side view. */
export function forwardLean(exerciseId: string, lean: ForwardLean): FaultRule {
	const { passTitle, threshold, plotted, againstDeg, markedTrunkDeg } = lean;
	return {
		ruleId: `${exerciseId}/forward-lean`,
		name: 'Lean',
		passTitle,
		faultTitle: 'Trunk far forward',
		cue: 'Chest tall',
		viewHint: 'Turn side on for lean',
		views: SIDE_VIEWS,
		unit: 'deg',
		threshold,
		plotted,
		measure(trace) {
			const trunk = medianAtPeak(trace, (frame) => frame.anglesDeg.trunkInclination);
			const against = againstDeg(trace);
			if (trunk === null || against === null) return { reason: 'landmarks' };
			const measured = { value: trunk - against, atS: trace.peakS };
			return markedTrunkDeg !== null && trunk > markedTrunkDeg ? { ...measured, atLeast: 'marked' } : measured;
		},
	};
}
