import { describe, expect, it } from 'vitest';
import { makeLandmarks, type Place } from '../../../tests/support/makePose.ts';
import type { LandmarkName, Landmarks } from '../pose/landmarks.ts';
import { topSide, upperHigherRatio } from './sideLyingBody.ts';

/** On the right side, chest to the camera: head to the left of the picture. A trunk of half a metre. */
function onRightSide(change: Partial<Record<LandmarkName, Place | null>> = {}): Landmarks<'worldM'> {
	return makeLandmarks({
		leftShoulder: [0, -0.2, 0],
		rightShoulder: [0, 0.2, 0],
		leftHip: [0.5, -0.1, 0],
		rightHip: [0.5, 0.1, 0],
		leftKnee: [0.8, -0.3, -0.2],
		rightKnee: [0.8, 0, -0.2],
		...change,
	});
}

describe('topSide', () => {
	it('is the side that is up', () => {
		expect(topSide(onRightSide())).toBe('left');
		const turned = onRightSide({ leftShoulder: [0, 0.2, 0], rightShoulder: [0, -0.2, 0] });
		expect(topSide({ ...turned, leftHip: turned.rightHip, rightHip: turned.leftHip })).toBe('right');
		expect(topSide(onRightSide({ leftHip: null }))).toBeNull();
	});
});

describe('upperHigherRatio', () => {
	it('is the height of the upper joint over the lower in trunk lengths', () => {
		expect(upperHigherRatio(onRightSide(), 'knee')).toBeCloseTo(0.6, 6);
		expect(upperHigherRatio(onRightSide(), 'ankle')).toBeNull();
	});
});
