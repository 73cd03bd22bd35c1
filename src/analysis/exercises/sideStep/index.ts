import { plural } from '../../../language/plural.ts';
import { kneeTrackMeasures, kneeValgus } from '../../faults/shared/kneeValgus.ts';
import { sideLean } from '../../faults/shared/sideLean.ts';
import { tempo } from '../../faults/shared/tempo.ts';
import { SIDES } from '../../pose/landmarks.ts';
import type { RepLimits } from '../../reps/repState.ts';
import { known, type Exercise } from '../exercise.ts';
import { isSplitStance } from '../movementPatterns.ts';
import { bounce, pelvicDrop, riseRatio, slack, swayDeg } from './rules.ts';
import { direction, feetApartRatio, travelTrunks } from './travel.ts';

/** In trunk lengths, see `feetApartRatio`. */
const LIMITS: RepLimits = {
	noiseDepthRatio: 0.08, // house: 4 cm
	partialDepthRatio: 0.14, // house: 7 cm
	countDepthRatio: 0.2, // house: 10 cm beyond hip width, half of a step with a band (biomechanics B6: 1 → 1.6–2 hip widths)
	fullDepthRatio: 0.4, // 20 cm beyond hip width
	minRepS: 0.15, // biomechanics B6 calls steps under 0.6 s hurried; well out of the stance is about a third of it
	maxRepS: 5, // house: longer is standing astride
	maxPauseS: 2, // house
	ends: 'at-turn', // feet never quite come together with a band
};

/** House: hips that rise or sink by more than a quarter of the leg squat or stand up; a step that bounces badly has 0.17. */
const MAX_RISE_RATIO = 0.25;

/** Steps to the side in a quarter squat, with a band or without. */
export const sideStep: Exercise = {
	id: 'side-step',
	name: 'Side step',
	words: {
		one: 'Side step',
		counted: (count) => plural(count, ['# side step', '# side steps']),
		unit: (count) => plural(count, ['side step', 'side steps']),
		ready: 'Stand still',
		outward: 'out',
		hint: 'Take a wider step',
	},
	posture: 'upright',
	counting: { kind: 'reps', limits: LIMITS },
	saysHold: null,
	side: direction,
	variant: () => null,
	depthRatio: feetApartRatio,
	isAtStart: () => true,
	isOwnMovement: (trace) =>
		direction(trace) !== null && !isSplitStance(trace) && (riseRatio(trace) ?? 1) <= MAX_RISE_RATIO,
	measures(trace, peakDepthRatio) {
		return known({
			depthRatio: peakDepthRatio,
			travelTrunksRatio: travelTrunks(trace),
			durationS: trace.endS - trace.startS,
			...kneeTrackMeasures(trace),
		});
	},
	rules: [
		kneeValgus('side-step', {
			threshold: {
				mild: 0.15,
				marked: 0.3,
				faultWhen: 'above',
				source: 'biomechanics B6, SS_KNEE_IN, as in the squat; numbers engineering',
			},
			knees: () => SIDES,
			at: (trace) => trace,
			depthRatio: null,
			backStop: null,
		}),
		pelvicDrop,
		sideLean('side-step', swayDeg),
		slack,
		bounce,
		tempo(
			'side-step',
			{ passTitle: 'Steady steps', faultTitle: 'Hurried steps', cue: 'Slower steps' },
			{ mild: 0.6, marked: null, faultWhen: 'below', source: 'biomechanics B6, SS_TEMPO; number engineering' },
			(trace) => trace.endS - trace.startS,
		),
	],
};
