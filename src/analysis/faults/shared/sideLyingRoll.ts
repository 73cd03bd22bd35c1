import { degrees } from '../../geometry/angle.ts';
import type { Landmarks } from '../../pose/landmarks.ts';
import { medianAtPeak, medianAtStart } from '../../reps/repTrace.ts';
import { SIDE_VIEWS, type FaultRule } from '../rule.ts';

/** How far the line across the hips is from upright in the picture, degrees, −90 to 90. @returns null when a hip is missing. */
function hipLineDeg({ leftHip, rightHip }: Landmarks<'imagePx'>): number | null {
	if (leftHip === null || rightHip === null) return null;
	const [upper, lower] = leftHip.y < rightHip.y ? [leftHip, rightHip] : [rightHip, leftHip];
	return degrees(Math.atan2(upper.x - lower.x, lower.y - upper.y));
}

/**
 * How far the pelvis of somebody on their side turns about the trunk from the start of the rep to its far point, degrees, ≥ 0; in
 * the picture, from the feet or the head. From the chest the upper hip moves towards the camera, which the pose model does not
 * see: it reads a roll of 32° as 8°.
 */
export function sideLyingRoll(exerciseId: string): FaultRule {
	return {
		ruleId: `${exerciseId}/pelvis-roll`,
		name: 'Hips',
		passTitle: 'Hips stayed stacked',
		faultTitle: 'Upper hip rolled along',
		cue: 'Stack your hips',
		viewHint: 'Point your feet at me',
		views: SIDE_VIEWS,
		unit: 'deg',
		threshold: {
			mild: 15,
			marked: null,
			faultWhen: 'above',
			source: 'biomechanics B11: roll of the pelvis above 15°, amber only',
		},
		measure(trace) {
			const startDeg = medianAtStart(trace, ({ image }) => hipLineDeg(image));
			const peakDeg = medianAtPeak(trace, ({ image }) => hipLineDeg(image));
			if (startDeg === null || peakDeg === null) return { reason: 'landmarks' };
			return { value: Math.abs(peakDeg - startDeg), atS: trace.peakS };
		},
	};
}
