import { describe, expect, it } from 'vitest';
import { makeLandmarks, type Place } from '../../../tests/support/makePose.ts';
import { radians } from '../geometry/angle.ts';
import type { LandmarkName, Landmarks } from '../pose/landmarks.ts';
import { rollDeg, topSide, upperHigherRatio } from './sideLyingBody.ts';

/** On the right side, chest to the camera: head to the left of the picture; hips turned about the trunk. A trunk of half a metre. */
function onRightSide(turnedDeg = 0, change: Partial<Record<LandmarkName, Place | null>> = {}): Landmarks<'worldM'> {
	const [up, away] = [0.1 * Math.cos(radians(turnedDeg)), 0.1 * Math.sin(radians(turnedDeg))];
	return makeLandmarks({
		leftShoulder: [0, -0.2, 0],
		rightShoulder: [0, 0.2, 0],
		leftHip: [0.5, -up, away],
		rightHip: [0.5, up, -away],
		leftKnee: [0.8, -0.3, -0.2],
		rightKnee: [0.8, 0, -0.2],
		...change,
	});
}

describe('topSide', () => {
	it('is the side that is up', () => {
		expect(topSide(onRightSide())).toBe('left');
		const turned = onRightSide(0, { leftShoulder: [0, 0.2, 0], rightShoulder: [0, -0.2, 0] });
		expect(topSide({ ...turned, leftHip: turned.rightHip, rightHip: turned.leftHip })).toBe('right');
		expect(topSide(onRightSide(0, { leftHip: null }))).toBeNull();
	});
});

describe('upperHigherRatio', () => {
	it('is the height of the upper joint over the lower in trunk lengths', () => {
		expect(upperHigherRatio(onRightSide(), 'knee')).toBeCloseTo(0.6, 6);
		expect(upperHigherRatio(onRightSide(), 'ankle')).toBeNull();
	});
});

describe('rollDeg', () => {
	it('is 0 with one hip right above the other, and turns with them', () => {
		expect(rollDeg(onRightSide(0), 'hip')).toBeCloseTo(0, 6);
		expect(Math.abs(rollDeg(onRightSide(25), 'hip') ?? 0)).toBeCloseTo(25, 6);
		expect(rollDeg(onRightSide(25), 'hip')).toBeCloseTo(-(rollDeg(onRightSide(-25), 'hip') ?? 0), 6);
		expect(rollDeg(onRightSide(25), 'shoulder')).toBeCloseTo(0, 6);
	});

	it('is not known without the hips', () => {
		expect(rollDeg(onRightSide(0, { rightHip: null }), 'hip')).toBeNull();
	});
});
