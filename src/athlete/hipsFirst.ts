import { degrees, radians } from '../analysis/geometry/angle.ts';
import type { Body } from './body.ts';
import { balanced, type Crouch, type Hips } from './crouch.ts';
import { eased } from './motion.ts';

/**
 * Hips rise and shoulders stay behind: the inclination at which the shoulders have come up by the hips' rise ÷ `ratio`,
 * given up to balance in the second half of the way.
 */
export function hipsFirst(
	rising: Crouch,
	way: { readonly bottom: Crouch; readonly top: Crouch },
	ratio: number,
	body: Body,
): Crouch {
	const lowest = balanced(way.bottom, body);
	const free = balanced(rising, body);
	const fullRiseM = balanced(way.top, body).pelvis.y - lowest.pelvis.y;
	const letGo = eased(((free.pelvis.y - lowest.pelvis.y) / fullRiseM - 0.5) / 0.5);
	const trunkInclinationAt = ({ heightM }: Hips): number => {
		const riseM = heightM - lowest.pelvis.y;
		const cosine = Math.cos(radians(lowest.trunkInclinationDeg)) - (riseM * (1 - 1 / ratio)) / body.trunkM;
		const heldDeg = degrees(Math.acos(Math.min(1, Math.max(0, cosine))));
		return heldDeg + (free.trunkInclinationDeg - heldDeg) * letGo;
	};
	return { ...rising, trunkInclinationAt };
}
