import { describe, expect, it } from 'vitest';
import { makeLandmarks, type Place } from '../../../tests/support/makePose.ts';
import type { Landmarks } from '../pose/landmarks.ts';
import {
	shankInclinationDeg,
	thighElevationDeg,
	trunkInclinationDeg,
	worldTrunkInclinationDeg,
	type Facing,
} from './segmentAngles.ts';

/** A trunk from the hips at 0/0 to `shoulder`. */
function trunkTo<S extends 'imagePx' | 'worldM'>(shoulder: Place): Landmarks<S> {
	return makeLandmarks({ leftShoulder: shoulder, rightShoulder: shoulder, leftHip: [0, 0], rightHip: [0, 0] });
}

/** Somebody who faces the right of the picture, +y down; `facing` −1 mirrors them. */
function figure(facing: Facing, places: Partial<Record<'Hip' | 'Knee' | 'Ankle' | 'Heel' | 'FootIndex', Place>>) {
	const sided = Object.entries(places).map(([joint, [x, y]]) => [`left${joint}`, [facing * x, y]] as const);
	return makeLandmarks<'imagePx'>(Object.fromEntries(sided));
}

describe.each([1, -1] as const)('segment angles of somebody who faces %i', (facing) => {
	it('call the trunk upright at 0°, forward positive, backward negative', () => {
		expect(trunkInclinationDeg(trunkTo([0, -100]), facing)).toBeCloseTo(0, 9);
		expect(trunkInclinationDeg(trunkTo([100 * facing, -100]), facing)).toBeCloseTo(45, 9);
		expect(trunkInclinationDeg(trunkTo([-100 * facing, -100]), facing)).toBeCloseTo(-45, 9);
		expect(trunkInclinationDeg(trunkTo([100 * facing, 0]), facing)).toBeCloseTo(90, 9);
	});

	it('call a knee ahead of the ankle positive', () => {
		const shank = (kneeX: number) =>
			shankInclinationDeg(figure(facing, { Knee: [kneeX, 0], Ankle: [0, 100] }), 'left', facing);
		expect(shank(0)).toBeCloseTo(0, 9);
		expect(shank(100)).toBeCloseTo(45, 9);
		expect(shank(-100)).toBeCloseTo(-45, 9);
	});

	it('call the thigh of somebody standing 90°, parallel 0°, deeper negative', () => {
		const thigh = (hipX: number, hipY: number) =>
			thighElevationDeg(figure(facing, { Hip: [hipX, hipY], Knee: [0, 0] }), 'left', facing);
		expect(thigh(0, -100)).toBeCloseTo(90, 9);
		expect(thigh(-100, -100)).toBeCloseTo(45, 9);
		expect(thigh(-100, 0)).toBeCloseTo(0, 9);
		expect(thigh(-100, 100)).toBeCloseTo(-45, 9);
		expect(thigh(100, -100)).toBeCloseTo(135, 9);
	});

	it('are null without their landmarks, and on the side that has none', () => {
		const leg = figure(facing, { Hip: [0, 0], Knee: [0, 1], Ankle: [0, 2] });
		expect(trunkInclinationDeg({ ...trunkTo([0, 1]), leftHip: null }, facing)).toBeNull();
		expect(shankInclinationDeg({ ...leg, leftAnkle: null }, 'left', facing)).toBeNull();
		expect(thighElevationDeg({ ...leg, leftKnee: null }, 'left', facing)).toBeNull();
		for (const angleDeg of [shankInclinationDeg, thighElevationDeg]) {
			expect(angleDeg(leg, 'left', facing)).not.toBeNull();
			expect(angleDeg(leg, 'right', facing)).toBeNull();
		}
	});
});

describe('worldTrunkInclinationDeg', () => {
	it.each([
		[[0, -1, 0], 0],
		[[1, -1, 0], 45],
		[[-1, -1, 0], 45],
		[[0, -1, 1], 45],
		[[0, 0, -1], 90],
		[[0, 1, 0], 180],
	] as const)('is 0 to 180° whichever way the trunk leans: %j', (shoulder, expectedDeg) => {
		expect(worldTrunkInclinationDeg(trunkTo(shoulder))).toBeCloseTo(expectedDeg, 9);
	});

	it('is null without a shoulder', () => {
		expect(worldTrunkInclinationDeg({ ...trunkTo<'worldM'>([0, -1]), rightShoulder: null })).toBeNull();
	});
});
