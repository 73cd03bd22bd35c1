import { describe, expect, it } from 'vitest';
import type { Analysis } from '../analysis/analysis.ts';
import type { Analyzer, AnalyzerOptions } from '../analysis/analyzer.ts';
import type { BackNeutral, Confirmation } from '../analysis/reps/backMemory.ts';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import { makeNeutral } from '../../tests/support/makeBack.ts';
import { makePose } from '../../tests/support/makePose.ts';
import { createSetAnalysis, type SetAnalysis } from './setAnalysis.ts';

const LEARNT = makeNeutral('hip-hinge');
const CONFIRMED = makeNeutral('hip-hinge', { source: 'confirmed' });

interface FakeAnalyzer extends Analyzer {
	readonly options: AnalyzerOptions;
	neutrals: readonly BackNeutral[];
	answer: Confirmation;
	forgot: number;
	pushed: number;
}

/** Analyzers that have seen what they are told, and the sets that are counted with them. */
function taking(): { taking: SetAnalysis; made: FakeAnalyzer[]; counter: () => FakeAnalyzer } {
	const made: FakeAnalyzer[] = [];
	const create = (_: string, options: AnalyzerOptions = {}): Analyzer => {
		const fake: FakeAnalyzer = {
			options,
			neutrals: options.backNeutrals ?? [],
			answer: 'taken',
			forgot: 0,
			pushed: 0,
			push: ({ timeS }) => {
				fake.pushed++;
				const back = { line: { kind: 'unseen', reason: 'too-upright' }, neutral: null };
				return { timeS, exercise: { id: 'hip-hinge' }, nearSide: 'left', back } as unknown as Analysis;
			},
			baseline: () => null,
			backNeutrals: () => fake.neutrals,
			confirmBack: () => {
				if (fake.answer === 'taken') fake.neutrals = [CONFIRMED];
				return fake.answer;
			},
			forgetBack: () => {
				fake.forgot++;
				fake.neutrals = [];
			},
			finish: () => [],
		};
		made.push(fake);
		return fake;
	};
	return { taking: createSetAnalysis(create, 'hip-hinge'), made, counter: () => made.at(-1)! };
}

function somebody(timeS: number): PoseFrame {
	return makePose(
		{ leftHip: [600, 400], rightHip: [600, 400], leftShoulder: [600, 200], rightShoulder: [600, 200] },
		{ timeS },
	);
}
const nobody = (timeS: number): PoseFrame => ({ ...somebody(timeS), image: null, score: 0 });

/** One set in which a flat back was learnt, up to the place where the next would begin. */
function afterOneSet() {
	const all = taking();
	all.taking.look(somebody(0));
	all.taking.beginSet();
	const first = all.counter();
	all.taking.count(somebody(1));
	first.neutrals = [LEARNT];
	all.taking.finishSet();
	return { ...all, first };
}

describe('createSetAnalysis', () => {
	it('gives the flat back of one set to the next', () => {
		const { taking, counter } = afterOneSet();
		taking.look(somebody(2));
		taking.startOver();
		taking.look(somebody(3));
		taking.beginSet();
		expect(counter().options.backNeutrals).toEqual([LEARNT]);
	});

	it('does not give it to somebody who comes after the first has left', () => {
		const { taking, counter } = afterOneSet();
		for (const timeS of [2, 3, 4, 5]) taking.look(nobody(timeS));
		taking.startOver();
		taking.look(somebody(6));
		taking.beginSet();
		expect(counter().options.backNeutrals).toEqual([]);
	});

	it('lets who counts forget it when somebody comes in a pause', () => {
		const { taking, counter } = afterOneSet();
		taking.beginSet();
		for (const timeS of [2, 3, 4, 5]) taking.look(nobody(timeS));
		taking.look(somebody(6));
		expect(counter().forgot).toBe(1);
		expect(taking.backNeutrals()).toEqual([]);
	});

	it('judges a running set anew with what was known when it began', () => {
		const { taking, counter } = afterOneSet();
		taking.beginSet();
		counter().neutrals = [CONFIRMED];
		taking.count(somebody(2));
		taking.choose('squat');
		expect(counter().options.backNeutrals).toEqual([LEARNT]);
		expect(counter().pushed).toBe(1);
	});

	it('takes reps of the ended set as the measure when the person confirms them', () => {
		const { taking, first, counter } = afterOneSet();
		expect(taking.confirmBack()).toBe('taken');
		first.answer = 'too-round';
		expect(taking.confirmBack()).toBe('too-round');
		taking.beginSet();
		expect(counter().options.backNeutrals).toEqual([CONFIRMED]);
	});

	it('has nothing to confirm before the first set, nor once the next is prepared', () => {
		expect(taking().taking.confirmBack()).toBe('not-seen');
		const { taking: next } = afterOneSet();
		next.startOver();
		expect(next.confirmBack()).toBe('not-seen');
	});

	it('learns the back anew when asked to', () => {
		const { taking, counter } = afterOneSet();
		taking.forgetBack();
		expect(taking.backNeutrals()).toEqual([]);
		taking.beginSet();
		expect(counter().options.backNeutrals).toEqual([]);
	});

	it('shows between sets what the next one will be compared with', () => {
		const { taking } = afterOneSet();
		expect(taking.look(somebody(2)).back?.neutral).toEqual(LEARNT);
	});
});
