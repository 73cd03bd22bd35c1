import { describe, expect, it } from 'vitest';
import { createSteadySpace } from './steadySpace.ts';

describe('createSteadySpace', () => {
	it('keeps the first size while a camera goes to other resolutions of the same shape', () => {
		const spaceOf = createSteadySpace();
		const first = spaceOf({ widthPx: 1280, heightPx: 720 });
		expect(spaceOf({ widthPx: 640, heightPx: 360 })).toBe(first);
		expect(spaceOf({ widthPx: 854, heightPx: 480 })).toBe(first);
	});

	it('begins anew with a picture of another shape, as when a phone is turned', () => {
		const spaceOf = createSteadySpace();
		spaceOf({ widthPx: 1280, heightPx: 720 });
		const turned = spaceOf({ widthPx: 720, heightPx: 1280 });
		expect(turned).toEqual({ widthPx: 720, heightPx: 1280 });
		expect(spaceOf({ widthPx: 360, heightPx: 640 })).toBe(turned);
	});
});
