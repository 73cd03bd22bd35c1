import { describe, expect, it } from 'vitest';
import { createCanvasWindow } from './canvasWindow.ts';
import type { ViewBox } from './overlayReach.ts';

const VIEW = { left: 0, top: 0, right: 1280, bottom: 800 };

function box(left: number, top: number, right: number, bottom: number): ViewBox {
	return { left, top, right, bottom };
}

describe('createCanvasWindow', () => {
	it('covers what is drawn in whole steps, and no more than a step of what lies beyond the view', () => {
		expect(createCanvasWindow()(box(300, 100, 700, 600), VIEW, 0)).toEqual(box(256, 64, 704, 640));
		expect(createCanvasWindow()(box(-500, -10, 2000, 900), VIEW, 0)).toEqual(box(0, 0, 1280, 832));
	});

	it('stays the same object through the reps of a set', () => {
		const windowFor = createCanvasWindow();
		const standing = box(300, 80, 700, 780);
		windowFor(standing, VIEW, 0);
		const first = windowFor(box(280, 300, 740, 780), VIEW, 0.5);
		for (let clockS = 1; clockS < 60; clockS += 1)
			expect(windowFor(clockS % 2 === 0 ? standing : box(300, 350, 720, 780), VIEW, clockS)).toBe(first);
	});

	it('grows at once to where a limb goes', () => {
		const windowFor = createCanvasWindow();
		windowFor(box(300, 100, 700, 600), VIEW, 0);
		expect(windowFor(box(300, 100, 900, 600), VIEW, 0.03)).toEqual(box(256, 64, 960, 640));
	});

	it('lets go of room that was not needed for two seconds, not before', () => {
		const windowFor = createCanvasWindow();
		const wide = windowFor(box(0, 0, 1280, 800), VIEW, 0);
		const small = box(640, 128, 896, 640);
		expect(windowFor(small, VIEW, 1)).toBe(wide);
		expect(windowFor(small, VIEW, 2.9)).toBe(wide);
		expect(windowFor(small, VIEW, 3)).toEqual(small);
	});

	it('counts the two seconds anew when the room was needed in between', () => {
		const windowFor = createCanvasWindow();
		const wide = windowFor(box(0, 0, 1280, 800), VIEW, 0);
		const small = box(640, 128, 896, 640);
		windowFor(small, VIEW, 1);
		windowFor(box(0, 0, 1280, 800), VIEW, 2);
		expect(windowFor(small, VIEW, 3.5)).toBe(wide);
	});

	it('stays where it is when nothing is drawn, or only outside of the view', () => {
		const windowFor = createCanvasWindow();
		const before = windowFor(box(300, 100, 700, 600), VIEW, 0);
		expect(windowFor(null, VIEW, 9)).toBe(before);
		expect(windowFor(box(-300, 100, -10, 600), VIEW, 9)).toBe(before);
		expect(windowFor(box(Number.NaN, 100, 10, 600), VIEW, 9)).toBe(before);
	});
});
