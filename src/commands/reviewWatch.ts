/** How long a review may take. */
export interface ReviewLimits {
	/** Seconds without any progress. */
	readonly stalledAfterS: number;
	/** Seconds in all; `null` is no limit, since a recording may be hours long. */
	readonly timeoutS: number | null;
}

/** What `review` resolves with. Rejects with words for the terminal when it stands still or takes too long; what hangs is left behind. */
export async function withinLimits<T>(
	{ stalledAfterS, timeoutS }: ReviewLimits,
	review: (onProgress: (ratio: number) => void) => Promise<T>,
): Promise<T> {
	const timers = new Map<'stall' | 'timeout', NodeJS.Timeout>();
	let giveUp: (reason: Error) => void;
	const limit = new Promise<never>((_, reject) => (giveUp = reject));
	const arm = (kind: 'stall' | 'timeout', delayS: number, words: string) => {
		clearTimeout(timers.get(kind));
		timers.set(
			kind,
			setTimeout(() => giveUp(new Error(words)), delayS * 1000),
		);
	};
	const armStall = () => arm('stall', stalledAfterS, `Nothing moved for ${stalledAfterS} s, so it was given up.`);
	let reached = -1;
	let isOver = false;
	const onProgress = (ratio: number) => {
		if (isOver || ratio === reached) return;
		reached = ratio;
		armStall();
	};
	armStall();
	if (timeoutS !== null) arm('timeout', timeoutS, `It took longer than ${timeoutS / 60} min, so it was given up.`);
	try {
		return await Promise.race([review(onProgress), limit]);
	} finally {
		isOver = true;
		for (const timer of timers.values()) clearTimeout(timer);
	}
}
