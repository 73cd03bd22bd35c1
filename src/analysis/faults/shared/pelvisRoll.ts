import { degrees } from '../../geometry/angle.ts';
import type { CameraView } from '../../pose/cameraView.ts';
import type { Landmarks } from '../../pose/landmarks.ts';
import { framesAtFarPoint, type DepthOf } from '../../reps/farPoint.ts';
import { median } from '../../signal/median.ts';
import type { FaultRule, Threshold } from '../rule.ts';

const END_VIEWS: readonly CameraView[] = ['front', 'back'];
/** Biomechanics B0: a finding needs at least three frames. */
const MIN_FRAMES = 3;

/** Slope of the line across the hips in the picture, degrees: positive = the left hip is higher. */
function hipSlopeDeg({ leftHip, rightHip }: Landmarks<'imagePx'>): number | null {
	if (leftHip === null || rightHip === null) return null;
	return degrees(Math.atan2(rightHip.y - leftHip.y, Math.abs(rightHip.x - leftHip.x)));
}

/**
 * How far the pelvis of somebody with the chest to the floor is turned at the far point, where one leg is lifted: slope of the
 * line across the hips in the picture, degrees, ≥ 0, seen from the feet or the head. All frames of the far point go into it,
 * since one errs by 7° (biomechanics B0). Not the change since the start: a leg is on its way, and the pelvis with it, before a rep is noticed.
 */
export function pelvisRoll(exerciseId: string, threshold: Threshold, depthOf: DepthOf): FaultRule {
	return {
		ruleId: `${exerciseId}/pelvis-roll`,
		name: 'Hips level',
		passTitle: 'Hips stayed level',
		faultTitle: 'One hip turned up',
		cue: 'Both hips face the floor',
		viewHint: 'Point your feet at me',
		views: END_VIEWS,
		unit: 'deg',
		threshold,
		measure(trace) {
			const slopes = framesAtFarPoint(trace, depthOf)
				.map(({ image }) => hipSlopeDeg(image))
				.filter((slopeDeg) => slopeDeg !== null);
			const slopeDeg = slopes.length < MIN_FRAMES ? null : median(slopes);
			return slopeDeg === null ? { reason: 'landmarks' } : { value: Math.abs(slopeDeg), atS: trace.peakS };
		},
	};
}
