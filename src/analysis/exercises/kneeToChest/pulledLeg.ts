import { worldLegHipFlexionDeg } from '../../kinematics/jointAngles.ts';
import type { Side } from '../../pose/landmarks.ts';
import { medianAtPeak, type RepTrace } from '../../reps/repTrace.ts';

/** The leg whose hip is bent more at the far point; `null` when that can't be told. */
export function pulledLeg(trace: RepTrace): Side | null {
	const bent = medianAtPeak(trace, ({ world }) => {
		const left = world === null ? null : worldLegHipFlexionDeg(world, 'left');
		const right = world === null ? null : worldLegHipFlexionDeg(world, 'right');
		return left === null || right === null ? null : left - right;
	});
	if (bent === null) return null;
	return bent > 0 ? 'left' : 'right';
}
