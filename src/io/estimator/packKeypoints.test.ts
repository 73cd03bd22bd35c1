import { describe, expect, it } from 'vitest';
import { packKeypoints, stretchKeypoints } from './packKeypoints.ts';

describe('packing keypoints', () => {
	it('puts depth at 0 for a model that has none', () => {
		expect([...packKeypoints([{ x: 1, y: 1, score: 1 }])]).toEqual([1, 1, 0, 1]);
	});

	it('stretches x and y each by its own ratio and depth with the width', () => {
		const packed = packKeypoints([
			{ x: 9, y: 9 },
			{ x: 1, y: 2, z: -3, score: 0.5 },
		]);
		expect([...stretchKeypoints(packed, { x: 4, y: 3 })].slice(4)).toEqual([4, 6, -12, 0.5]);
	});
});
