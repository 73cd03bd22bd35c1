import { SIDE_VIEWS, type FaultRule } from '../../faults/rule.ts';
import { thighElevationDeg } from '../../kinematics/segmentAngles.ts';
import { legAtBottom } from './frontLeg.ts';

/** Thigh elevation of the front leg at the bottom; in the picture, side view. */
export const shallowDepth: FaultRule = {
	ruleId: 'lunge/shallow-depth',
	name: 'Depth',
	passTitle: 'Front thigh came near level',
	faultTitle: 'Stopped high',
	cue: 'Back knee towards the floor',
	viewHint: 'Turn side on for depth',
	views: SIDE_VIEWS,
	unit: 'deg',
	threshold: {
		mild: 15,
		marked: 30,
		faultWhen: 'above',
		source: 'biomechanics B2, LU_DEPTH: rear knee nearly touches the floor; numbers engineering',
	},
	plotted: { id: 'frontThighElevation' },
	measure(trace) {
		const value = legAtBottom(trace, 'front', thighElevationDeg);
		return value === null ? { reason: 'landmarks' } : { value, atS: trace.peakS };
	},
};
