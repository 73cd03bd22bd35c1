import { hipSlopeDeg } from '../../kinematics/frontalPlane.ts';
import type { CameraView } from '../../pose/cameraView.ts';
import { framesAtFarPoint, type DepthOf } from '../../reps/farPoint.ts';
import { medianOver } from '../../reps/repTrace.ts';
import type { FaultRule, Threshold } from '../rule.ts';

const END_VIEWS: readonly CameraView[] = ['front', 'back'];
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
			const slopeDeg = medianOver(framesAtFarPoint(trace, depthOf), ({ image }) => hipSlopeDeg(image));
			return slopeDeg === null ? { reason: 'landmarks' } : { value: Math.abs(slopeDeg), atS: trace.peakS };
		},
	};
}
