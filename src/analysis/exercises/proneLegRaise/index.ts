import { plural } from '../../../language/plural.ts';
import { jerk } from '../../faults/shared/jerk.ts';
import { pelvisRoll } from '../../faults/shared/pelvisRoll.ts';
import { shortHold } from '../../faults/shared/shortHold.ts';
import { heldAtFarPointS, wayS } from '../../reps/farPoint.ts';
import { alternates } from '../alternates.ts';
import { known, type Exercise } from '../exercise.ts';
import { isLegRaise, legRaiseRatio, raisedLeg } from '../onTheBelly.ts';
import { kneeBend } from './kneeBend.ts';
import { tooHigh } from './tooHigh.ts';

const ID = 'prone-leg-raise';

/**
 * On the belly one straight leg comes a little off the floor and stays there. The side is that of the leg. Raises of less than
 * about 5 cm can't be told from noise: they are not counted, and that is said.
 */
export const proneLegRaise: Exercise = {
	id: ID,
	name: 'Belly leg raise',
	words: {
		one: 'Leg raise',
		counted: (count) => plural(count, ['# leg raise', '# leg raises']),
		unit: (count) => plural(count, ['leg raise', 'leg raises']),
		ready: 'Lie on your belly, legs straight',
		outward: 'up',
		hint: 'Too small for the camera',
	},
	posture: 'prone',
	counting: {
		kind: 'reps',
		limits: {
			noiseDepthRatio: 0.025, // house: 2 cm at the ankle
			partialDepthRatio: 0.04, // house: 3.5 cm, seen but not for certain
			countDepthRatio: 0.06, // biomechanics B5: what can be detected, about 5 cm or 3.5°
			fullDepthRatio: 0.17, // a raise by 10° (biomechanics B5: 3–10°)
			minRepS: 0.6, // as for squats: three quarters of the 0.8 s of biomechanics B0
			maxRepS: 20, // house: a hold of 6 s (biomechanics B5) and what somebody adds to it
			maxPauseS: 15, // house: longer than twice the longest hold of biomechanics B5
			ends: 'at-rest',
		},
	},
	saysHold: { everyS: 1 },
	depthRatio: legRaiseRatio,
	isAtStart: () => true,
	isOwnMovement: isLegRaise,
	side: raisedLeg,
	variant: alternates,
	measures(trace, peakDepthRatio) {
		return known({
			depthRatio: peakDepthRatio,
			heldS: heldAtFarPointS(trace, legRaiseRatio),
			upS: wayS(trace, legRaiseRatio, 'out'),
			durationS: trace.endS - trace.startS,
		});
	},
	rules: [
		tooHigh,
		pelvisRoll(
			ID,
			{
				mild: 6,
				marked: 12,
				faultWhen: 'above',
				source: 'biomechanics B5, PHE_ROLL: clinical sign of uneven control, not of an illness (P77, P78)',
			},
			legRaiseRatio,
		),
		kneeBend,
		shortHold(
			ID,
			{ passTitle: 'Held long enough', faultTitle: 'Held for a short time', cue: 'Stay up a little longer' },
			{ mild: 3, marked: 1.5, faultWhen: 'below', source: 'biomechanics B5, PHE_SHORT: 3–6 s' },
			legRaiseRatio,
		),
		jerk(ID, legRaiseRatio),
	],
};
