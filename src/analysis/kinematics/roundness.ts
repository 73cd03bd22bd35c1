import { degrees } from '../geometry/angle.ts';
import { CONTOUR_STATIONS } from '../pose/backContour.ts';

/** Lower back and upper back along the axis from mid-hip to mid-shoulder. Source: lumbar, section 8, step 4. */
const LOWER = { from: 0, to: 0.3 } as const;
const UPPER = { from: 0.55, to: 0.85 } as const;
/**
 * How much the upper back counts against the lower. House: lumbar.md gives both the same weight, but hoods, collars and hair lie on the upper
 * back and its own rounding is not what is asked for. With half the weight a man in a hoodie who rounds his back reads 7.6 to 24 against −3 to 2.7
 * when he doesn't (1 : 5.2 to 28 against −6 to 2.6), and the demo athlete's flat and round backs stay as far apart.
 */
const UPPER_WEIGHT = 0.5;

interface Slope {
	readonly first: number;
	/** Weight of each offset from `first` on: their weighted sum is the slope of the line of least squares. */
	readonly weights: readonly number[];
}

/** House: stations are multiples of .025, compared with room for rounding. */
const EPSILON = 1e-6;

function slopeOver({ from, to }: { readonly from: number; readonly to: number }): Slope {
	const first = CONTOUR_STATIONS.findIndex((station) => station >= from - EPSILON);
	const stations = CONTOUR_STATIONS.filter((station) => station >= from - EPSILON && station <= to + EPSILON);
	const mean = stations.reduce((sum, station) => sum + station, 0) / stations.length;
	const spread = stations.reduce((sum, station) => sum + (station - mean) ** 2, 0);
	return { first, weights: stations.map((station) => (station - mean) / spread) };
}

/** House: stretches of .125 trunk lengths, long enough to be steady and short enough to show a corner. */
const STRETCH_STATIONS = 6;
const STRETCH_WEIGHTS = slopeOver({ from: 0, to: CONTOUR_STATIONS[STRETCH_STATIONS - 1] ?? 0 }).weights;
const LOWER_SLOPE = slopeOver(LOWER);
const UPPER_SLOPE = slopeOver(UPPER);

function slopeDeg({ first, weights }: Slope, offsets: readonly number[]): number {
	let slope = 0;
	weights.forEach((weight, index) => (slope += weight * (offsets[first + index] ?? 0)));
	return degrees(Math.atan(slope));
}

/**
 * How round an outline of the back is: how far its tangents over the lower and the upper back turn away from the line between hips and
 * shoulders, the upper one with half weight. Higher = rounder; about −17 to 3 for a flat one, 10 and more for one that is plainly rounded. Not an angle of the spine: skin, cloth and the upper back
 * are in it, so it is never shown as degrees.
 * @param offsets one for each of {@link CONTOUR_STATIONS}, in trunk lengths.
 */
export function roundnessOf(offsets: readonly number[]): number {
	return slopeDeg(LOWER_SLOPE, offsets) - UPPER_WEIGHT * slopeDeg(UPPER_SLOPE, offsets);
}

/**
 * The sharpest turn of an outline within .3 trunk lengths, degrees, ≥ 0, whichever way it turns. A back bends over its whole length; what juts out of
 * it or lies before it shows as a corner.
 */
export function sharpestBendDeg(offsets: readonly number[]): number {
	let sharpest = 0;
	for (let first = 0; first + 2 * STRETCH_STATIONS <= offsets.length; first += 1) {
		const before = slopeDeg({ first, weights: STRETCH_WEIGHTS }, offsets);
		const after = slopeDeg({ first: first + STRETCH_STATIONS, weights: STRETCH_WEIGHTS }, offsets);
		sharpest = Math.max(sharpest, Math.abs(before - after));
	}
	return sharpest;
}

/** Orthonormal polynomials up to the fourth degree over the stations. */
const QUARTICS: readonly (readonly number[])[] = (() => {
	const basis: number[][] = [];
	for (let degree = 0; degree <= 4; degree += 1) {
		let column = CONTOUR_STATIONS.map((station) => station ** degree);
		for (const earlier of basis) {
			const shared = earlier.reduce((sum, value, index) => sum + value * (column[index] ?? 0), 0);
			column = column.map((value, index) => value - shared * (earlier[index] ?? 0));
		}
		const length = Math.hypot(...column);
		basis.push(column.map((value) => value / length));
	}
	return basis;
})();

/** How far an outline is from a smooth curve (a polynomial of the fourth degree): root mean square, in trunk lengths. Steps of hems, straps and chairs show here. */
export function roughnessOf(offsets: readonly number[]): number {
	let squares = offsets.reduce((sum, offset) => sum + offset * offset, 0);
	for (const column of QUARTICS) {
		const share = column.reduce((sum, value, index) => sum + value * (offsets[index] ?? 0), 0);
		squares -= share * share;
	}
	return Math.sqrt(Math.max(0, squares) / offsets.length);
}
