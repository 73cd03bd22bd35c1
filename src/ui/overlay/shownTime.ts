import { createPicturePace } from './picturePace.ts';

/** Whether an overlay moves on in each frame of the screen, or with each new picture only. */
export type OverlayPace = 'screen' | 'picture';

/** House: pictures further apart than this stand still between them, and so does what is drawn over them. */
const MAX_STEP_S = 1 / 30;

/**
 * Media time of what is seen, at the rate of the screen: half a step before the time of each picture when it appears, half a step after
 * it when the next one does; at the rate of the picture, that of the picture itself. @param clockS wall clock @returns `null` when nothing is to
 * be drawn in this frame
 */
export function createShownTime(): (shownS: number, clockS: number, pace: OverlayPace) => number | null {
	const isDue = createPicturePace();
	let lastS: number | null = null;
	let stepS = 0;
	let changedAtS = 0;
	return (shownS, clockS, pace) => {
		if (pace === 'picture') return isDue(shownS, clockS) ? shownS : null;
		if (shownS !== lastS) {
			stepS = lastS === null ? 0 : Math.min(MAX_STEP_S, Math.max(0, shownS - lastS));
			lastS = shownS;
			changedAtS = clockS;
		}
		return shownS + Math.min(clockS - changedAtS, stepS) - stepS / 2;
	};
}
