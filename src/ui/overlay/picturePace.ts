/** House: a drawing that comes sooner after another than this waits for the next frame: cameras may give more than a screen of 60 Hz shows. */
const MIN_GAP_S = 0.02;
/** House: a picture that stays (a camera that stopped) still gets what fades or comes late drawn over it, so often. */
const MAX_GAP_S = 0.05;

/**
 * When to draw over a running picture where the processor draws: once with each new picture, so that both reach the screen together and
 * nothing is put together in between. @returns whether it is time; `shownS` is the media time of the picture on the screen, `clockS` the
 * wall clock
 */
export function createPicturePace(): (shownS: number, clockS: number) => boolean {
	let drawnS: number | null = null;
	let drawnAtS = Number.NEGATIVE_INFINITY;
	return (shownS, clockS) => {
		const gapS = clockS - drawnAtS;
		if (gapS < (shownS === drawnS ? MAX_GAP_S : MIN_GAP_S)) return false;
		drawnS = shownS;
		drawnAtS = clockS;
		return true;
	};
}
