import { describe, expect, it } from 'vitest';
import { scaledSize } from './scaledSize.ts';

describe('size that pictures are scaled to', () => {
	it('brings the longer side to 360 px and keeps the aspect', () => {
		expect(scaledSize(1280, 720)).toEqual({ widthPx: 360, heightPx: 203 });
		expect(scaledSize(480, 854)).toEqual({ widthPx: 202, heightPx: 360 });
	});

	it('leaves small pictures as they are', () => {
		expect(scaledSize(240, 320)).toEqual({ widthPx: 240, heightPx: 320 });
	});

	it('never makes a side vanish', () => {
		expect(scaledSize(4000, 2)).toEqual({ widthPx: 360, heightPx: 1 });
	});
});
