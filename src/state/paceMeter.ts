/** How fast pictures go through the model. */
export interface Pace {
	readonly framesPerS: number;
	/** The same by media time, which rules are judged by: the demo athlete slows down with the machine. */
	readonly framesPerMediaS: number;
	/** From handing the picture over to having its landmarks, in seconds; mean of the last second or so. */
	readonly estimateS: number;
	/** All pictures so far. */
	readonly frames: number;
}

const WINDOW_FRAMES = 30;

/** Mean pace over the last frames, from the wall clock and from media time, in seconds. @returns null until there are two. */
export function createPaceMeter(): (startS: number, endS: number, timeS: number) => Pace | null {
	const frames: { readonly startS: number; readonly endS: number; readonly timeS: number }[] = [];
	let count = 0;
	return (startS, endS, timeS) => {
		count++;
		frames.push({ startS, endS, timeS });
		if (frames.length > WINDOW_FRAMES) frames.shift();
		const first = frames[0];
		if (first === undefined || frames.length < 2) return null;
		const estimateS = frames.reduce((sum, frame) => sum + frame.endS - frame.startS, 0) / frames.length;
		const steps = frames.length - 1;
		return {
			framesPerS: steps / (endS - first.endS),
			framesPerMediaS: steps / (timeS - first.timeS),
			estimateS,
			frames: count,
		};
	};
}
