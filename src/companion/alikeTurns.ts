/** The top of a swing of a signal, seen once the signal has come down from it. */
export interface Turn {
	readonly atS: number;
	/** From the trough before to the top. */
	readonly rise: number;
}

/** Finds the tops of a signal that rises and falls by at least `leastRise`, or a good part of what it usually does. */
export function createTurns(leastRise: number): (value: number, atS: number, usualRise: number | null) => Turn | null {
	let trough = Infinity;
	let top = { value: -Infinity, atS: 0 };
	let isRising = false;
	return (value, atS, usualRise) => {
		const enough = Math.max(leastRise, PART_OF_USUAL * (usualRise ?? 0));
		if (!isRising) {
			trough = Math.min(trough, value);
			if (value - trough < enough) return null;
			isRising = true;
			top = { value, atS };
			return null;
		}
		if (value > top.value) top = { value, atS };
		if (top.value - value < enough) return null;
		const turn = { atS: top.atS, rise: top.value - trough };
		isRising = false;
		trough = value;
		return turn;
	};
}

/** House: what moves less than this share of the usual is a wobble within a rep. */
const PART_OF_USUAL = 0.4;

/** Limits of a movement that is done again and again. */
export interface Pace {
	readonly leastPeriodS: number;
	readonly longestPeriodS: number;
}

/** Counts turns that are alike, one after the other. */
export interface AlikeTurns {
	/** Times of what counts from now on: the first {@link LEAST_ALIKE} at once, then each. Empty for a turn that is not like the others. */
	take(turn: Turn): readonly number[];
	/** Usual rise of the running series; `null` before there is one. */
	usualRise(): number | null;
}

/** House: once is nothing, twice may be chance; three alike are somebody training. */
const LEAST_ALIKE = 3;
/** House, after tempo in sets: a rep takes up to two thirds longer or less long than the usual one, and is as wide within a factor of 2.5. */
const PERIOD_FACTOR = 1.67;
const RISE_FACTOR = 2.5;
/** The usual is the middle of so many. */
const REMEMBERED = 7;

export function createAlikeTurns({ leastPeriodS, longestPeriodS }: Pace): AlikeTurns {
	let series: readonly Turn[] = [];

	function isAlike(turn: Turn): boolean {
		const last = series.at(-1);
		if (last === undefined) return false;
		const periodS = turn.atS - last.atS;
		if (periodS < leastPeriodS || periodS > longestPeriodS) return false;
		const periods = series.slice(1).map((each, index) => each.atS - (series[index]?.atS ?? 0));
		const usualS = middle(periods) ?? periodS;
		const usualRise = middle(series.map(({ rise }) => rise)) ?? turn.rise;
		return isWithin(periodS / usualS, PERIOD_FACTOR) && isWithin(turn.rise / usualRise, RISE_FACTOR);
	}

	return {
		take(turn) {
			const alike = isAlike(turn);
			series = alike ? [...series, turn] : [turn];
			const counted = series.length < LEAST_ALIKE ? [] : series.length === LEAST_ALIKE ? series : [turn];
			// One more than there has to be, so that the first ones are told only once.
			if (series.length > REMEMBERED) series = series.slice(-REMEMBERED);
			return counted.map(({ atS }) => atS);
		},
		usualRise: () => (series.length < LEAST_ALIKE ? null : middle(series.map(({ rise }) => rise))),
	};
}

function isWithin(ratio: number, factor: number): boolean {
	return ratio <= factor && ratio >= 1 / factor;
}

function middle(values: readonly number[]): number | null {
	return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? null;
}
