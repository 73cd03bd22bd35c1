import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../../../tests/support/demoTrack.ts';
import {
	floorPose,
	ON_BELLY,
	ON_FOREARMS,
	ON_HANDS,
	ON_KNEES,
	type FloorPlaces,
} from '../../../../tests/support/floorPose.ts';
import { loadTrack } from '../../../../tests/support/loadFixture.ts';
import { movementsOf } from '../../../../tests/support/floorSet.ts';
import type { PoseFrame } from '../../pose/poseFrame.ts';
import { plank as plankMotion } from '../../../athlete/motions/plank.ts';
import { proneLegRaise } from '../../../athlete/motions/proneLegRaise.ts';

function kept(places: FloorPlaces, seconds: number, fromS = 0): PoseFrame[] {
	return Array.from({ length: Math.round(seconds * 10) + 1 }, (_, index) =>
		floorPose(places, { timeS: fromS + index / 10 }),
	);
}

describe('plank', () => {
	it.each([
		['forearms', ON_FOREARMS],
		['hands', ON_HANDS],
	])('counts the seconds on %s', (_, places) => {
		const [rep, ...others] = movementsOf('plank', kept(places, 6));
		expect(others).toEqual([]);
		expect(rep?.partial).toBe(false);
		expect(rep?.measures['heldS']).toBeCloseTo(5.7, 0);
	});

	it.each([
		['hands and knees', ON_KNEES],
		['the belly', ON_BELLY],
	])('does not take somebody on %s for it', (_, places) => {
		expect(movementsOf('plank', kept(places, 6))).toEqual([]);
	});

	it('does not count legs raised on the belly, nor a plank that is over at once', () => {
		const raises = demoTrack({ motion: proneLegRaise({ reps: 1 }), camera: { yawDeg: 90 }, fps: 10 });
		expect(movementsOf('plank', raises)).toEqual([]);
		expect(
			movementsOf('plank', [...kept(ON_KNEES, 2), ...kept(ON_FOREARMS, 2, 2.1), ...kept(ON_KNEES, 2, 4.2)]),
		).toEqual([]);
	});

	it.each([90, -90, 45, 180])('times planks of the athlete, camera at %i°', (yawDeg) => {
		const motion = plankMotion({ reps: 2, holdS: 5, riseS: 1 });
		const reps = movementsOf('plank', demoTrack({ motion, camera: { yawDeg, aimHeightM: 0.3 }, fps: 10 }));
		expect(reps).toHaveLength(2);
		for (const [index, { startS, endS, measures }] of reps.entries()) {
			const peakS = motion.reps[index]?.peakS ?? 0;
			expect(startS).toBeGreaterThan(peakS - 3.5);
			expect(endS).toBeLessThan(peakS + 4.3);
			expect(measures['heldS']).toBeGreaterThan(4.5);
		}
	});

	it('pauses while the hips are on the floor and goes on when they are up again soon', () => {
		const down = { ...ON_FOREARMS, leftHip: [0, 0.09, 0.15], rightHip: [0, 0.09, -0.15] } as const;
		const track = [...kept(ON_FOREARMS, 4), ...kept(down, 0.5, 4.1), ...kept(ON_FOREARMS, 4, 4.7)];
		const [rep, ...others] = movementsOf('plank', track);
		expect(others).toEqual([]);
		expect(rep?.measures['heldS']).toBeGreaterThan(7);
		expect(rep?.measures['heldS']).toBeLessThan(8.2);
	});

	it('finds the one plank of a film, through the cut in it', () => {
		const [rep, ...others] = movementsOf('plank', loadTrack('plank-side').frames);
		expect(others).toEqual([]);
		expect(rep?.measures['heldS']).toBeGreaterThan(9);
		expect(rep?.measures['heldS']).toBeLessThan(11);
	});

	it('can’t be counted by a model without metres', () => {
		expect(
			movementsOf(
				'plank',
				kept(ON_FOREARMS, 6).map((frame) => ({ ...frame, world: null })),
			),
		).toEqual([]);
	});
});
