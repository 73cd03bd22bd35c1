import { describe, expect, it } from 'vitest';
import { imageKeypoints, personSpots, worldKeypoints } from './readKeypoints.ts';
import { placementOf } from './region.ts';

const HEAT_CELLS = 64;
const KEYPOINTS = 39;
const VALUES_PER_RAW = 5;

/** Every keypoint in the middle of the grid, none of them visible or not. */
function raw(): Float32Array {
	const values = new Float32Array(KEYPOINTS * VALUES_PER_RAW);
	for (let keypoint = 0; keypoint < KEYPOINTS; keypoint += 1) values.set([128, 128], keypoint * VALUES_PER_RAW);
	return values;
}

function heat(
	spots: readonly (readonly [keypoint: number, column: number, row: number, warmth: number])[] = [],
): Float32Array {
	const values = new Float32Array(HEAT_CELLS * HEAT_CELLS * KEYPOINTS);
	for (const [keypoint, column, row, warmth] of spots)
		values[(row * HEAT_CELLS + column) * KEYPOINTS + keypoint] = warmth;
	return values;
}

const AS_SHOWN = placementOf({ centre: { xPx: 128, yPx: 128 }, sidePx: 256, turnRad: 0 }, 256);

function place(values: Float32Array, keypoint: number): readonly number[] {
	return [...values.subarray(keypoint * 4, keypoint * 4 + 4)];
}

describe('keypoints in the picture', () => {
	it('go with the region to its place and size, depth too, and say how visible they are', () => {
		const placement = placementOf({ centre: { xPx: 50, yPx: 60 }, sidePx: 128, turnRad: Math.PI / 2 }, 256);
		const values = raw();
		values.set([148, 128, -30, Math.log(3)], 2 * VALUES_PER_RAW);
		const [x, y, z, visibility] = place(imageKeypoints(values, heat(), placement), 2) as [
			number,
			number,
			number,
			number,
		];
		expect(x).toBeCloseTo(50, 4);
		expect(y).toBeCloseTo(70, 4);
		expect(z).toBeCloseTo(-15, 4);
		expect(visibility).toBeCloseTo(0.75, 6);
	});

	it('move to the middle of the heat around them where that is hot enough', () => {
		const hot = heat([
			[0, 33, 32, 0.6],
			[0, 34, 34, 0.2],
			[1, 33, 32, 0.4],
		]);
		const keypoints = imageKeypoints(raw(), hot, AS_SHOWN);
		expect(place(keypoints, 0)[0]).toBeCloseTo(((33 * 0.6 + 34 * 0.2) / 0.8) * 4, 4);
		expect(place(keypoints, 0)[1]).toBeCloseTo(((32 * 0.6 + 34 * 0.2) / 0.8) * 4, 4);
		expect(place(keypoints, 1).slice(0, 2)).toEqual([128, 128]);
	});

	it('do not follow heat four cells away', () => {
		expect(place(imageKeypoints(raw(), heat([[0, 36, 32, 1]]), AS_SHOWN), 0).slice(0, 2)).toEqual([128, 128]);
		expect(place(imageKeypoints(raw(), heat([[0, 35, 32, 1]]), AS_SHOWN), 0).slice(0, 2)).toEqual([140, 128]);
	});

	it('stay outside of the grid where they are guessed there, unless just below', () => {
		const outside = raw();
		outside.set([260, 128], 0);
		outside.set([128, -8], VALUES_PER_RAW);
		outside.set([128, 258], 2 * VALUES_PER_RAW);
		const border = heat([
			[0, 63, 32, 1],
			[1, 32, 0, 1],
			[2, 32, 63, 1],
		]);
		const keypoints = imageKeypoints(outside, border, AS_SHOWN);
		expect([0, 1, 2].map((keypoint) => place(keypoints, keypoint).slice(0, 2))).toEqual([
			[260, 128],
			[128, -8],
			[128, 252],
		]);
	});
});

describe('keypoints in metres', () => {
	it('are turned back as the region was turned, and as visible as in the picture', () => {
		const world = new Float32Array(KEYPOINTS * 3);
		world.set([0, -0.5, 0.2], 3);
		const values = raw();
		values[VALUES_PER_RAW + 3] = Math.log(3);
		const region = { centre: { xPx: 0, yPx: 0 }, sidePx: 1, turnRad: Math.PI / 2 };
		const [x, y, z, visibility] = place(worldKeypoints(world, values, region), 1) as [number, number, number, number];
		expect(x).toBeCloseTo(0.5, 6);
		expect(y).toBeCloseTo(0, 6);
		expect(z).toBeCloseTo(0.2, 6);
		expect(visibility).toBeCloseTo(0.75, 6);
	});
});

describe('where the person is', () => {
	it('is said by the two keypoints after the person’s own, refined as these are', () => {
		const values = raw();
		values.set([128, 40], 34 * VALUES_PER_RAW);
		const { centre, edge } = personSpots(values, heat([[34, 32, 9, 1]]), AS_SHOWN);
		expect(centre).toEqual({ xPx: 128, yPx: 128 });
		expect(edge).toEqual({ xPx: 128, yPx: 36 });
	});
});
