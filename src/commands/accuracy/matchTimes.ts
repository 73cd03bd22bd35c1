/** A moment that was to be found, and the moment that was. */
export interface TimeMatch {
	readonly truthS: number;
	readonly foundS: number;
}

/** Pairs each moment with the nearest one within `toleranceS` that was not taken before it. */
export function matchTimes(
	truthS: readonly number[],
	foundS: readonly number[],
	toleranceS: number,
): readonly TimeMatch[] {
	const free = [...foundS];
	return truthS.flatMap((wantedS): readonly TimeMatch[] => {
		const distance = (timeS: number) => Math.abs(timeS - wantedS);
		const nearest = free.reduce((best, timeS, index) => {
			return best < 0 || distance(timeS) < distance(free[best] ?? Infinity) ? index : best;
		}, -1);
		const takenS = free[nearest];
		if (takenS === undefined || distance(takenS) > toleranceS) return [];
		free.splice(nearest, 1);
		return [{ truthS: wantedS, foundS: takenS }];
	});
}
