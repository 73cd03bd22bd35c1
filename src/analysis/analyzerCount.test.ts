import { describe, expect, it } from 'vitest';
import { analyse } from '../../tests/support/analyse.ts';
import { demoTrack } from '../../tests/support/demoTrack.ts';
import { asMoveNet, withSidesSwapped } from '../../tests/support/frameEdits.ts';
import type { CameraPlace } from '../athlete/camera.ts';
import { pickUp, raiseHand, sitOnChair, stand, talk } from '../athlete/idleMotion.ts';
import { sequence, type Motion, type MotionRep } from '../athlete/motion.ts';
import { squat, type SquatSet } from '../athlete/motions/squat.ts';
import { walkIn, walkOut } from '../athlete/walkMotion.ts';
import type { PoseFrame } from './pose/poseFrame.ts';
import { FRONT_TRACK, MOMENTS, THREE, TRACKS } from '../../tests/support/threeSquats.ts';

/** Long tables of long tracks, on machines that may be slow and busy. */
const PATIENTLY = { timeout: 60_000 };

const CAMERAS: Readonly<Record<string, Partial<CameraPlace>>> = {
	front: { yawDeg: 0 },
	left: { yawDeg: 90 },
	right: { yawDeg: -90 },
	oblique: { yawDeg: 45 },
	back: { yawDeg: 180 },
	'from high up': { yawDeg: 90, heightM: 1.4 },
	'from far and low': { yawDeg: 80, heightM: 0.5, distanceM: 3.5 },
};

const FAST: Partial<SquatSet> = { eccentricS: 0.6, concentricS: 0.6, bottomS: 0.05, pauseS: 0.2 };

const MOVEMENTS: readonly (readonly [title: string, motion: Motion, count: number])[] = [
	['five good squats', squat({ reps: 5 }), 5],
	['five deep squats', squat({ reps: 5, depth: { kneeFlexionDeg: 135 } }), 5],
	['five half squats', squat({ reps: 5, depth: { kneeFlexionDeg: 85 } }), 5],
	['five quarter squats', squat({ reps: 5, depth: { kneeFlexionDeg: 55 } }), 0],
	['five tiny dips', squat({ reps: 5, depth: { kneeFlexionDeg: 35 } }), 0],
	['three squats with a rest of 3 s at the bottom', squat({ reps: 3, bottomS: 3 }), 3],
	['five fast squats', squat({ reps: 5, ...FAST }), 5],
	['three slow squats', squat({ reps: 3, eccentricS: 4, concentricS: 4 }), 3],
	['five squats with a heavy lean', squat({ reps: 5, leanDeg: 35 }), 5],
	['five squats with hanging arms', squat({ reps: 5, arms: 'hanging' }), 5],
	['five squats with the knees in', squat({ reps: 5, kneeValgusM: 0.06 }), 5],
	['talking', talk({ durationS: 10 }), 0],
	['a raised hand', raiseHand({ durationS: 4, side: 'left' }), 0],
	['stooping to pick something up', pickUp({ durationS: 4, style: 'stoop' }), 0],
	['crouching to pick something up', pickUp({ durationS: 4, style: 'crouch' }), 0],
	['sitting on a chair', sitOnChair({ durationS: 14 }), 0],
	['walking in from the side, four squats, walking out', sequence(walkIn({ x: -2.2, z: 0 }), squat({ reps: 4 }), walkOut({ x: 2.2, z: 0 })), 4], // prettier-ignore
	['walking in from behind, three squats, walking past', sequence(walkIn({ x: 0, z: -2 }), squat({ reps: 3 }), walkOut({ x: 0, z: 2 })), 3], // prettier-ignore
];

/** What each camera counts of a movement, and what each should. */
function countsFrom(cameras: readonly string[], motion: Motion, noiseM: number): Record<string, number> {
	return Object.fromEntries(
		cameras.map((name) => {
			const track = demoTrack({ motion, camera: CAMERAS[name] ?? {}, noiseM, fps: 15 });
			return [name, analyse(track).counted] as const;
		}),
	);
}

function alike(cameras: readonly string[], count: number): Record<string, number> {
	return Object.fromEntries(cameras.map((name) => [name, count] as const));
}

const [, SECOND] = THREE.reps as [MotionRep, MotionRep, MotionRep];

describe('the count', () => {
	it.each(MOVEMENTS)('of %s is right from every side', PATIENTLY, (_, motion, count) => {
		const cameras = Object.keys(CAMERAS);
		expect(countsFrom(cameras, motion, 0)).toEqual(alike(cameras, count));
	});

	it.each(MOVEMENTS)('of %s bears the jitter of a bad model', PATIENTLY, (_, motion, count) => {
		const cameras = ['front', 'left', 'oblique'];
		expect(countsFrom(cameras, motion, 0.02)).toEqual(alike(cameras, count));
	});

	it.each([10, 15, 30, 60])('does not depend on the frame rate: %i pictures a second', PATIENTLY, (fps) => {
		const motions = [
			squat({ reps: 2 }),
			squat({ reps: 2, depth: { kneeFlexionDeg: 85 } }),
			squat({ reps: 3, ...FAST }),
			squat({ reps: 1, eccentricS: 4, concentricS: 4 }),
			squat({ reps: 2, depth: { kneeFlexionDeg: 35 } }),
		];
		for (const [camera, noiseM] of [
			[CAMERAS['left'], 0],
			[CAMERAS['front'], 0.02],
		] as const) {
			const counts = motions.map((motion) => analyse(demoTrack({ motion, camera: camera!, fps, noiseM })).counted);
			expect(counts).toEqual([2, 2, 3, 1, 0]);
		}
	});

	it('shows a dip and a lift as partial reps, which have no verdicts', () => {
		const dip = analyse(demoTrack({ motion: squat({ reps: 1, depth: { kneeFlexionDeg: 62 } }) }));
		const lift = analyse(demoTrack({ motion: pickUp({ durationS: 4, style: 'crouch' }) }));
		for (const { reps } of [dip, lift]) {
			expect(reps).toHaveLength(1);
			expect(reps[0]).toMatchObject({ partial: true, outcomes: [] });
		}
	});
});

describe('a model that errs', () => {
	it.each(MOMENTS)('takes left for right for three frames, %f s into a rep, to no effect', (afterS) => {
		const fromS = SECOND.startS + afterS - 0.01;
		for (const track of TRACKS) {
			const swapped = withSidesSwapped(track, { fromS, toS: fromS + 0.15 });
			expect(swapped.filter((frame, index) => frame !== track[index])).toHaveLength(3);
			const kinds = (frames: readonly PoseFrame[]) =>
				analyse(frames).reps.map((rep) => rep.outcomes.map((outcome) => outcome.kind));
			expect(kinds(swapped)).toHaveLength(3);
			expect(kinds(swapped)).toEqual(kinds(track));
		}
		const swapped = withSidesSwapped(FRONT_TRACK, { fromS, toS: fromS + 0.15 });
		expect(analyse(swapped).reps).toEqual(analyse(FRONT_TRACK).reps);
	});

	it.each([2, 2.5, 2.8, 3.5])('jumps at %f s to somebody else in mid rep, which counts for neither', (atS) => {
		const motion = squat({ reps: 1 });
		const other = squat({ reps: 1, spot: { x: 0.9, z: 0, headingDeg: 0 } });
		const before = demoTrack({ motion }).filter(({ timeS }) => timeS < atS);
		const after = demoTrack({ motion: other }).filter(({ timeS }) => timeS >= atS);
		expect(analyse([...before, ...after]).reps).toEqual([]);
		expect(analyse(demoTrack({ motion: other })).counted).toBe(1);
	});

	it('jumps to somebody who stands, which does not end the rep', () => {
		const before = demoTrack({ motion: squat({ reps: 1 }) }).filter(({ timeS }) => timeS < 2.8);
		const bystander = stand({ durationS: 3, spot: { x: 0.9, z: 0, headingDeg: 0 } });
		expect(analyse([...before, ...demoTrack({ motion: bystander, startS: 2.8 })]).reps).toEqual([]);
	});

	it.each([
		['front', CAMERAS['front']!],
		['left', CAMERAS['left']!],
		['right', CAMERAS['right']!],
	])('has neither metres nor feet, and still counts from the %s', PATIENTLY, (_, camera) => {
		const still = MOVEMENTS.filter(([title]) => !title.startsWith('walking') && !title.startsWith('crouching'));
		for (const [title, motion, count] of still) {
			for (const noiseM of [0, 0.02]) {
				const { counted } = analyse(asMoveNet(demoTrack({ motion, camera, fps: 15, noiseM })));
				expect([title, counted]).toEqual([title, count]);
			}
		}
	});
});
