import { describe, expect, it } from 'vitest';
import { madeDay } from '../../../tests/support/madeHistory.ts';
import { makeRep, makeSet, passed, unjudged } from '../../../tests/support/makeSession.ts';
import type { Session } from '../../analysis/session/session.ts';
import { exercisesDone, exerciseTrend } from './exerciseTrend.ts';
import { readHistory } from './readHistory.ts';

function entriesOf(...sessions: readonly Session[]) {
	return readHistory(sessions, (startedAt) => Math.floor(Date.parse(startedAt) / 86_400_000)).own;
}
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T09:00:00Z`;
const FIRST = madeDay({ startedAt: at(2), counted: 5, clean: 3, thighElevationDeg: 10, pain: [4, 2], bpm: 120 });
const SECOND = madeDay({ startedAt: at(5), counted: 6, clean: 6, thighElevationDeg: 4 });
const LUNGE = madeDay({ startedAt: at(6), exerciseId: 'lunge', counted: 2, clean: 1 });

describe('exerciseTrend', () => {
	it('gives each session its counts and medians, oldest first', () => {
		const { depthMeasure, timeMeasure, points } = exerciseTrend(entriesOf(SECOND, LUNGE, FIRST), 'squat');
		expect([depthMeasure, timeMeasure]).toEqual(['thighElevationDeg', 'durationS']);
		expect(points).toMatchObject([
			{ startedAt: at(2), counted: 5, clean: 3, judged: 5, depth: 10, timeS: 2.2, pain: { before: 4, after: 2 }, heart: { medianBpm: 120 } }, // prettier-ignore
			{ startedAt: at(5), counted: 6, clean: 6, depth: 4, pain: { before: null }, heart: null },
		]);
	});

	it('has null where nothing was measured, and judges nothing clean that nobody judged', () => {
		const reps = [makeRep(1, [unjudged('squat/knee-valgus')])];
		const [point] = exerciseTrend(entriesOf({ ...FIRST, sets: [makeSet(reps)] }), 'squat').points;
		expect(point).toMatchObject({ counted: 1, clean: 0, judged: 0, depth: null, timeS: null, sideIndexRatio: null });
	});

	it('keeps to one measure of depth, that of at least half of the sessions', () => {
		const front = (startedAt: string) => {
			const reps = [makeRep(1, [], { measures: { depthRatio: 0.4 } })];
			return { ...FIRST, startedAt, sets: [makeSet(reps)] };
		};
		const { depthMeasure, points } = exerciseTrend(entriesOf(FIRST, front(at(3)), front(at(4)), front(at(5))), 'squat');
		expect(depthMeasure).toBe('depthRatio');
		expect(points.map(({ depth }) => depth)).toEqual([null, 0.4, 0.4, 0.4]);
	});

	it('compares left and right by how far they go', () => {
		const side = (index: number, which: 'left' | 'right', depthRatio: number) =>
			makeRep(index, [passed('lunge/short-step')], { side: which, measures: { depthRatio } });
		const reps = [side(1, 'left', 0.5), side(2, 'right', 0.4), side(3, 'left', 0.5), side(4, 'right', 0.4)];
		const lunges = { ...FIRST, sets: [makeSet(reps, { exerciseId: 'lunge' })] };
		const [point] = exerciseTrend(entriesOf(lunges), 'lunge').points;
		expect(point?.sideIndexRatio).toBeCloseTo(0.1 / 0.45, 10);
	});

	it('counts the seconds of holds', () => {
		const reps = [
			makeRep(1, [passed('plank/lumbar-extension')], { measures: { heldS: 30 } }),
			makeRep(2, [], { measures: { heldS: 20 } }),
		];
		const planks = { ...FIRST, sets: [makeSet(reps, { exerciseId: 'plank' })] };
		const [point] = exerciseTrend(entriesOf(planks), 'plank').points;
		expect(point).toMatchObject({ heldS: 50, cleanHeldS: 30, timeS: 25 });
	});

	it('leaves out sessions in which nothing of it was counted', () => {
		const partial = { ...FIRST, sets: [makeSet([makeRep(1, [], { partial: true })])] };
		expect(exerciseTrend(entriesOf(partial), 'squat').points).toEqual([]);
		expect(exercisesDone(entriesOf(partial))).toEqual([]);
	});
});

it('exercises are listed by the number of their sessions', () => {
	expect(exercisesDone(entriesOf(LUNGE, FIRST, SECOND))).toEqual(['squat', 'lunge']);
});
