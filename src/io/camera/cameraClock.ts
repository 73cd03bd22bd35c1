/** A step of media time that is longer than the wall clock's by this much is a jump of the device's clock, not a pause. */
const MAX_LEAD_S = 1;
/** Between two pictures when neither clock tells them apart. */
const MIN_STEP_S = 0.001;

/** Turns the times that come with a camera's pictures into media time that starts at 0 and rises strictly. */
export interface CameraClock {
	/** @param mediaS Media time of the picture as the browser gives it. @param wallS When it was shown, from any steady origin. */
	push(mediaS: number, wallS: number): number;
}

/**
 * Follows the camera's own clock, which is steadier than the time of display. When that clock jumps, as it does when a track
 * starts over or the device can't tell the time, the step is taken from the wall clock instead.
 */
export function createCameraClock(): CameraClock {
	let last: { readonly mediaS: number; readonly wallS: number; readonly timeS: number } | null = null;
	return {
		push(mediaS, wallS) {
			const timeS = last === null ? 0 : last.timeS + stepS(mediaS - last.mediaS, wallS - last.wallS);
			last = { mediaS, wallS, timeS };
			return timeS;
		},
	};
}

function stepS(mediaStepS: number, wallStepS: number): number {
	const trusted = mediaStepS > 0 && mediaStepS <= wallStepS + MAX_LEAD_S;
	return Math.max(trusted ? mediaStepS : wallStepS, MIN_STEP_S);
}
