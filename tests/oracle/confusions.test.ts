import { describe, expect, it } from 'vitest';
import { AUTO, createAnalyzer } from '../../src/analysis/analyzer.ts';
import { EXERCISES } from '../../src/analysis/exercises/registry.ts';
import type { SetReport } from '../../src/analysis/session/session.ts';
import { hipHinge } from '../../src/athlete/motions/hipHinge.ts';
import { kettlebellSwing } from '../../src/athlete/motions/kettlebellSwing.ts';
import { lunge } from '../../src/athlete/motions/lunge.ts';
import { sideStep } from '../../src/athlete/motions/sideStep.ts';
import { squat } from '../../src/athlete/motions/squat.ts';
import type { Motion } from '../../src/athlete/motion.ts';
import { demoTrack } from '../support/demoTrack.ts';

interface Done {
	readonly title: string;
	readonly exerciseId: string;
	readonly variant: string | null;
	readonly motion: Motion;
	/** Somebody facing the camera is 0, with their left side to it 90. */
	readonly yawDeg: number;
	readonly distanceM?: number;
	/** What else it has: the bell is picked up or put down, which is a hinge. */
	readonly lifts?: number;
}

const REPS = 3;
const DONE: readonly Done[] = [
	{ title: 'squats', exerciseId: 'squat', variant: null, motion: squat({ reps: REPS }), yawDeg: 90 },
	{ title: 'squats, facing', exerciseId: 'squat', variant: null, motion: squat({ reps: REPS }), yawDeg: 0 },
	{
		title: 'alternating lunges',
		exerciseId: 'lunge',
		variant: 'alternating',
		motion: lunge({ reps: REPS }),
		yawDeg: 90,
	},
	{
		title: 'split squats',
		exerciseId: 'lunge',
		variant: 'split-squat',
		motion: lunge({ reps: REPS, variant: 'split', sides: 'left' }),
		yawDeg: 90,
	},
	{
		title: 'lunges, facing',
		exerciseId: 'lunge',
		variant: null,
		motion: lunge({ reps: REPS, sides: 'right' }),
		yawDeg: 0,
		distanceM: 3.6,
	},
	{
		title: 'hinges',
		exerciseId: 'hip-hinge',
		variant: null,
		motion: hipHinge({ reps: REPS, arms: 'hips' }),
		yawDeg: 90,
	},
	{
		title: 'deadlifts at an angle',
		exerciseId: 'hip-hinge',
		variant: 'deadlift',
		motion: hipHinge({ reps: REPS, variant: 'deadlift' }),
		yawDeg: 50,
	},
	{
		title: 'two-hand swings',
		exerciseId: 'kettlebell-swing',
		variant: null,
		motion: kettlebellSwing({ reps: REPS }),
		yawDeg: 90,
		lifts: 1,
	},
	{
		title: 'one-hand swings',
		exerciseId: 'kettlebell-swing',
		variant: 'single-arm',
		motion: kettlebellSwing({ reps: REPS, hands: 'right' }),
		yawDeg: 60,
		lifts: 1,
	},
	{ title: 'side steps', exerciseId: 'side-step', variant: null, motion: sideStep({ reps: REPS }), yawDeg: 0 },
];

function setsAs(exerciseId: string, { motion, yawDeg, distanceM = 2.8 }: Done): readonly SetReport[] {
	const analyzer = createAnalyzer(exerciseId);
	for (const frame of demoTrack({ motion, camera: { yawDeg, distanceM }, fps: 20 })) analyzer.push(frame);
	return analyzer.finish();
}

function counted(sets: readonly SetReport[]): number {
	return sets.flatMap((set) => set.reps).filter((rep) => !rep.partial).length;
}

describe.each(DONE)('$title', (done) => {
	it('are recognised and counted as what they are', () => {
		const sets = setsAs(AUTO, done);
		expect(sets.map(({ exerciseId }) => exerciseId)).toEqual([done.exerciseId]);
		expect(counted(sets)).toBe(REPS);
	});

	it('are told by their kind', () => {
		expect(setsAs(done.exerciseId, done).map(({ variant }) => variant)).toEqual([done.variant]);
	});

	const others = EXERCISES.map(({ id }) => id).filter((id) => id !== done.exerciseId);
	it.each(others)('are no %s', (id) => {
		expect(counted(setsAs(id, done))).toBeLessThanOrEqual(id === 'hip-hinge' ? (done.lifts ?? 0) : 0);
	});
});
