import { describe, expect, it } from 'vitest';
import { packKeypoints } from './packKeypoints.ts';

describe('packing keypoints', () => {
	it('stretches x and y each by its own ratio and depth with the width', () => {
		const packed = packKeypoints([{ x: 1, y: 2, z: -3, score: 0.5 }], { x: 4, y: 3 });
		expect([...packed]).toEqual([4, 6, -12, 0.5]);
	});

	it('puts depth at 0 for a model that has none', () => {
		expect([...packKeypoints([{ x: 1, y: 1, score: 1 }], { x: 1, y: 1 })]).toEqual([1, 1, 0, 1]);
	});
});
