import { describe, expect, it } from 'vitest';
import { makeLandmarks } from '../../../tests/support/makePose.ts';
import { middleOf, trunkLength } from './bodySize.ts';

const trunk = makeLandmarks<'imagePx'>({
	leftShoulder: [140, 100, 4],
	rightShoulder: [100, 100, 2],
	leftHip: [165, 180],
	rightHip: [195, 180],
});

describe('middleOf', () => {
	it('lies halfway between left and right', () => {
		expect(middleOf(trunk, 'shoulder')).toEqual({ x: 120, y: 100, z: 3 });
	});

	it('is null when either side is missing', () => {
		expect(middleOf({ ...trunk, leftHip: null }, 'hip')).toBeNull();
		expect(middleOf({ ...trunk, rightHip: null }, 'hip')).toBeNull();
	});
});

describe('trunkLength', () => {
	it('runs from mid-shoulder to mid-hip', () => {
		expect(trunkLength(trunk)).toBe(100);
	});

	it('is null without a shoulder or hip, and when both fall together', () => {
		expect(trunkLength({ ...trunk, leftShoulder: null })).toBeNull();
		expect(trunkLength({ ...trunk, rightHip: null })).toBeNull();
		const { leftShoulder, rightShoulder } = trunk;
		expect(trunkLength({ ...trunk, leftHip: leftShoulder, rightHip: rightShoulder })).toBeNull();
	});
});
