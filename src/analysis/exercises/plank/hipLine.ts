import type { Measured } from '../../faults/rule.ts';
import { shoulderHipAnkleDeg } from '../../kinematics/jointAngles.ts';
import { nearSideOf } from '../../pose/cameraView.ts';
import type { RepTrace } from '../../reps/repTrace.ts';
import { largestSustained } from '../../reps/sustained.ts';

/** How far the hips were below or above the line from shoulders to ankles at worst, degrees, for a second or more; negative = they were on the other side of it all the time. In the picture, side view. */
export function hipsOffLine(trace: RepTrace, where: 'below' | 'above'): Measured {
	const near = nearSideOf(trace.view);
	const sign = where === 'below' ? 1 : -1;
	const worst = largestSustained(trace, ({ image }) => {
		const lineDeg = near === null ? null : shoulderHipAnkleDeg(image, near);
		return lineDeg === null ? null : sign * (lineDeg - 180);
	});
	return worst ?? { reason: 'landmarks' };
}
