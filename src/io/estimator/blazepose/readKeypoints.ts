import { VALUES_PER_KEYPOINT } from '../../../analysis/pose/keypointMaps.ts';
import type { MaskPlacement } from '../../../analysis/pose/bodyMask.ts';
import { spotAt, type Region, type Spot } from './region.ts';

/** Side of the picture that the landmark model is shown, and of its mask. */
export const LANDMARK_CELLS = 256;
/** Keypoints of a person; two more say where they are in the next picture. */
const PERSON_KEYPOINTS = 33;
const CENTRE_KEYPOINT = 33;
const EDGE_KEYPOINT = 34;
/** x, y and z in cells, then how visible and how surely present, as logits. */
const VALUES_PER_RAW_KEYPOINT = 5;
const VALUES_PER_RAW_WORLD_KEYPOINT = 3;

const HEAT_CELLS = 64;
const HEAT_MAPS = 39;
/** Of BlazePose: cells on each side of a keypoint that are looked at, and the heat from which they are believed. */
const HEAT_REACH = 3;
const MIN_HEAT = 0.5;

/** Packed keypoints: x, y, z and visibility of each. */
export type PackedKeypoints = Float32Array<ArrayBuffer>;

function visibility(raw: Float32Array, keypoint: number): number {
	return 1 / (1 + Math.exp(-(raw[keypoint * VALUES_PER_RAW_KEYPOINT + 3] as number)));
}

/** Where a keypoint is in the grid that was shown: the middle of the heat around its first guess, where there is enough heat. */
function refinedCell(raw: Float32Array, heat: Float32Array, keypoint: number): readonly [column: number, row: number] {
	const from = keypoint * VALUES_PER_RAW_KEYPOINT;
	const guess = [raw[from] as number, raw[from + 1] as number] as const;
	const scale = HEAT_CELLS / LANDMARK_CELLS;
	const column = Math.trunc(guess[0] * scale);
	const row = Math.trunc(guess[1] * scale);
	// A guess just below the map is still moved, one beside or above it is not: so does the tracker that the rest was tuned with.
	if (column < 0 || column >= HEAT_CELLS || row < 0) return guess;
	let sum = 0;
	let sumColumns = 0;
	let sumRows = 0;
	let hottest = 0;
	const lastRow = Math.min(HEAT_CELLS - 1, row + HEAT_REACH);
	const lastColumn = Math.min(HEAT_CELLS - 1, column + HEAT_REACH);
	for (let y = Math.max(0, row - HEAT_REACH); y <= lastRow; y += 1) {
		for (let x = Math.max(0, column - HEAT_REACH); x <= lastColumn; x += 1) {
			const warmth = heat[(y * HEAT_CELLS + x) * HEAT_MAPS + keypoint] as number;
			sum += warmth;
			sumColumns += x * warmth;
			sumRows += y * warmth;
			hottest = Math.max(hottest, warmth);
		}
	}
	return hottest >= MIN_HEAT && sum > 0 ? [sumColumns / sum / scale, sumRows / sum / scale] : guess;
}

/** Keypoints of the person in pixels of the picture. `placement`: that of the grid that the landmark model was shown. */
export function imageKeypoints(raw: Float32Array, heat: Float32Array, placement: MaskPlacement): PackedKeypoints {
	const packed = new Float32Array(PERSON_KEYPOINTS * VALUES_PER_KEYPOINT);
	const pxPerCell = Math.hypot(placement.xx, placement.yx);
	for (let keypoint = 0; keypoint < PERSON_KEYPOINTS; keypoint += 1) {
		const { xPx, yPx } = spotAt(placement, ...refinedCell(raw, heat, keypoint));
		const zPx = (raw[keypoint * VALUES_PER_RAW_KEYPOINT + 2] as number) * pxPerCell;
		packed.set([xPx, yPx, zPx, visibility(raw, keypoint)], keypoint * VALUES_PER_KEYPOINT);
	}
	return packed;
}

/** Keypoints of the person in metres around mid-hip, turned back as the region was turned. `raw`: those of the picture, which alone say what is visible. */
export function worldKeypoints(world: Float32Array, raw: Float32Array, { turnRad }: Region): PackedKeypoints {
	const packed = new Float32Array(PERSON_KEYPOINTS * VALUES_PER_KEYPOINT);
	const cos = Math.cos(turnRad);
	const sin = Math.sin(turnRad);
	for (let keypoint = 0; keypoint < PERSON_KEYPOINTS; keypoint += 1) {
		const from = keypoint * VALUES_PER_RAW_WORLD_KEYPOINT;
		const [x, y, z] = world.subarray(from, from + VALUES_PER_RAW_WORLD_KEYPOINT) as unknown as [number, number, number];
		packed.set([cos * x - sin * y, sin * x + cos * y, z, visibility(raw, keypoint)], keypoint * VALUES_PER_KEYPOINT);
	}
	return packed;
}

/** The two points that say where the person is, in pixels of the picture: mid-hip, and the edge above the head. */
export function personSpots(
	raw: Float32Array,
	heat: Float32Array,
	placement: MaskPlacement,
): { readonly centre: Spot; readonly edge: Spot } {
	return {
		centre: spotAt(placement, ...refinedCell(raw, heat, CENTRE_KEYPOINT)),
		edge: spotAt(placement, ...refinedCell(raw, heat, EDGE_KEYPOINT)),
	};
}
