import { describe, expect, it } from 'vitest';
import { makeRep, makeSession, makeSet } from '../../../tests/support/makeSession.ts';
import { listReps } from '../../analysis/session/summary.ts';
import type { ReviewRecording } from '../../state/reviewRecording.ts';
import {
	measuresOf,
	recordingSubjects,
	repSubjects,
	setSubjects,
	subjectCurve,
	typicalRep,
} from './compareSubjects.ts';

const SETS = [
	makeSet([1, 2, 3].map((index) => makeRep(index, [], { measures: { depthRatio: index / 10 } }))),
	makeSet([makeRep(4, [], { partial: true })]),
	makeSet([makeRep(5, [], { measures: { depthRatio: 0.9 } })]),
];
const recording = { id: 7, session: makeSession(SETS) } as unknown as ReviewRecording;
const other = { id: 8, session: makeSession([makeSet([makeRep(1, [])], { exerciseId: 'lunge' })]) } as unknown as ReviewRecording; // prettier-ignore
const reps = listReps(SETS);

describe('subjects', () => {
	it('are reps that count, sets with one, and recordings of the same exercise', () => {
		expect(repSubjects(reps, 'squat', recording).map(({ title }) => title)).toEqual([
			'Squat 1',
			'Squat 2',
			'Squat 3',
			'Squat 4',
		]);
		expect(setSubjects(reps, recording).map(({ title }) => title)).toEqual(['Set 1: 3 squats', 'Set 3: 1 squat']);
		expect(recordingSubjects([recording, other], 'squat').map(({ title, name }) => [title, name])).toEqual([
			['clip.mp4: 4 squats', 'clip.mp4'],
		]);
	});

	it('measure the median of their reps, and have one in the middle to stand for them', () => {
		const [set] = setSubjects(reps, recording);
		if (set === undefined) throw new Error('no set');
		expect(measuresOf(set)).toEqual({ depthRatio: 0.2 });
		expect(typicalRep(set)?.number).toBe(2);
	});

	it('have the median of their curves; of one rep, its own', () => {
		const timesS = Array.from({ length: 121 }, (_, index) => index / 10);
		const series = { timesS, values: timesS.map((timeS) => Math.floor(timeS / 2)) };
		const [set, single] = setSubjects(reps, recording);
		if (set === undefined || single === undefined) throw new Error('no set');
		expect(subjectCurve(set, series)[50]).toBe(2);
		expect(subjectCurve(single, series)[50]).toBe(5);
	});
});
