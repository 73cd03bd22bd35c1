import { SIDE_VIEWS, type FaultRule } from '../../faults/rule.ts';
import { medianAtPeak } from '../../reps/repTrace.ts';

/** Thigh elevation at the bottom, mean of both legs; in the picture, side view. */
export const shallowDepth: FaultRule = {
	ruleId: 'squat/shallow-depth',
	name: 'Depth',
	passTitle: 'Thighs came to parallel',
	faultTitle: 'Stopped above parallel',
	cue: 'A little lower',
	viewHint: 'Turn side on for depth',
	views: SIDE_VIEWS,
	unit: 'deg',
	threshold: {
		mild: 10,
		marked: 25,
		faultWhen: 'above',
		source: 'biomechanics B1, SQ_DEPTH: tops of the thighs at least parallel (PMC4262933), less 10° of measuring error',
	},
	plotted: { id: 'thighElevation' },
	measure(trace) {
		const value = medianAtPeak(trace, (frame) => frame.anglesDeg.thighElevation);
		return value === null ? { reason: 'landmarks' } : { value, atS: trace.peakS };
	},
};
