import { SIDE_VIEWS, type FaultRule } from '../../faults/rule.ts';
import { medianAtPeak } from '../../reps/repTrace.ts';

/** Trunk inclination at the bottom, degrees: negative = leaning back over the hips, which arches the lower back. The back itself is not seen. In the picture, side view. */
export const lumbarExtension: FaultRule = {
	ruleId: 'lunge/lumbar-extension',
	name: 'Arch',
	passTitle: 'Ribs over the hips',
	faultTitle: 'Leaned back over the hips',
	cue: 'Ribs down, stand tall',
	viewHint: 'Turn side on for the arch',
	views: SIDE_VIEWS,
	unit: 'deg',
	threshold: {
		mild: -5,
		marked: null,
		faultWhen: 'below',
		source: 'biomechanics B2, LU_ARCH: amber only; number engineering',
	},
	plotted: { id: 'trunkInclination' },
	measure(trace) {
		const value = medianAtPeak(trace, (frame) => frame.anglesDeg.trunkInclination);
		return value === null ? { reason: 'landmarks' } : { value, atS: trace.peakS };
	},
};
