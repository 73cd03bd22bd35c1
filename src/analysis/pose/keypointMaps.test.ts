import { describe, expect, it } from 'vitest';
import { BLAZEPOSE_ORDER, MOVENET_ORDER, nameKeypoints, VALUES_PER_KEYPOINT } from './keypointMaps.ts';
import { LANDMARK_NAMES } from './landmarks.ts';

/** Keypoint `i` lies at (i, 100 + i, 200 + i) with visibility i / 100. */
function packed(count: number): number[] {
	return Array.from({ length: count }, (_, i) => [i, 100 + i, 200 + i, i / 100]).flat();
}

describe('keypoint maps', () => {
	it('names the 33 keypoints of BlazePose in the order of the model', () => {
		const landmarks = nameKeypoints<'imagePx'>(BLAZEPOSE_ORDER, packed(33));
		expect(landmarks.nose).toEqual({ x: 0, y: 100, z: 200, visibility: 0 });
		expect(landmarks.leftHip).toEqual({ x: 23, y: 123, z: 223, visibility: 0.23 });
		expect(landmarks.rightFootIndex).toEqual({ x: 32, y: 132, z: 232, visibility: 0.32 });
	});

	it('names the 17 keypoints of MoveNet and leaves out what it does not have', () => {
		const landmarks = nameKeypoints<'imagePx'>(MOVENET_ORDER, packed(17));
		expect(landmarks.leftShoulder?.x).toBe(5);
		expect(landmarks.rightAnkle?.x).toBe(16);
		expect(landmarks.leftHeel).toBeNull();
		expect(LANDMARK_NAMES.filter((name) => landmarks[name] === null)).toHaveLength(33 - 17);
	});

	it('has every landmark name as a key', () => {
		expect(Object.keys(nameKeypoints(MOVENET_ORDER, packed(17)))).toEqual([...LANDMARK_NAMES]);
	});

	it('keeps a landmark at the origin', () => {
		expect(nameKeypoints(MOVENET_ORDER, new Float32Array(17 * VALUES_PER_KEYPOINT)).nose).toEqual({
			x: 0,
			y: 0,
			z: 0,
			visibility: 0,
		});
	});

	it('turns a keypoint that is not a number into null', () => {
		const values = packed(17);
		values[1] = NaN;
		const landmarks = nameKeypoints(MOVENET_ORDER, values);
		expect(landmarks.nose).toBeNull();
		expect(landmarks.leftEye).not.toBeNull();
	});

	it('keeps left and right together: both maps have each side once', () => {
		for (const order of [BLAZEPOSE_ORDER, MOVENET_ORDER]) {
			const lefts = order
				.filter((name) => name.includes('eft'))
				.map((name) => name.replace('Left', '').replace('left', ''));
			const rights = order
				.filter((name) => name.includes('ight'))
				.map((name) => name.replace('Right', '').replace('right', ''));
			expect(lefts).toEqual(rights);
		}
	});
});
