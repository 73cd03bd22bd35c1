/**
 * Seeking to exactly where a picture begins may show the one before it, for clocks and files round (by up to a millisecond in
 * WebM). So far into the picture no rounding reaches, and pictures up to 300 a second last longer, also where only some of them
 * were analysed.
 */
const INTO_PICTURE_S = 0.003;
/** A playhead this little before a picture stands on it: it was set to its time, and came back through a clock that rounds. */
const ROUNDING_S = 0.0005;

/** Index of the picture that is on the screen at a time: the last that has begun, or the first. @returns null when there is none. */
export function pictureAt(timesS: readonly number[], timeS: number): number | null {
	let low = 0;
	let high = timesS.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((timesS[middle] ?? 0) <= timeS + ROUNDING_S) low = middle + 1;
		else high = middle;
	}
	return timesS.length === 0 ? null : Math.max(low - 1, 0);
}

/** Where to seek so that the picture at a time is shown, whole and no other: inside of it, away from both edges. */
export function insidePicture(timesS: readonly number[], timeS: number): number {
	const index = pictureAt(timesS, timeS);
	const beginS = index === null ? undefined : timesS[index];
	if (index === null || beginS === undefined) return timeS + INTO_PICTURE_S;
	const nextS = timesS[index + 1];
	// What comes after the last analysed picture was not looked at, but can be looked at.
	if (nextS === undefined) return Math.max(timeS, beginS + INTO_PICTURE_S);
	return beginS + Math.min(INTO_PICTURE_S, (nextS - beginS) / 2);
}
