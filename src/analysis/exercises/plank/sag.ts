import { SIDE_VIEWS, type FaultRule } from '../../faults/rule.ts';
import { hipsOffLine } from './hipLine.ts';

/** Hips below the line from shoulders to ankles. */
export const sag: FaultRule = {
	ruleId: 'plank/sag',
	name: 'Hips up',
	passTitle: 'Hips stayed up',
	faultTitle: 'Hips sank',
	cue: 'Hips up a little',
	viewHint: 'Turn side on for the line of your body',
	views: SIDE_VIEWS,
	unit: 'deg',
	threshold: {
		mild: 10,
		marked: 18,
		faultWhen: 'above',
		source: 'biomechanics B7, PL_SAG: plank tests end when hip height is lost (P83b); numbers engineering',
	},
	plotted: { id: 'hipsBelowLine' },
	measure: (trace) => hipsOffLine(trace, 'below'),
};
