import { SIDE_VIEWS, type FaultRule } from '../../faults/rule.ts';
import { medianAtPeak } from '../../reps/repTrace.ts';

/** Hip flexion at the bottom; in the picture, side view. */
export const shallowDepth: FaultRule = {
	ruleId: 'hip-hinge/shallow-depth',
	name: 'Depth',
	passTitle: 'Hips went well back',
	faultTitle: 'Folded little',
	cue: 'Hips further back',
	viewHint: 'Turn side on for depth',
	views: SIDE_VIEWS,
	unit: 'deg',
	threshold: { mild: 45, marked: 30, faultWhen: 'below', source: 'biomechanics B10, HH_SHALLOW; numbers engineering' },
	plotted: { id: 'hipFlexion' },
	measure(trace) {
		const value = medianAtPeak(trace, (frame) => frame.anglesDeg.hipFlexion);
		return value === null ? { reason: 'landmarks' } : { value, atS: trace.peakS };
	},
};
