import { describe, expect, it } from 'vitest';
import { listReps } from '../../analysis/session/summary.ts';
import { makeReviewFrame } from '../../../tests/support/makeReviewFrame.ts';
import { faulted, makeRep, makeSet, passed } from '../../../tests/support/makeSession.ts';
import { clusterMarks, faultMarks, findAbsences, setMarks } from './timelineMarks.ts';
import { timeScale } from './timelineGeometry.ts';

const at = (ruleId: string, atS: number) => ({ ...faulted(ruleId), atS });

describe('faultMarks', () => {
	it('has one for each fault of a counted rep, inside of it and in order of time', () => {
		const reps = listReps([
			makeSet([
				makeRep(1, [at('squat/knee-valgus', 2.7), passed('squat/heel-rise'), at('squat/forward-lean', 2.2)]),
				makeRep(2, [at('squat/shallow-depth', 9)]),
				makeRep(3, [at('squat/shallow-depth', 6)], { partial: true }),
			]),
		]);
		expect(faultMarks(reps).map(({ ruleId, atS, rank }) => [ruleId, atS, rank])).toEqual([
			['squat/forward-lean', 2.2, 'further'],
			['squat/knee-valgus', 2.7, 'main'],
			['squat/shallow-depth', 5, 'main'],
		]);
	});
});

describe('clusterMarks', () => {
	const marks = faultMarks(
		listReps([makeSet([makeRep(1, [at('squat/knee-valgus', 2.7), at('squat/forward-lean', 2.2)])])]),
	);

	it('puts marks together that would lie on one another, under the one that the rep is marked for', () => {
		const [cluster, ...others] = clusterMarks(marks, timeScale({ startS: 0, endS: 10 }, 100), 20);
		expect(others).toEqual([]);
		expect(cluster?.marks.map(({ ruleId }) => ruleId)).toEqual(['squat/knee-valgus', 'squat/forward-lean']);
	});

	it('takes them apart when there is room', () => {
		const clusters = clusterMarks(marks, timeScale({ startS: 2, endS: 3 }, 1000), 20);
		expect(clusters.map(({ x }) => Math.round(x))).toEqual([200, 700]);
	});
});

describe('findAbsences', () => {
	const frame = (timeS: number, isThere: (timeS: number) => boolean) =>
		isThere(timeS) ? makeReviewFrame(timeS, null) : { ...makeReviewFrame(timeS, null), pose: null };
	const trace = (isThere: (timeS: number) => boolean) =>
		Array.from({ length: 31 }, (_, index) => frame(index / 10, isThere));

	it('finds where nobody was seen, at the end too', () => {
		expect(findAbsences(trace((timeS) => timeS < 0.95 || (timeS > 1.55 && timeS < 2.45)))).toEqual([
			{ startS: 1, endS: 1.6 },
			{ startS: 2.5, endS: 3 },
		]);
	});

	it('passes over a flicker', () => {
		expect(findAbsences(trace((timeS) => timeS < 0.95 || timeS > 1.15))).toEqual([]);
	});
});

describe('setMarks', () => {
	const set = (exerciseId: string, index: number) => makeSet([makeRep(index, [])], { exerciseId });

	it('numbers the sets of one exercise', () => {
		const marks = setMarks(listReps([set('squat', 1), set('squat', 2)]));
		expect(marks.map(({ name, startS, endS }) => [name, startS, endS])).toEqual([
			['Set 1', 2, 3],
			['Set 2', 4, 5],
		]);
	});

	it('names the exercises where there are several, and numbers where needed', () => {
		const marks = setMarks(listReps([set('squat', 1), set('lunge', 2), set('squat', 3)]));
		expect(marks.map(({ name }) => name)).toEqual(['Squat 1', 'Lunge', 'Squat 2']);
	});

	it('says nothing of a single set', () => {
		expect(setMarks(listReps([set('squat', 1)]))).toEqual([]);
	});
});
