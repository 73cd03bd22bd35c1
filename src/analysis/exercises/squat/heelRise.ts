import { SIDE_VIEWS, type FaultRule } from '../../faults/rule.ts';
import { radians } from '../../geometry/angle.ts';
import { medianAtPeak } from '../../reps/repTrace.ts';

/** How much higher the heel of the near foot is over its tip than when standing, over foot length; in the picture, side view. */
export const heelRise: FaultRule = {
	ruleId: 'squat/heel-rise',
	name: 'Heels',
	passTitle: 'Heels stayed down',
	faultTitle: 'Heels came up',
	cue: 'Heels heavy',
	viewHint: 'Turn side on, feet in the picture, for heels',
	views: SIDE_VIEWS,
	unit: 'ratio',
	threshold: {
		mild: 0.15,
		marked: 0.25,
		faultWhen: 'above',
		source:
			'biomechanics B1, SQ_HEEL: whole foot stays down (PMC4262933), 0.10/0.20 there are engineering values. House: 0.05 more, half of the 8° by which foot pitch errs',
	},
	measure(trace) {
		const pitchDeg = medianAtPeak(trace, (frame) => frame.anglesDeg.footPitch);
		if (pitchDeg === null) return { reason: 'landmarks' };
		const standingDeg = trace.baseline?.footPitchDeg ?? null;
		if (standingDeg === null) return { reason: 'no-baseline' };
		return { value: Math.sin(radians(pitchDeg)) - Math.sin(radians(standingDeg)), atS: trace.peakS };
	},
};
