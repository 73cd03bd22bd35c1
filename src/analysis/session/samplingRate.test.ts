import { describe, expect, it } from 'vitest';
import { parsePicturesPerS } from './samplingRate.ts';

describe('parsePicturesPerS', () => {
	it('reads a rate that makes sense, and is every picture otherwise', () => {
		expect(['5', '12.5', '0.1', '240'].map(parsePicturesPerS)).toEqual([5, 12.5, 0.1, 240]);
		expect([null, '', ' ', 'all', '0', '-5', '241', 'Infinity'].map(parsePicturesPerS)).toEqual(Array(8).fill(null));
	});
});
