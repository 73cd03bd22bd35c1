import type { MaskPlacement } from '../../../analysis/pose/bodyMask.ts';
import { regionOfPerson, spotAt, type Region, type Spot } from './region.ts';

/** Side of the picture that the detector is shown. */
export const DETECTOR_CELLS = 224;

/** The detector's grids of boxes, finest first: cells across and down, and boxes in each cell. */
const GRIDS = [
	{ cells: 28, boxes: 2 },
	{ cells: 14, boxes: 2 },
	{ cells: 7, boxes: 6 },
] as const;

/** What the detector says of each box. A point is given from the middle of the box's cell, in the detector's pixels. */
const VALUES_PER_BOX = 13;
const VALUE = { logit: 0, width: 3, height: 4, centre: 5, edge: 7 } as const;
/** Of BlazePose: a box is a person from this belief on. */
const MIN_BELIEF = 0.5;

/** The middle of the cell of each box, across and down in turn, as ratios of the picture shown. */
export function boxOrigins(): Float32Array {
	const origins = GRIDS.flatMap(({ cells, boxes }) =>
		Array.from({ length: cells * cells * boxes }, (_, index) => {
			const cell = Math.floor(index / boxes);
			return [((cell % cells) + 0.5) / cells, (Math.floor(cell / cells) + 0.5) / cells];
		}),
	);
	return new Float32Array(origins.flat());
}

/**
 * The region around the person whom the detector believes in most; `null` when it finds nobody. `values`: its answer for the
 * picture that was shown where `shown`, the placement of a grid of one cell, says.
 */
export function findPerson(values: Float32Array, origins: Float32Array, shown: MaskPlacement): Region | null {
	let best: number | null = null;
	let bestBelief = 0;
	for (let box = 0; box * 2 < origins.length; box += 1) {
		const from = box * VALUES_PER_BOX;
		const belief = Math.fround(1 / (1 + Math.exp(-(values[from + VALUE.logit] as number))));
		if (belief < MIN_BELIEF || belief <= bestBelief) continue;
		// The model can answer with boxes of a negative size, which are nothing.
		if ((values[from + VALUE.width] as number) < 0 || (values[from + VALUE.height] as number) < 0) continue;
		best = box;
		bestBelief = belief;
	}
	if (best === null) return null;
	const box = best;
	function point(value: number): Spot {
		const [x, y] = [0, 1].map((axis) => {
			const shift = Math.fround((values[box * VALUES_PER_BOX + value + axis] as number) / DETECTOR_CELLS);
			return Math.fround(shift + (origins[box * 2 + axis] as number));
		}) as [number, number];
		return spotAt(shown, x, y);
	}
	return regionOfPerson(point(VALUE.centre), point(VALUE.edge));
}
