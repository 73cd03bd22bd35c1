import { describe, expect, it } from 'vitest';
import { LANDMARK_NAMES, type LandmarkName, type Landmarks } from '../../analysis/pose/landmarks.ts';
import { bodyViewport, commonBox, trunkOf } from './bodyBox.ts';

function body(points: Partial<Record<LandmarkName, readonly [number, number]>>): Landmarks<'imagePx'> {
	const entries = LANDMARK_NAMES.map((name) => {
		const point = points[name];
		return [name, point === undefined ? null : { x: point[0], y: point[1], z: 0, visibility: 1 }];
	});
	return Object.fromEntries(entries) as Landmarks<'imagePx'>;
}

const PICTURE = { widthPx: 1280, heightPx: 720 };

describe('trunkOf', () => {
	it('takes the side that shows more of it', () => {
		const turned = body({ leftShoulder: [0, 0], leftHip: [0, 90], rightShoulder: [5, 0], rightHip: [5, 100] });
		expect(trunkOf(turned)).toBe(100);
	});

	it('is null when no side is seen', () => {
		expect(trunkOf(body({ leftShoulder: [0, 0], rightHip: [0, 9] }))).toBeNull();
	});
});

describe('commonBox', () => {
	it('holds the body of every pose, in the asked aspect', () => {
		const box = commonBox(
			[body({ nose: [600, 300], leftAnkle: [620, 600] }), body({ nose: [700, 350], leftAnkle: [640, 610] })],
			PICTURE,
			1,
		);
		expect(box?.widthPx).toBeCloseTo(box?.heightPx ?? 0);
		expect(box?.leftPx).toBeLessThan(600);
		expect((box?.leftPx ?? 0) + (box?.widthPx ?? 0)).toBeGreaterThan(700);
		expect(box?.topPx).toBeLessThan(300);
	});

	it('stays inside the picture for a body at its edge', () => {
		const box = commonBox([body({ nose: [10, 5], leftAnkle: [60, 715] })], PICTURE, 1);
		expect(box).toEqual({ leftPx: 0, topPx: 0, widthPx: 720, heightPx: 720 });
	});

	it('is null when nobody is seen', () => {
		expect(commonBox([body({})], PICTURE, 1)).toBeNull();
	});
});

describe('bodyViewport', () => {
	const portrait = { widthPx: 360, heightPx: 900 };
	const view = { widthPx: 600, heightPx: 450 };

	it('shows the whole picture when nobody is seen', () => {
		expect(bodyViewport(portrait, view, null, 60)).toMatchObject({ scale: 0.5, leftPx: 210, topPx: 0 });
	});

	it('makes an upright picture larger as long as the whole body stays in sight', () => {
		const body = { leftPx: 100, topPx: 300, widthPx: 150, heightPx: 450 };
		const { scale, topPx } = bodyViewport(portrait, view, body, 60);
		expect(scale).toBeGreaterThan(0.5);
		expect(topPx + body.topPx * scale).toBeGreaterThan(0);
		expect(topPx + (body.topPx + body.heightPx) * scale).toBeLessThan(450 - 60);
	});

	it('leaves the bare edge of a wide picture to the controls', () => {
		const wide = bodyViewport(PICTURE, { widthPx: 640, heightPx: 420 }, null, 60);
		expect(wide.scale).toBe(0.5);
		expect(wide.topPx).toBe(0);
	});

	it('does not cut more than the bare edges ask for', () => {
		const small = { leftPx: 170, topPx: 400, widthPx: 10, heightPx: 30 };
		expect(bodyViewport(portrait, view, small, 60).scale).toBeCloseTo(600 / 360);
	});
});
