import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../../../tests/support/demoTrack.ts';
import { floorPose, ON_BELLY } from '../../../../tests/support/floorPose.ts';
import { loadTrack } from '../../../../tests/support/loadFixture.ts';
import { movementsOf } from '../../../../tests/support/floorSet.ts';
import { plank } from '../../../athlete/motions/plank.ts';
import { proneLegRaise as raises, type ProneLegRaiseForm } from '../../../athlete/motions/proneLegRaise.ts';
import type { PoseFrame } from '../../pose/poseFrame.ts';
import { proneLegRaise } from './index.ts';

const ID = 'prone-leg-raise';
const QUICK = { holdS: 1, pauseS: 0.6 };

function raised(form: Partial<ProneLegRaiseForm> & { readonly reps?: number }, yawDeg = 90, noiseM = 0): PoseFrame[] {
	const motion = raises({ reps: 1, ...QUICK, ...form });
	return demoTrack({ motion, camera: { yawDeg, aimHeightM: 0.3 }, fps: 10, noiseM });
}

function outcome(fault: string, form: Partial<ProneLegRaiseForm>, yawDeg = 90) {
	return movementsOf(ID, raised(form, yawDeg))[0]?.outcomes.find(({ ruleId }) => ruleId === `${ID}/${fault}`);
}

describe(ID, () => {
	it.each([90, -90, 180, 0, 45])('is counted for the leg that does it, camera at %i°', (yawDeg) => {
		const reps = movementsOf(ID, raised({ reps: 2 }, yawDeg, 0.003));
		expect(reps.map(({ side, partial }) => ({ side, partial }))).toEqual([
			{ side: 'left', partial: false },
			{ side: 'right', partial: false },
		]);
	});

	it('times the hold', () => {
		const [rep] = movementsOf(ID, raised({ holdS: 4 }));
		expect(rep?.measures['heldS']).toBeGreaterThan(3.8);
		expect(rep?.measures['heldS']).toBeLessThan(5);
	});

	it('does not count what is too small to be seen for certain, and says so', () => {
		expect(movementsOf(ID, raised({ liftDeg: 1 })).map(({ partial }) => partial)).toEqual([true]);
		expect(movementsOf(ID, raised({ liftDeg: 0.3, kneeFlexionDeg: 1 }))).toEqual([]);
		expect(proneLegRaise.words.hint).toMatch(/small/);
	});

	it('does not count legs that are bent from the knee, planks, or a body at rest', () => {
		const counted = (track: readonly PoseFrame[]) => movementsOf(ID, track).filter(({ partial }) => !partial);
		expect(counted(raised({ kneeFlexionDeg: 90, liftDeg: 0 }))).toEqual([]);
		const planks = demoTrack({
			motion: plank({ reps: 1, holdS: 3 }),
			camera: { yawDeg: 90, aimHeightM: 0.3 },
			fps: 10,
		});
		expect(counted(planks)).toEqual([]);
		expect(counted(loadTrack('plank-side').frames)).toEqual([]);
		const still = raised({}).slice(0, 1);
		const resting = Array.from({ length: 80 }, (_, index) =>
			still.map((frame) => ({ ...frame, timeS: index / 10 })),
		).flat();
		expect(movementsOf(ID, resting)).toEqual([]);
	});

	it('is not counted where the feet are out of the picture', () => {
		const legless = raised({}).map((frame) => {
			const { image, world } = frame;
			if (image === null || world === null) return frame;
			const gone = { leftAnkle: null, rightAnkle: null };
			return { ...frame, image: { ...image, ...gone }, world: { ...world, ...gone } };
		});
		expect(movementsOf(ID, legless)).toEqual([]);
	});

	it('is not counted for one picture in which a foot jumps', () => {
		const track = Array.from({ length: 60 }, (_, index) =>
			floorPose(index === 30 ? { ...ON_BELLY, leftAnkle: [-0.8, 0.4, 0.15] } : ON_BELLY, { timeS: index / 10 }),
		);
		expect(movementsOf(ID, track).filter(({ partial }) => !partial)).toEqual([]);
	});
});

describe.each([
	{ fault: 'too-high', yes: 90, no: 180, pass: { liftDeg: 11 }, mild: { liftDeg: 16 }, marked: { liftDeg: 25 } },
	{ fault: 'too-high', yes: -90, no: 180, pass: { riseS: 0.4 }, mild: { liftDeg: 16, riseS: 0.4 }, marked: null },
	{ fault: 'pelvis-roll', yes: 180, no: 90, pass: { rollDeg: 4 }, mild: { rollDeg: 9 }, marked: { rollDeg: 16 } },
	{ fault: 'knee-bend', yes: 90, no: 0, pass: { kneeFlexionDeg: 20 }, mild: { kneeFlexionDeg: 32 }, marked: null },
])('$fault', ({ fault, yes, no, pass, mild, marked }) => {
	it('passes, is found, and is not known from where it is not seen', () => {
		expect(outcome(fault, pass, yes)).toMatchObject({ kind: 'pass' });
		expect(outcome(fault, mild, yes)).toMatchObject({ kind: 'fault', severity: 'mild' });
		if (marked !== null) expect(outcome(fault, marked, yes)).toMatchObject({ kind: 'fault', severity: 'marked' });
		expect(outcome(fault, mild, no)).toMatchObject({ kind: 'unknown', reason: 'view' });
	});
});

describe('hold and tempo', () => {
	it('are judged from any view', () => {
		for (const yawDeg of [90, 45, 180]) {
			expect(outcome('short-hold', { holdS: 3.2 }, yawDeg)).toMatchObject({ kind: 'pass' });
			expect(outcome('short-hold', { holdS: 1.6 }, yawDeg)).toMatchObject({ kind: 'fault', severity: 'mild' });
			expect(outcome('short-hold', { holdS: 0.3 }, yawDeg)).toMatchObject({ kind: 'fault', severity: 'marked' });
			expect(outcome('tempo', { riseS: 1.2 }, yawDeg)).toMatchObject({ kind: 'pass' });
			expect(outcome('tempo', { riseS: 0.35 }, yawDeg)).toMatchObject({ kind: 'fault', severity: 'mild' });
		}
	});
});
