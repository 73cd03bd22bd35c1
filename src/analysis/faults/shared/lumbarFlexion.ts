import { SIDE_VIEWS, type FaultRule } from '../rule.ts';

/** The back rounds. Needs the outline of the back from the body mask: no landmark lies between shoulder and hip (biomechanics B0, class N from landmarks). Until there is one it can't tell. */
export function lumbarFlexion(exerciseId: string): FaultRule {
	return {
		ruleId: `${exerciseId}/lumbar-flexion`,
		name: 'Back',
		passTitle: 'Back line as in your first reps',
		faultTitle: 'Back line rounder than in your first reps',
		cue: 'Long back',
		viewHint: 'I can’t see the line of your back yet',
		views: SIDE_VIEWS,
		needs: 'back-contour',
		unit: 'ratio',
		threshold: { mild: 0.06, marked: 0.09, faultWhen: 'above', source: 'biomechanics B0, LUMB_ROUND (mask)' },
		measure: () => ({ reason: 'no-back-contour' }),
	};
}
