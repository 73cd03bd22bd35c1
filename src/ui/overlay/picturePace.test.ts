import { describe, expect, it } from 'vitest';
import { createPicturePace } from './picturePace.ts';

const SCREEN_HZ = 60;

/** Times drawn in two seconds on a screen that shows a camera of so many pictures a second. */
function drawings(pictureOf: (frame: number) => number): readonly number[] {
	const isDue = createPicturePace();
	const frames = Array.from({ length: 2 * SCREEN_HZ }, (_, frame) => frame);
	return frames.filter((frame) => isDue(pictureOf(frame), frame / SCREEN_HZ));
}

describe('createPicturePace', () => {
	it('draws with each picture of a camera, in the frame in which it appears', () => {
		const drawn = drawings((frame) => Math.floor(frame / 2) / 30);
		expect(drawn).toEqual(Array.from({ length: SCREEN_HZ }, (_, index) => 2 * index));
	});

	it('draws each picture of a camera that stumbles', () => {
		const appear = [0, 1, 4, 5, 8, 9, 12, 13];
		const drawn = drawings((frame) => appear.filter((at) => at <= frame).length);
		for (const at of appear) expect(drawn.some((frame) => frame === at || frame === at + 1)).toBe(true);
	});

	it('draws every other frame over a camera as fast as the screen', () => {
		expect(drawings((frame) => frame / 60)).toHaveLength(SCREEN_HZ);
		expect(drawings((frame) => (2 * frame) / 120)).toHaveLength(SCREEN_HZ);
	});

	it('goes on, slower, over a picture that stays', () => {
		const still = drawings(() => 1);
		expect(still.length).toBeGreaterThan(2 * 12);
		expect(still.length).toBeLessThan(2 * 21);
	});

	it('takes up a camera that begins anew', () => {
		const isDue = createPicturePace();
		expect(isDue(90, 10)).toBe(true);
		expect(isDue(0, 10.1)).toBe(true);
	});
});
