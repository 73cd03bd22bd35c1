import { describe, expect, it } from 'vitest';
import { LANDMARK_NAMES, SIDES } from '../analysis/pose/landmarks.ts';
import { centreOfMass } from './balance.ts';
import { createBody } from './body.ts';
import { figureOf } from './figure.ts';
import { pickUp, sitOnChair, stand, talk } from './idleMotion.ts';
import { sequence } from './motion.ts';
import { middle } from './skeleton.ts';
import { squat } from './motions/squat.ts';
import { magnitude, subtract, type Vec3 } from './vec3.ts';
import { walkIn, walkOut } from './walkMotion.ts';

const body = createBody({ heightM: 1.68 });
const everything = sequence(
	walkIn({ x: -2, z: -0.4 }),
	talk({ durationS: 3 }),
	squat({ reps: 2, kneeValgusM: 0.06, heelRiseM: 0.03, hipShiftM: 0.04, lumbarFlexionDeg: 30, hipsFirstRatio: 1.8 }),
	pickUp({ durationS: 3, style: 'stoop' }),
	sitOnChair({ durationS: 5 }),
	walkOut({ x: 2, z: 0 }),
);
const figures = Array.from({ length: Math.floor(everything.durationS * 10) }, (_, index) =>
	figureOf(everything.postureAt(index / 10, body), body),
);

function lengthM(a: Vec3, b: Vec3): number {
	return magnitude(subtract(a, b));
}

describe('figureOf', () => {
	it('keeps every segment as long as the body has it, whatever the posture', () => {
		for (const { skeleton, landmarks } of figures) {
			for (const side of SIDES) {
				const leg = skeleton.legs[side];
				const arm = skeleton.arms[side];
				expect(lengthM(leg.hip, leg.knee)).toBeCloseTo(body.thighM, 6);
				expect(lengthM(leg.knee, leg.foot.origin)).toBeCloseTo(body.shankM, 6);
				expect(lengthM(arm.shoulder, arm.elbow)).toBeCloseTo(body.upperArmM, 6);
				expect(lengthM(arm.elbow, arm.wrist)).toBeCloseTo(body.forearmM, 6);
			}
			expect(lengthM(landmarks.leftHip, landmarks.rightHip)).toBeCloseTo(body.hipWidthM, 6);
			expect(lengthM(landmarks.leftShoulder, landmarks.rightShoulder)).toBeCloseTo(body.shoulderWidthM, 6);
		}
	});

	it('moves without jumps', () => {
		const track = Array.from({ length: Math.floor(everything.durationS * 60) }, (_, index) =>
			figureOf(everything.postureAt(index / 60, body), body),
		);
		const fastest = track.slice(1).map((figure, index) => {
			const before = track[index]?.landmarks;
			return Math.max(...LANDMARK_NAMES.map((name) => (before ? lengthM(before[name], figure.landmarks[name]) : 0)));
		});
		expect(Math.max(...fastest) * 60).toBeLessThan(7);
	});

	it('rounds the lower back without moving the line from hips to shoulders', () => {
		const bottom = squat({ reps: 1, lumbarFlexionDeg: 0 }).postureAt(2.8, body);
		const straight = figureOf(bottom, body);
		const rounded = figureOf({ ...bottom, lumbarFlexionDeg: 40 }, body);
		const chordM = ({ landmarks: at }: typeof straight): number =>
			lengthM(middle(at.leftHip, at.rightHip), middle(at.leftShoulder, at.rightShoulder));
		expect(rounded.angles.trunkInclinationDeg).toBeCloseTo(straight.angles.trunkInclinationDeg, 6);
		expect(chordM(straight)).toBeCloseTo(body.trunkM, 6);
		expect(chordM(rounded)).toBeLessThan(body.trunkM * 0.99);
	});

	it('is its own mirror image when both sides do the same', () => {
		const { landmarks } = figureOf(squat({ reps: 1 }).postureAt(2.5, body), body);
		for (const name of LANDMARK_NAMES.filter((candidate) => candidate.includes('left'))) {
			const twin = landmarks[name.replace('left', 'right') as typeof name];
			expect(landmarks[name].x).toBeCloseTo(-twin.x, 6);
			expect(landmarks[name].y).toBeCloseTo(twin.y, 6);
			expect(landmarks[name].z).toBeCloseTo(twin.z, 6);
		}
	});

	it('stands as tall as the body says, with the left side at +x', () => {
		const { landmarks, skeleton } = figureOf(stand({ durationS: 1 }).postureAt(0, body), body);
		expect(skeleton.head.origin.y / body.heightM).toBeCloseTo(0.925, 2);
		expect(landmarks.leftShoulder.x).toBeGreaterThan(0.1);
		expect(landmarks.nose.z).toBeGreaterThan(landmarks.leftEar.z);
		expect(Math.abs(centreOfMass(skeleton).z - landmarks.leftAnkle.z)).toBeLessThan(0.06);
	});
});
