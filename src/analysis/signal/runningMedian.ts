/** The last numbers of a series and their median. */
export interface RunningMedian {
	/** Takes a finite number; the oldest leaves when more than `capacity` are there. */
	readonly push: (value: number) => void;
	/** How many numbers are there, 0 to `capacity`. */
	readonly count: () => number;
	/** What `median` says of them; `null` while there is none. */
	readonly median: () => number | null;
}

/** First place in `sorted` before which all are smaller than `value`. */
function placeOf(value: number, sorted: Float64Array, count: number): number {
	let from = 0;
	let to = count;
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((sorted[middle] ?? 0) < value) from = middle + 1;
		else to = middle;
	}
	return from;
}

/** The median of the last `capacity` numbers (> 0), kept in order so that asking for it with every picture costs nothing. */
export function createRunningMedian(capacity: number): RunningMedian {
	const pushed = new Float64Array(capacity);
	const sorted = new Float64Array(capacity);
	let count = 0;
	let oldest = 0;
	return {
		push(value) {
			if (count === capacity) {
				const gone = placeOf(pushed[oldest] ?? 0, sorted, count);
				sorted.copyWithin(gone, gone + 1, count);
				count -= 1;
			}
			const place = placeOf(value, sorted, count);
			sorted.copyWithin(place + 1, place, count);
			sorted[place] = value;
			count += 1;
			pushed[oldest] = value;
			oldest = (oldest + 1) % capacity;
		},
		count: () => count,
		median() {
			if (count === 0) return null;
			const middle = count >> 1;
			const upper = sorted[middle] ?? 0;
			return count % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
		},
	};
}
