import { describe, expect, it } from 'vitest';
import { fitWithin, turnedSize } from './size.ts';

describe('size of a picture', () => {
	it('swaps width and height for a quarter turn either way', () => {
		const landscape = { widthPx: 1920, heightPx: 1080 };
		expect(turnedSize(landscape, 90)).toEqual({ widthPx: 1080, heightPx: 1920 });
		expect(turnedSize(landscape, 270)).toEqual({ widthPx: 1080, heightPx: 1920 });
	});

	it('keeps width and height when upside down', () => {
		expect(turnedSize({ widthPx: 1920, heightPx: 1080 }, 180)).toEqual({ widthPx: 1920, heightPx: 1080 });
	});

	it('limits the longer side and keeps the aspect', () => {
		expect(fitWithin({ widthPx: 1920, heightPx: 1080 }, 360)).toEqual({ widthPx: 360, heightPx: 203 });
		expect(fitWithin({ widthPx: 480, heightPx: 854 }, 360)).toEqual({ widthPx: 202, heightPx: 360 });
	});

	it('never scales up', () => {
		expect(fitWithin({ widthPx: 120, heightPx: 90 }, 360)).toEqual({ widthPx: 120, heightPx: 90 });
	});

	it('leaves at least one pixel of a very long picture', () => {
		expect(fitWithin({ widthPx: 8000, heightPx: 4 }, 360)).toEqual({ widthPx: 360, heightPx: 1 });
	});
});
