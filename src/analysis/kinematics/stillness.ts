import { distance } from '../geometry/angle.ts';
import { fullTrunkPx, middleOf } from '../pose/bodySize.ts';
import type { Point } from '../geometry/point.ts';
import type { KinematicFrame } from './kinematicFrame.ts';

/** House: being still is staying within a tenth of the trunk for half a second: breathing and swaying pass, a step doesn't. */
const WINDOW_S = 0.5;
const MAX_TRAVEL_TRUNKS = 0.1;

/** Tells whether the person has been still for the last half second in a posture that `isReady` accepts. */
export function createStillness(
	isReady: (frame: KinematicFrame) => boolean,
): (frame: KinematicFrame | null) => boolean {
	let recent: { readonly hip: Point<'imagePx'>; readonly timeS: number }[] = [];
	return (frame) => {
		const hip = frame === null ? null : middleOf(frame.image, 'hip');
		const trunkPx = frame === null ? null : fullTrunkPx(frame.image, frame.world);
		if (frame === null || hip === null || trunkPx === null || !isReady(frame)) {
			recent = [];
			return false;
		}
		recent.push({ hip, timeS: frame.timeS });
		const oldest = recent.findLastIndex((sample) => frame.timeS - sample.timeS >= WINDOW_S);
		if (oldest > 0) recent = recent.slice(oldest);
		const covers = frame.timeS - (recent[0]?.timeS ?? frame.timeS) >= WINDOW_S;
		return covers && recent.every((sample) => distance(sample.hip, hip) <= MAX_TRAVEL_TRUNKS * trunkPx);
	};
}
