import { File as NodeFile } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { parseLandmarkTrack } from '../analysis/session/landmarkTrack.ts';
import { parseSession } from '../analysis/session/parseSession.ts';
import { SourceError, type FrameSource } from '../io/camera/frameSource.ts';
import { fakeAnalyzer, fakeEstimator, fakeSource, type FakeEstimator } from '../../tests/support/fakeReview.ts';
import { makeRep, makeSession, makeSet, passed } from '../../tests/support/makeSession.ts';
import { makeNeutral } from '../../tests/support/makeNeutral.ts';
import type { GivenBack } from './reviewRecording.ts';
import { ReviewSession } from './reviewSession.svelte.ts';

const SET = makeSet([makeRep(0, [passed('squat/shallow-depth')], { index: 1 }), makeRep(1, [], { index: 2 })]);

function video(name = 'clip.mp4'): File {
	return new File(['x'], name, { lastModified: Date.UTC(2026, 10, 22, 9) });
}

/** jsdom's own files can't be read as text. */
function document(text: string, name: string): File {
	return new NodeFile([text], name) as unknown as File;
}

function makeReview(openVideo: (file: File) => Promise<FrameSource>, estimators: FakeEstimator[] = []) {
	const saved: { name: string; text: string }[] = [];
	const opened: FakeEstimator[] = [];
	let nowS = 0;
	const ports = {
		app: 'plumbline 0.1.0',
		keeping: null,
		openVideo,
		openEstimator() {
			const estimator = estimators[opened.length] ?? fakeEstimator();
			opened.push(estimator);
			return estimator;
		},
		createAnalyzer: (exerciseId: string) =>
			fakeAnalyzer({ ...SET, exerciseId: exerciseId === 'auto' ? 'squat' : exerciseId }),
		save: (name: string, pieces: readonly string[]) => saved.push({ name, text: pieces.join('') }),
		clockS: () => (nowS += 0.05),
	};
	const review = new ReviewSession(ports, {
		exerciseId: 'squat',
		model: 'blazepose-full',
		backend: null,
		picturesPerS: null,
	});
	return { review, saved, opened };
}

describe('ReviewSession', () => {
	it('reviews a video from start to end and saves a session document that reads back', async () => {
		const source = fakeSource({ frames: 120 });
		const { review, saved, opened } = makeReview(() => Promise.resolve(source));
		await review.open([video()]);
		expect(review.phase).toBe('done');
		expect(review.shown?.trace).toHaveLength(120);
		expect(review.shown?.frames.map(({ timeS }) => timeS)).toEqual(
			[...Array(120).keys()].map((index) => Number((index / 30).toFixed(6))),
		);
		expect(source.closed()).toBe(true);
		expect(opened[0]?.mostInFlight()).toBe(2);
		await review.save('session');
		await review.save('track');
		expect(saved.map(({ name }) => name)).toEqual(['clip.session.json', 'clip.landmarks.json']);
		expect(parseLandmarkTrack(saved[1]?.text ?? '').frames).toHaveLength(120);
		const parsed = parseSession(saved[0]?.text ?? '');
		expect(parsed).toMatchObject({
			kind: 'session',
			session: { startedAt: '2026-11-22T08:59:56.000Z', model: 'blazepose-full', sets: [{ reps: SET.reps }] },
		});
	});

	it('publishes progress a few times a second of wall time, not with every picture', async () => {
		const looks = new Set<number>();
		const { review } = makeReview(() =>
			Promise.resolve(
				fakeSource({ frames: 100, beforeFrame: () => void looks.add(review.running?.progress.framesDone ?? -1) }),
			),
		);
		await review.open([video()]);
		expect(looks.size).toBeGreaterThan(5);
		expect(looks.size).toBeLessThan(35);
	});

	it('keeps what was analysed when it is cancelled and says how far it came', async () => {
		const { review } = makeReview(() =>
			Promise.resolve(
				fakeSource({ frames: 300, beforeFrame: (index) => (index === 60 ? review.cancel() : undefined) }),
			),
		);
		await review.open([video()]);
		expect(review.phase).toBe('cancelled');
		expect(review.shown?.stopped).toMatchObject({ kind: 'cancelled', durationS: 10 });
		expect(review.shown?.trace).toHaveLength(60);
		expect(review.shown?.session.sets[0]?.reps).toHaveLength(1);
	});

	it('keeps what was decoded of a file that breaks off', async () => {
		const failsWith = new SourceError('file-damaged', 'breaks off');
		const { review } = makeReview(() => Promise.resolve(fakeSource({ frames: 60, durationS: 10, failsWith })));
		await review.open([video()]);
		expect(review.phase).toBe('done');
		expect(review.shown?.trace).toHaveLength(60);
		expect(review.shown?.stopped).toMatchObject({ kind: 'trouble', trouble: { kind: 'source', code: 'file-damaged' } });
	});

	it('reports a file that cannot be opened and goes on with the next', async () => {
		const { review } = makeReview((file) =>
			file.name === 'empty.mp4'
				? Promise.reject(new SourceError('file-empty', 'zero bytes'))
				: Promise.resolve(fakeSource({ name: file.name, frames: 10 })),
		);
		await review.open([video('empty.mp4')]);
		expect(review.phase).toBe('failed');
		expect(review.trouble).toEqual({ kind: 'source', code: 'file-empty' });
		expect(review.shown).toBeNull();
		await review.open([video('empty.mp4'), video('good.mp4')]);
		expect(review.phase).toBe('done');
		expect(review.trouble).toBeNull();
		expect(review.recordings.map(({ session }) => session.source.name)).toEqual(['good.mp4']);
	});

	it('starts the tracked person over between videos instead of loading the model again', async () => {
		const { review, opened } = makeReview(() => Promise.resolve(fakeSource({ frames: 3 })));
		await review.open([video('a.mp4'), video('b.mp4')]);
		expect(opened).toHaveLength(1);
		expect(opened[0]?.startedOver()).toBe(1);
		review.choice = { ...review.choice, backend: 'webgl' };
		await review.open([video('c.mp4')]);
		expect(opened).toHaveLength(2);
		expect(opened[0]?.closed()).toBe(true);
	});

	it('fails with what was read when the pose model gives up, and takes a new one for the next video', async () => {
		const { review, opened } = makeReview(
			() => Promise.resolve(fakeSource({ frames: 30 })),
			[fakeEstimator({ failsAt: 12 })],
		);
		await review.open([video()]);
		expect(review.phase).toBe('failed');
		expect(review.shown?.trace).toHaveLength(12);
		expect(opened[0]?.closed()).toBe(true);
		await review.open([video()]);
		expect(review.phase).toBe('done');
		expect(opened).toHaveLength(2);
	});

	it('opens a session document without a video, and explains one that it cannot read', async () => {
		const { review } = makeReview(() => Promise.reject(new Error('not a video')));
		const session = makeSession([SET]);
		await review.open([document(JSON.stringify(session), 'clip.session.json')]);
		expect(review.phase).toBe('done');
		expect(review.shown).toMatchObject({ session, video: null });
		await review.open([document('{', 'broken.session.json')]);
		expect(review.phase).toBe('failed');
		expect(review.trouble).toMatchObject({ kind: 'session', problem: 'not-json' });
	});

	it('says so when it is asked for an exercise that it does not know', async () => {
		const { review } = makeReview(() => Promise.resolve(fakeSource({ frames: 3 })));
		review.choice = { ...review.choice, exerciseId: 'jump' };
		await review.open([video()]);
		expect(review.phase).toBe('failed');
		expect(review.trouble).toEqual({ kind: 'exercise', exerciseId: 'jump' });
	});

	it('judges the pictures of a video anew as another exercise, without looking at the video again', async () => {
		const { review, opened } = makeReview(() => Promise.resolve(fakeSource({ frames: 120 })));
		review.choice = { ...review.choice, exerciseId: 'auto' };
		await review.open([video()]);
		const before = review.shown;
		expect(before).toMatchObject({ exerciseId: 'auto', session: { sets: [{ exerciseId: 'squat' }] } });
		await review.judgeAs('lunge');
		expect(review.shown).toMatchObject({ exerciseId: 'lunge', session: { sets: [{ exerciseId: 'lunge' }] } });
		expect(review.shown?.frames).toBe(before?.frames);
		expect(review.shown?.trace).toHaveLength(120);
		expect(review.recordings).toEqual([review.shown]);
		expect(review.phase).toBe('done');
		expect(opened).toHaveLength(1);
	});

	it('looks for the outline of the back where a rule asks for it', async () => {
		const asked: string[] = [];
		const plain = fakeEstimator();
		const estimator: FakeEstimator = {
			...plain,
			estimate(input) {
				asked.push(input.back);
				return plain.estimate(input);
			},
		};
		const { review } = makeReview(() => Promise.resolve(fakeSource({ frames: 1 })), [estimator]);
		for (const exerciseId of ['hip-hinge', 'lunge', 'auto']) {
			review.choice = { ...review.choice, exerciseId };
			await review.open([video()]);
		}
		expect(asked).toEqual(['wanted', 'unwanted', 'wanted']);
	});

	it('judges anew by a flat back that it is given, and by its own reps when that is taken back', async () => {
		const { review, opened } = makeReview(() => Promise.resolve(fakeSource({ frames: 30 })));
		await review.open([video()]);
		const given: GivenBack = {
			neutral: makeNeutral({ exerciseId: 'squat' }),
			from: { kind: 'clip', name: 'flat.mp4' },
		};
		await review.measureBackBy(given);
		await review.measureBackBy(given);
		expect(review.shown?.givenBacks).toEqual([given]);
		expect(review.recordings).toEqual([review.shown]);
		await review.judgeAs('hip-hinge');
		expect(review.shown?.givenBacks).toEqual([given]);
		await review.forgetGivenBacks();
		expect(review.shown).toMatchObject({ givenBacks: [], exerciseId: 'hip-hinge' });
		expect(opened).toHaveLength(1);
	});

	it('has nothing to judge anew in a session document', async () => {
		const { review } = makeReview(() => Promise.reject(new Error('not a video')));
		await review.open([document(JSON.stringify(makeSession([SET])), 'clip.session.json')]);
		const { shown } = review;
		await review.judgeAs('lunge');
		expect(review.shown).toBe(shown);
	});

	it('does not report a failure when it is cancelled before the first picture', async () => {
		const { review } = makeReview(() => {
			review.cancel();
			return Promise.resolve(fakeSource({ frames: 5 }));
		});
		await review.open([video()]);
		expect(review.phase).toBe('cancelled');
		expect(review.trouble).toBeNull();
	});
});
