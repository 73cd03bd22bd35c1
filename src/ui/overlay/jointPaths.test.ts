import { describe, expect, it } from 'vitest';
import { makeLandmarks } from '../../../tests/support/makePose.ts';
import { jointPaths } from './jointPaths.ts';

describe('jointPaths', () => {
	it('follows each joint through the pictures, with a hole where it was not seen, and leaves out what never is', () => {
		const poses = [
			{ timeS: 0, image: makeLandmarks<'imagePx'>({ leftHip: [10, 20] }) },
			{ timeS: 0.1, image: null },
			{ timeS: 0.2, image: makeLandmarks<'imagePx'>({ leftHip: [12, 30] }) },
		];
		const paths = jointPaths(poses, [
			{ name: 'hip', landmark: 'leftHip' },
			{ name: 'hand', landmark: 'leftWrist' },
		]);
		expect(paths.map(({ name }) => name)).toEqual(['hip']);
		expect(paths[0]?.points.map(({ at }) => at?.y ?? null)).toEqual([20, null, 30]);
	});
});
