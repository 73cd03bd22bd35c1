import { describe, expect, it } from 'vitest';
import type { AnalyzerOptions } from '../analysis/analyzer.ts';
import { emptyAnalysis } from '../../tests/support/fakeReview.ts';
import { makeNeutral } from '../../tests/support/makeNeutral.ts';
import { faulted, makeRep, makeSession, makeSet, passed } from '../../tests/support/makeSession.ts';
import { judging, type CreateAnalyzer, type JudgedBy } from './judgeAnew.ts';
import type { GivenBack, ReviewRecording } from './reviewRecording.ts';

const GIVEN: GivenBack = { neutral: makeNeutral({ roundness: -5 }), from: { kind: 'clip', name: 'flat.mp4' } };
const FRAMES = [0, 1, 2].map((timeS) => ({
	timeS,
	widthPx: 640,
	heightPx: 360,
	image: null,
	world: null,
	backContour: null,
	score: 1,
}));
const RECORDING: ReviewRecording = {
	id: 1,
	exerciseId: 'hip-hinge',
	session: makeSession([]),
	trace: [],
	frames: FRAMES,
	video: null,
	notes: [],
	givenBacks: [],
	watch: null,
	backNeutrals: [],
	stopped: null,
};

/** Finds a fault as soon as it has something to compare with. */
function createAnalyzer(exerciseId: string, { backNeutrals = [] }: AnalyzerOptions = {}) {
	const outcome = (backNeutrals.length > 0 ? faulted : passed)(`${exerciseId}/lumbar-flexion`);
	const neutral = backNeutrals[0] ?? null;
	return {
		push: ({ timeS }: { readonly timeS: number }) =>
			emptyAnalysis(timeS, { back: { line: { kind: 'seen', roundness: 9, offsets: [] }, neutral } }),
		baseline: () => null,
		backNeutrals: () => [...backNeutrals, makeNeutral({ exerciseId: 'squat' })],
		confirmBack: () => 'not-seen' as const,
		forgetBack: () => undefined,
		finish: () => [makeSet([makeRep(1, [outcome])], { exerciseId })],
	};
}

function judged(recording: ReviewRecording, by: JudgedBy, create: CreateAnalyzer): ReviewRecording {
	const work = judging(recording, by, create);
	for (;;) {
		const { done, value } = work.next();
		if (done === true) return value;
	}
}

describe('judging anew', () => {
	it('compares the same pictures with the flat back of another clip', () => {
		const once = judged(RECORDING, { exerciseId: 'hip-hinge', givenBacks: [GIVEN] }, createAnalyzer);
		expect(once.session.sets[0]?.reps[0]?.outcomes[0]?.kind).toBe('fault');
		expect(once.givenBacks).toEqual([GIVEN]);
		expect(once.backNeutrals).toEqual([GIVEN.neutral]);
		expect(once.trace.map(({ back }) => back)).toEqual(
			Array(3).fill({ line: 9, neutral: GIVEN.neutral, personIndex: 0 }),
		);
		expect(once.frames).toBe(FRAMES);
	});

	it('does so in what was recognised, too, and without the clip when it is taken back', () => {
		const auto = (exerciseId: string, options?: AnalyzerOptions) =>
			createAnalyzer(exerciseId === 'auto' ? 'hip-hinge' : exerciseId, options);
		const once = judged(RECORDING, { exerciseId: 'auto', givenBacks: [GIVEN] }, auto);
		expect(once.trace.at(-1)?.back?.neutral).toBe(GIVEN.neutral);
		const again = judged(once, { exerciseId: 'auto', givenBacks: [] }, auto);
		expect(again.session.sets[0]?.reps[0]?.outcomes[0]?.kind).toBe('pass');
		expect(again.trace.at(-1)?.back?.neutral).toBeNull();
	});
});
