/** Numbers that belong to one moment; `null` where there is none. */
export interface TimedRow {
	readonly timeS: number;
	readonly values: readonly (number | null)[];
}

/** Moments that follow each other evenly. */
export interface TimeGrid {
	readonly startS: number;
	readonly stepS: number;
	readonly count: number;
}

/** House, as for missing landmarks: no more than this is bridged. */
const MAX_GAP_S = 0.2;
/** House: containers round the times of pictures; up to this share of a step it is the same rate all along. */
const SAME_RATE_RATIO = 0.1;
/** House: a recording with longer breaks than pictures is not filled up with empty rows. */
const MAX_ROWS_A_PICTURE = 4;
/** Of one picture alone no rate can be told. */
const UNKNOWN_STEP_S = 1;
const SAME_MOMENT_S = 1e-6;

/** Evenly spaced moments for pictures whose times rise: as many as there are pictures, or more where some are missing. */
export function timeGrid(timesS: readonly number[]): TimeGrid {
	const startS = timesS[0] ?? 0;
	const spanS = (timesS.at(-1) ?? startS) - startS;
	const count = timesS.length;
	if (count < 2 || spanS <= 0) return { startS, stepS: UNKNOWN_STEP_S, count };
	const steps = timesS.slice(1).map((timeS, index) => timeS - (timesS[index] ?? timeS));
	const medianS = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? UNKNOWN_STEP_S;
	const meanS = spanS / (count - 1);
	const isSameRate = Math.abs(meanS - medianS) <= SAME_RATE_RATIO * medianS;
	const needed = Math.round(spanS / medianS) + 1;
	if (isSameRate || needed > count * MAX_ROWS_A_PICTURE) return { startS, stepS: meanS, count };
	return { startS, stepS: medianS, count: needed };
}

function rowBetween(before: TimedRow | null, after: TimedRow, timeS: number): TimedRow {
	if (before === null || after.timeS - timeS < SAME_MOMENT_S) return { timeS, values: after.values };
	const gapS = after.timeS - before.timeS;
	if (gapS > MAX_GAP_S) {
		const nearer = timeS - before.timeS < SAME_MOMENT_S ? before.values : after.values.map(() => null);
		return { timeS, values: nearer };
	}
	const share = (timeS - before.timeS) / gapS;
	const values = after.values.map((to, column) => {
		const from = before.values[column] ?? null;
		if (from === null || to === null) return share < 0.5 ? from : to;
		return from + (to - from) * share;
	});
	return { timeS, values };
}

/** The rows at the moments of the grid, straight lines between them; longer gaps stay empty. */
export function* evenRows(rows: Iterable<TimedRow>, { startS, stepS, count }: TimeGrid): Generator<TimedRow, void> {
	let before: TimedRow | null = null;
	let index = 0;
	const nextS = () => startS + index * stepS;
	for (const row of rows) {
		for (; index < count && nextS() <= row.timeS + SAME_MOMENT_S; index += 1) yield rowBetween(before, row, nextS());
		before = row;
	}
	for (; before !== null && index < count; index += 1) yield { timeS: nextS(), values: before.values };
}
