import { SIDE_VIEWS, type FaultRule } from '../../faults/rule.ts';
import { hipsOffLine } from './hipLine.ts';

const SOURCE = 'biomechanics B7, PL_PIKE; numbers engineering';

/** Hips above the line from shoulders to ankles. */
export const pike: FaultRule = {
	ruleId: 'plank/pike',
	name: 'Hips level',
	passTitle: 'Hips stayed in line',
	faultTitle: 'Hips were high',
	cue: 'Hips down a little',
	viewHint: 'Turn side on for the line of your body',
	views: SIDE_VIEWS,
	unit: 'deg',
	threshold: {
		mild: 15,
		marked: 25,
		faultWhen: 'above',
		source: SOURCE,
	},
	plotted: { id: 'hipsBelowLine', limits: { mild: -15, marked: -25, faultWhen: 'below', source: SOURCE } },
	measure: (trace) => hipsOffLine(trace, 'above'),
};
