/** House: enough to see what goes on, too little to fill a memory. */
const MAX_ENTRIES = 50;

export interface Refusal {
	readonly atS: number;
	/** The address it came from. */
	readonly from: string;
	readonly why: string;
}

/** The latest refusals, on this machine only. */
export interface RefusalLog {
	add(from: string, why: string): void;
	latest(): readonly Refusal[];
	/** How many there were, also those that are no longer listed. */
	count(): number;
}

export function createRefusalLog(nowS: () => number): RefusalLog {
	const entries: Refusal[] = [];
	let count = 0;
	return {
		add(from, why) {
			count += 1;
			entries.push({ atS: nowS(), from, why });
			if (entries.length > MAX_ENTRIES) entries.shift();
		},
		latest: () => [...entries],
		count: () => count,
	};
}
