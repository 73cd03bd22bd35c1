/** How fast pictures go through the model. */
export interface Pace {
	readonly framesPerS: number;
	/** From handing the picture over to having its landmarks, in seconds; mean of the last second or so. */
	readonly estimateS: number;
	/** All pictures so far. */
	readonly frames: number;
}

const WINDOW_FRAMES = 30;

/** Mean pace over the last frames, from the wall clock in seconds. @returns null until there are two. */
export function createPaceMeter(): (startS: number, endS: number) => Pace | null {
	const frames: { readonly startS: number; readonly endS: number }[] = [];
	let count = 0;
	return (startS, endS) => {
		count++;
		frames.push({ startS, endS });
		if (frames.length > WINDOW_FRAMES) frames.shift();
		const first = frames[0];
		if (first === undefined || frames.length < 2) return null;
		const estimateS = frames.reduce((sum, frame) => sum + frame.endS - frame.startS, 0) / frames.length;
		return { framesPerS: (frames.length - 1) / (endS - first.endS), estimateS, frames: count };
	};
}
