import { describe, expect, it } from 'vitest';
import { fault, pass, repAt, setOf, unknown } from '../../../tests/support/madeSets.ts';
import type { Exercise } from '../../analysis/exercises/exercise.ts';
import { exerciseById } from '../../analysis/exercises/registry.ts';
import type { Clip } from '../clips.ts';
import { excusedMisses, missedBars } from './bars.ts';
import { scoreClip } from './clipScore.ts';
import { confusionTable } from './confusion.ts';
import { exerciseTable } from './exerciseTable.ts';
import { ruleTable } from './ruleTable.ts';
import { turnsOf } from './swingTimes.ts';

const SQUAT = exerciseById('squat');
const LUNGE: Exercise = { ...SQUAT, id: 'lunge' };
const BRIDGE: Exercise = { ...SQUAT, id: 'glute-bridge', posture: 'supine' };

function clip(file: string, fields: Partial<Clip> = {}): Clip {
	const plain = { exercise: 'squat', view: 'side', seconds: 10, fps: 30, reps: 1, alsoOk: [] };
	return { file, ...plain, repTimes: [{ peakS: 1 }], expect: {}, ...fields };
}

describe('exerciseTable', () => {
	it('has a row for each exercise with clips and names the others', () => {
		const table = exerciseTable(
			[SQUAT, LUNGE],
			[
				scoreClip(clip('a.mp4'), [setOf('squat', [repAt(1)])]),
				scoreClip(clip('b.mp4', { reps: 0, repTimes: [] }), [setOf('squat', [repAt(2)])]),
			],
		);
		expect(table.rows).toEqual([['`squat`', '1', '1', '1', '1', '1/1', '1.00', '–', '1 in 1']]);
		expect(table.note).toBe('No counted clip: `lunge`.');
	});
});

describe('ruleTable', () => {
	it('tells how often a rule said what, and which rules judged no real rep', () => {
		const [lean, depth, heel] = ['squat/forward-lean', 'squat/shallow-depth', 'squat/heel-rise'] as const;
		const reps = [
			repAt(1, { outcomes: [pass(lean), unknown(depth)] }),
			repAt(3, { outcomes: [fault(lean), unknown(depth)] }),
		];
		const score = scoreClip(clip('a.mp4', { expect: { [lean]: 'fault' } }), [setOf('squat', reps)]);
		const rules = SQUAT.rules.filter(({ ruleId }) => [lean, depth, heel].some((each) => each === ruleId));
		const table = ruleTable([{ ...SQUAT, rules }], [score]);
		expect(table.rows).toEqual([['`squat/forward-lean`', '1', '0', '1', '–', '0/1']]);
		expect(table.note).toContain('`squat/shallow-depth`');
		expect(table.note).toContain('`squat/heel-rise`');
	});
});

describe('confusionTable', () => {
	it('reviews standing clips as standing exercises only, and counts the ghosts', () => {
		const review = (_file: string, id: string) =>
			id === 'lunge' ? [setOf(id, [repAt(1), repAt(2, { partial: true })])] : [setOf(id, [repAt(1)])];
		const clips = [clip('a.mp4'), clip('b.mp4', { exercise: 'glute-bridge' })];
		const table = confusionTable('standing', [SQUAT, LUNGE, BRIDGE], clips, review);
		expect(table.head).toEqual(['clip, reviewed as', 'squat', 'lunge']);
		expect(table.rows).toEqual([['a.mp4', '[1]', '1 (+1)']]);
		expect(table.note).toBe('1 counted in 1 reviews as something else.');
	});
});

describe('missedBars', () => {
	it('excuses the rounded back, which is not measured yet, and nothing else', () => {
		const expected = clip('a.mp4', { expect: { 'squat/lumbar-flexion': 'fault', 'squat/forward-lean': 'fault' } });
		const score = scoreClip(expected, [setOf('squat', [repAt(1)])]);
		expect(missedBars([score], [])).toEqual(['a.mp4: squat/forward-lean should be fault']);
		expect(excusedMisses([score])).toBe(1);
	});

	it('tells of a wrong count', () => {
		expect(missedBars([scoreClip(clip('a.mp4'), [])], [])).toContain('a.mp4: 0 counted, 1 by eye');
	});
});

describe('turnsOf', () => {
	it('takes the end of one swing and the start of the next for one bottom', () => {
		const reps = [repAt(1, { startS: 0.5, endS: 1.5 }), repAt(2, { startS: 1.5, endS: 2.5 })];
		expect(turnsOf([setOf('kettlebell-swing', reps)])).toEqual({ bottom: [0.5, 1.5, 2.5], top: [1, 2] });
	});
});
