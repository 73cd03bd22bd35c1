import { describe, expect, it } from 'vitest';
import { makeLandmarks, type Place } from '../../../tests/support/makePose.ts';
import { radians } from '../geometry/angle.ts';
import { trunkM } from '../pose/bodySize.ts';
import type { LandmarkName, Landmarks } from '../pose/landmarks.ts';
import { hipsAboveLineRatio, kneeLeftOfHipsRatio, leftAnkleHigherRatio } from './lyingBody.ts';

/** On the back, head to the left of the picture, the left side to the camera: x along the body, y down, z away; a trunk of half a metre. */
const LYING: Partial<Record<LandmarkName, Place>> = {
	leftShoulder: [0, 0, -0.2],
	rightShoulder: [0, 0, 0.2],
	leftHip: [0.5, 0, -0.1],
	rightHip: [0.5, 0, 0.1],
	leftKnee: [0.8, -0.3, -0.1],
	rightKnee: [0.8, -0.3, 0.1],
	leftAnkle: [0.9, 0, -0.1],
	rightAnkle: [0.9, 0, 0.1],
};

/** The same with some landmarks elsewhere, seen by a camera that is tilted sideways. */
function lying(change: Partial<Record<LandmarkName, Place | null>> = {}, tiltDeg = 0): Landmarks<'worldM'> {
	const [sin, cos] = [Math.sin(radians(tiltDeg)), Math.cos(radians(tiltDeg))];
	const places = Object.entries({ ...LYING, ...change }).map(([name, place]) => {
		if (place === null) return [name, null];
		const [x, y, z = 0] = place;
		return [name, [x * cos - y * sin, x * sin + y * cos, z]];
	});
	return makeLandmarks(Object.fromEntries(places) as Partial<Record<LandmarkName, Place | null>>);
}

const LIFTED = { leftHip: [0.45, -0.2, -0.1], rightHip: [0.45, -0.2, 0.1] } as const;

describe('hipsAboveLineRatio', () => {
	it('is the height above the line from shoulders to feet in trunk lengths', () => {
		expect(hipsAboveLineRatio(lying())).toBeCloseTo(0, 6);
		expect(hipsAboveLineRatio(lying(LIFTED))).toBeCloseTo(0.2 / trunkOf(LIFTED), 6);
	});

	it('bears a camera that is tilted by 10°', () => {
		expect(hipsAboveLineRatio(lying({}, 10))).toBeCloseTo(0, 2);
		expect(hipsAboveLineRatio(lying(LIFTED, 10))).toBeCloseTo(0.2 / trunkOf(LIFTED), 1);
	});

	it('takes the lower foot, or the one that is seen', () => {
		const raised: Partial<Record<LandmarkName, Place | null>> = { ...LIFTED, rightAnkle: [1.2, -0.6, 0.1] };
		expect(hipsAboveLineRatio(lying(raised))).toBeCloseTo(0.2 / trunkOf(LIFTED), 6);
		expect(hipsAboveLineRatio(lying({ ...LIFTED, rightAnkle: null }))).toBeCloseTo(0.2 / trunkOf(LIFTED), 6);
	});

	it('is not known without feet, hips or shoulders', () => {
		expect(hipsAboveLineRatio(lying({ leftAnkle: null, rightAnkle: null }))).toBeNull();
		expect(hipsAboveLineRatio(lying({ leftHip: null }))).toBeNull();
		expect(hipsAboveLineRatio(lying({ rightShoulder: null }))).toBeNull();
	});
});

function trunkOf(change: Partial<Record<LandmarkName, Place>>): number {
	return trunkM(lying(change)) ?? 0;
}

describe('leftAnkleHigherRatio', () => {
	it('is positive when the left foot is off the floor', () => {
		expect(leftAnkleHigherRatio(lying({ leftAnkle: [0.9, -0.25, -0.1] }))).toBeCloseTo(0.5, 6);
		expect(leftAnkleHigherRatio(lying({ rightAnkle: [0.9, -0.25, 0.1] }))).toBeCloseTo(-0.5, 6);
		expect(leftAnkleHigherRatio(lying({ rightAnkle: null }))).toBeNull();
	});
});

describe('kneeLeftOfHipsRatio', () => {
	it('is positive to the person’s left, which is to the camera here', () => {
		const over = lying({ leftKnee: [0.8, 0, -0.4], rightKnee: [0.8, -0.2, -0.2] });
		expect(kneeLeftOfHipsRatio(over, 'left')).toBeCloseTo(0.8, 6);
		expect(kneeLeftOfHipsRatio(over, 'right')).toBeCloseTo(0.4, 6);
		expect(kneeLeftOfHipsRatio(lying(), 'right')).toBeCloseTo(-0.2, 6);
		expect(kneeLeftOfHipsRatio(lying({ leftShoulder: null }), 'left')).toBeNull();
	});
});
