import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AUTO, createAnalyzer } from '../../src/analysis/analyzer.ts';
import { EXERCISES } from '../../src/analysis/exercises/registry.ts';
import type { SetReport } from '../../src/analysis/session/session.ts';
import { loadTrack } from '../support/loadFixture.ts';

/** What was seen by eye in a recorded track. */
interface Expected {
	readonly track: string;
	/** What it is reviewed as. */
	readonly exercise: string;
	/** 0: something else is done in it, or what is done is out of the picture. */
	readonly reps: number;
	/** Other counts that are right too. */
	readonly alsoOk?: readonly number[];
}

const expectedFile = new URL('../fixtures/expected.json', import.meta.url);
const EXPECTED = (JSON.parse(readFileSync(expectedFile, 'utf8')) as readonly Expected[]).filter(({ exercise }) =>
	EXERCISES.some(({ id }) => id === exercise),
);
const SHOWN = EXPECTED.filter(({ reps }) => reps > 0);
const NEGATIVES = EXPECTED.filter(({ reps }) => reps === 0);

function review(track: string, exerciseId: string): readonly SetReport[] {
	const analyzer = createAnalyzer(exerciseId);
	for (const frame of loadTrack(track).frames) analyzer.push(frame);
	return analyzer.finish();
}

function countIn(sets: readonly SetReport[]): number {
	return sets.flatMap(({ reps }) => reps).filter(({ partial }) => !partial).length;
}

describe('recorded tracks', () => {
	it.each(SHOWN)('$track: $exercise, counted as by eye', ({ track, exercise, reps, alsoOk = [] }) => {
		expect([reps, ...alsoOk]).toContain(countIn(review(track, exercise)));
	});

	it.each(SHOWN)('$track: $exercise is recognised, and counted the same', ({ track, exercise, reps, alsoOk = [] }) => {
		const sets = review(track, AUTO).filter((set) => countIn([set]) > 0);
		expect([...new Set(sets.map(({ exerciseId }) => exerciseId))]).toEqual([exercise]);
		expect([reps, ...alsoOk]).toContain(countIn(sets));
	});

	it.each(NEGATIVES)('$track: no $exercise, and nothing else', ({ track, exercise, reps, alsoOk = [] }) => {
		expect([reps, ...alsoOk]).toContain(countIn(review(track, exercise)));
		const sets = review(track, AUTO).filter((set) => countIn([set]) > 0);
		expect([reps, ...alsoOk]).toContain(countIn(sets));
		expect(sets.filter(({ exerciseId }) => exerciseId !== exercise)).toEqual([]);
	});
});
