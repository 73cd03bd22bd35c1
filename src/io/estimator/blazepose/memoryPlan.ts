/** Lays out a stretch of memory for what is needed one after the other. In bytes. */
export interface MemoryPlan {
	/** @returns where there is room: the smallest gap that is large enough, else the end. */
	take(bytes: number): number;
	/** What was taken there is not needed any more. */
	giveBack(at: number): void;
	/** All that is needed at any time. */
	readonly totalBytes: number;
}

/** What four lanes like to begin with, and more than what XNNPACK reads beyond the end. */
const ALIGNED_BYTES = 64;

interface Gap {
	readonly at: number;
	readonly bytes: number;
}

export function createMemoryPlan(): MemoryPlan {
	const taken = new Map<number, number>();
	let gaps: readonly Gap[] = [];
	let totalBytes = 0;
	return {
		get totalBytes() {
			return totalBytes;
		},
		take(wanted) {
			const bytes = (Math.floor(wanted / ALIGNED_BYTES) + 1) * ALIGNED_BYTES;
			const gap = gaps.filter((each) => each.bytes >= bytes).toSorted((one, other) => one.bytes - other.bytes)[0];
			const at = gap?.at ?? totalBytes;
			taken.set(at, bytes);
			if (gap === undefined) totalBytes += bytes;
			else {
				const rest = { at: at + bytes, bytes: gap.bytes - bytes };
				gaps = gaps.flatMap((each) => (each !== gap ? each : rest.bytes > 0 ? rest : []));
			}
			return at;
		},
		giveBack(at) {
			const bytes = taken.get(at);
			if (bytes === undefined) throw new Error('nothing was taken there');
			taken.delete(at);
			gaps = joined([...gaps, { at, bytes }]);
		},
	};
}

function joined(gaps: readonly Gap[]): readonly Gap[] {
	const together: Gap[] = [];
	for (const gap of gaps.toSorted((one, other) => one.at - other.at)) {
		const last = together.at(-1);
		if (last !== undefined && last.at + last.bytes === gap.at)
			together.splice(-1, 1, { ...last, bytes: last.bytes + gap.bytes });
		else together.push(gap);
	}
	return together;
}
