import type { FrameSource } from '../../src/io/camera/frameSource.ts';
import { fakeAnalyzer, fakeEstimator, fakeSource } from './fakeReview.ts';
import { fakeKeeping } from './fakeReviewStore.ts';
import { makeNeutral } from './makeNeutral.ts';
import { makeRep, makeSet } from './makeSession.ts';
import type { GivenBack } from '../../src/state/reviewRecording.ts';
import { ReviewSession } from '../../src/state/reviewSession.svelte.ts';

const SET = makeSet([makeRep(0, [], { index: 1 }), makeRep(1, [], { index: 2 })]);
/** A flat back from another recording. */
export const GIVEN: GivenBack = {
	neutral: makeNeutral({ exerciseId: 'squat' }),
	from: { kind: 'clip', name: 'flat.mp4' },
};

/** Its name up to a space stands for its content. */
export function video(name: string): File {
	return new File(['x'], name);
}

/** A page whose results are kept, with all that it looked at. */
export function makePage(keeping = fakeKeeping(), openVideo?: (file: File) => Promise<FrameSource>) {
	const looked: string[] = [];
	const rates: (number | null)[] = [];
	let estimators = 0;
	const ports = {
		app: 'plumbline 0.1.0',
		keeping,
		openVideo(file: File, picturesPerS: number | null) {
			looked.push(file.name);
			rates.push(picturesPerS);
			return openVideo?.(file) ?? Promise.resolve(fakeSource({ name: file.name, frames: 90 }));
		},
		openEstimator() {
			estimators += 1;
			return fakeEstimator();
		},
		createAnalyzer: (exerciseId: string) => fakeAnalyzer({ ...SET, exerciseId }),
		save: () => undefined,
		clockS: () => 0,
	};
	const choice = { exerciseId: 'squat', model: 'blazepose-full', backend: null, picturesPerS: null } as const;
	const review = new ReviewSession(ports, choice);
	return { review, keeping, looked, rates, estimators: () => estimators };
}

/** A page that has reviewed `a.mp4`. */
export async function keptOnce(exerciseId = 'squat') {
	const { review, keeping } = makePage();
	review.choice = { ...review.choice, exerciseId };
	await review.open([video('a.mp4')]);
	await review.kept.settled();
	return { review, keeping };
}
