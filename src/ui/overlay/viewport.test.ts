import { describe, expect, it } from 'vitest';
import { containPicture, imageToView, panPicture, TALL_STAGE, viewToImage, wideStage } from './viewport.ts';

const CAMERA = { widthPx: 640, heightPx: 480 };
const LAPTOP = { widthPx: 1440, heightPx: 900 };

describe('imageToView', () => {
	it('flips left and right of a mirrored picture, and nothing else', () => {
		const plain = containPicture(CAMERA, CAMERA);
		const mirrored = containPicture(CAMERA, CAMERA, 'mirrored');
		expect(imageToView(plain, { x: 100, y: 50 })).toEqual({ x: 100, y: 50 });
		expect(imageToView(mirrored, { x: 100, y: 50 })).toEqual({ x: 540, y: 50 });
	});

	it('is undone by viewToImage, panned and mirrored', () => {
		const viewport = panPicture(CAMERA, LAPTOP, wideStage('left'), { x: 300, y: 200 }, 'mirrored');
		const there = imageToView(viewport, { x: 123, y: 45 });
		const back = viewToImage(viewport, there);
		expect(back.x).toBeCloseTo(123, 6);
		expect(back.y).toBeCloseTo(45, 6);
	});
});

describe('panPicture', () => {
	it('brings the middle of the body to 63 % of a wide view', () => {
		const focus = { x: 340, y: 240 };
		const viewport = panPicture(CAMERA, LAPTOP, wideStage('left'), focus, 'mirrored');
		expect(imageToView(viewport, focus).x).toBeCloseTo(0.63 * 1440, 6);
	});

	it('never leaves the side without text uncovered, nor more than the text covers', () => {
		for (const x of [0, 160, 320, 480, 640]) {
			const { leftPx, scale } = panPicture(CAMERA, LAPTOP, wideStage('left'), { x, y: 240 }, 'mirrored');
			expect(leftPx + CAMERA.widthPx * scale).toBeGreaterThanOrEqual(1440 - 1e-6);
			expect(leftPx).toBeLessThanOrEqual(0.24 * 1440 + 1e-6);
		}
	});

	it('shows a 4:3 picture from head to foot on a 16:10 screen', () => {
		const viewport = panPicture(CAMERA, LAPTOP, wideStage('left'), null, 'plain');
		expect(viewport.topPx).toBeCloseTo(0, 6);
		expect(viewport.topPx + CAMERA.heightPx * viewport.scale).toBeCloseTo(900, 6);
	});

	it('covers the whole width of a phone', () => {
		const phone = { widthPx: 390, heightPx: 844 };
		const viewport = panPicture({ widthPx: 480, heightPx: 640 }, phone, TALL_STAGE, { x: 0, y: 0 }, 'plain');
		expect(viewport.leftPx).toBe(0);
		expect(480 * viewport.scale).toBeGreaterThanOrEqual(390);
	});
});
