import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../tests/support/demoTrack.ts';
import { makeSession } from '../../tests/support/makeSession.ts';
import type { Motion } from '../athlete/motion.ts';
import { lunge } from '../athlete/motions/lunge.ts';
import { squat } from '../athlete/motions/squat.ts';
import { createAnalyzer, type AnalyzerOptions } from './analyzer.ts';
import type { DepthGoal } from './faults/depthGoal.ts';
import type { PoseFrame } from './pose/poseFrame.ts';
import { parseSession } from './session/parseSession.ts';

const SIDE = { yawDeg: 90 };
const squatsAt = (thighElevationDeg: number) => squat({ reps: 3, depth: { thighElevationDeg } });
const lungesAt = (thighElevationDeg: number) => lunge({ reps: 3, depth: { thighElevationDeg } });
const track = (motion: Motion) => demoTrack({ motion, camera: SIDE });

function judged(exerciseId: string, frames: readonly PoseFrame[], options: AnalyzerOptions = {}) {
	const analyzer = createAnalyzer(exerciseId, options);
	const analyses = frames.map((frame) => analyzer.push(frame));
	const sets = analyzer.finish();
	const last = sets[0]?.reps.at(-1);
	return {
		sets,
		cues: analyses.flatMap(({ cue }) => (cue === null ? [] : [cue.ruleId])),
		deepest: Math.max(...analyses.map(({ depthRatio }) => depthRatio ?? 0)),
		depth: last?.outcomes.find(({ ruleId }) => ruleId.endsWith('/shallow-depth')),
		depthGoal: sets[0]?.depthGoal,
	};
}

const aimed = (exerciseId: string, motion: Motion, goal: DepthGoal) =>
	judged(exerciseId, track(motion), { depthGoals: { [exerciseId]: goal } });

describe('a depth goal', () => {
	it.each([
		['above', 26, 'pass'],
		['above', 34, 'fault'],
		['parallel', 6, 'pass'],
		['parallel', 14, 'fault'],
		['below', -4, 'pass'],
		['below', 4, 'fault'],
	] as const)('of %s parallel takes squats with the thighs at %d° for a %s', (goal, elevationDeg, kind) => {
		expect(aimed('squat', squatsAt(elevationDeg), goal).depth).toMatchObject({ kind });
	});

	it.each([
		['above', 28, 'pass'],
		['below', 10, 'fault'],
	] as const)('of %s parallel takes lunges with the thigh at %d° for a %s', (goal, elevationDeg, kind) => {
		expect(aimed('lunge', lungesAt(elevationDeg), goal).depth).toMatchObject({ kind });
	});

	it.each([
		['above', 20],
		['parallel', 0],
		['below', -10],
	] as const)('of %s parallel is shown as reached by whoever does just that', (goal, elevationDeg) => {
		const { deepest } = aimed('squat', squatsAt(elevationDeg), goal);
		expect(deepest).toBeGreaterThan(1);
		expect(deepest).toBeLessThan(1.12);
	});

	it('changes nothing but what is said of depth', () => {
		const frames = track(squatsAt(20));
		const [usual] = judged('squat', frames).sets;
		const [set] = judged('squat', frames, { depthGoals: { squat: 'above' } }).sets;
		const others = (reps = set?.reps) =>
			reps?.map((rep) => ({
				...rep,
				outcomes: rep.outcomes.filter(({ ruleId }) => ruleId !== 'squat/shallow-depth'),
			}));
		expect(others()).toEqual(others(usual?.reps));
		expect(others()).toHaveLength(3);
	});

	it('stands in the set that was judged by it, and is read back; parallel is not written', () => {
		const { sets } = aimed('squat', squatsAt(20), 'above');
		expect(sets[0]?.depthGoal).toBe('above');
		const text = JSON.stringify(makeSession(sets));
		expect(parseSession(text)).toMatchObject({ session: { sets: [{ depthGoal: 'above' }] } });
		expect(parseSession(text.replace('"depthGoal":"above"', '"depthGoal":"abyss"'))).toMatchObject({ kind: 'problem' });
		expect(aimed('squat', squatsAt(20), 'parallel').sets[0]).not.toHaveProperty('depthGoal');
	});

	it('of one exercise is none of another', () => {
		expect(judged('squat', track(squatsAt(20)), { depthGoals: { lunge: 'above' } })).toMatchObject({
			depth: { kind: 'fault' },
			depthGoal: undefined,
		});
	});
});

describe('a rule that is off', () => {
	const frames = track(squatsAt(20));

	it('judges as always and gives no cue', () => {
		const usual = judged('squat', frames);
		const quiet = judged('squat', frames, { uncuedRules: ['squat/shallow-depth'] });
		expect(usual.cues).toContain('squat/shallow-depth');
		expect(quiet.cues).toEqual([]);
		expect(quiet.sets).toEqual(usual.sets);
	});

	it('leaves the others their cues', () => {
		const { cues } = judged('squat', frames, { uncuedRules: ['squat/tempo', 'no/such-rule'] });
		expect(cues).toContain('squat/shallow-depth');
	});
});
