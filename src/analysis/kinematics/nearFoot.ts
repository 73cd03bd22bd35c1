import { distance } from '../geometry/angle.ts';
import { sided, type Landmarks, type Side } from '../pose/landmarks.ts';

/** Visibility that heel and tip of the foot need where a verdict hangs on them. Source: biomechanics B0 (eng.). */
const MIN_VISIBILITY = 0.65;

/** Where the foot that faces the camera stands, in source pixels. */
export interface NearFoot {
	/** Height of the heel in the picture, +y down. */
	readonly heelYPx: number;
	/** From heel to tip. */
	readonly lengthPx: number;
}

/**
 * The near foot in a side view. The heel, not the pitch of the foot, tells whether it rises: the model drags the tip of a flat
 * foot down by up to 0.7 foot lengths when the knee comes over it. @returns null when heel or tip is missing or hardly seen.
 */
export function nearFoot(image: Landmarks<'imagePx'>, near: Side): NearFoot | null {
	const heel = image[sided(near, 'heel')];
	const tip = image[sided(near, 'footIndex')];
	if (heel === null || tip === null) return null;
	if (heel.visibility < MIN_VISIBILITY || tip.visibility < MIN_VISIBILITY) return null;
	const lengthPx = distance(heel, tip);
	return lengthPx > 0 ? { heelYPx: heel.y, lengthPx } : null;
}
