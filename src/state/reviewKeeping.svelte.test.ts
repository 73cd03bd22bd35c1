import { describe, expect, it, vi } from 'vitest';
import { SourceError, type FrameSource } from '../io/camera/frameSource.ts';
import { fakeAnalyzer, fakeEstimator, fakeSource } from '../../tests/support/fakeReview.ts';
import { fakeKeeping } from '../../tests/support/fakeReviewStore.ts';
import { makeNeutral } from '../../tests/support/makeNeutral.ts';
import { makeRep, makeSet } from '../../tests/support/makeSession.ts';
import type { GivenBack } from './reviewRecording.ts';
import { ReviewSession } from './reviewSession.svelte.ts';

const SET = makeSet([makeRep(0, [], { index: 1 }), makeRep(1, [], { index: 2 })]);
const GIVEN: GivenBack = { neutral: makeNeutral({ exerciseId: 'squat' }), from: { kind: 'clip', name: 'flat.mp4' } };

/** Its name up to a space stands for its content. */
function video(name: string): File {
	return new File(['x'], name);
}

function makePage(keeping = fakeKeeping(), openVideo?: (file: File) => Promise<FrameSource>) {
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

async function keptOnce(exerciseId = 'squat') {
	const { review, keeping } = makePage();
	review.choice = { ...review.choice, exerciseId };
	await review.open([video('a.mp4')]);
	await review.kept.settled();
	return { review, keeping };
}

describe('a review that is kept', () => {
	it('is there again for the same file under any name, without its video being looked at or a model loaded', async () => {
		const { review: first, keeping } = await keptOnce();
		const again = makePage(keeping);
		await again.review.open([video('a.mp4 renamed')]);
		expect(again.looked).toEqual([]);
		expect(again.estimators()).toBe(0);
		expect(again.review.phase).toBe('done');
		expect(again.review.queue.files).toMatchObject([{ state: { kind: 'done', from: 'kept' } }]);
		const { id, session, video: file, ...rest } = again.review.shown ?? {};
		expect(session?.source.name).toBe('a.mp4 renamed');
		expect(file?.name).toBe('a.mp4 renamed');
		const { id: firstId, session: firstSession, video: firstFile, ...before } = first.shown ?? {};
		expect([id, firstId, firstFile?.name]).toEqual([1, 1, 'a.mp4']);
		expect(session?.sets).toEqual(firstSession?.sets);
		expect(rest).toEqual(before);
	});

	it('is judged as the exercise that is asked for now, by the flat back that was given then', async () => {
		const { review, keeping } = await keptOnce();
		await review.measureBackBy(GIVEN);
		await review.kept.settled();
		expect(keeping.writes).toEqual(['keep', 'change']);
		const again = makePage(keeping);
		again.review.choice = { ...again.review.choice, exerciseId: 'lunge' };
		await again.review.open([video('a.mp4')]);
		expect(again.looked).toEqual([]);
		expect(again.review.shown).toMatchObject({
			exerciseId: 'lunge',
			givenBacks: [GIVEN],
			session: { sets: [{ exerciseId: 'lunge' }] },
		});
	});

	it('keeps whatever is put on the recording or its session later', async () => {
		const { review, keeping } = await keptOnce();
		const { shown } = review;
		if (shown === null) throw new Error('nothing is shown');
		review.put({ ...shown, session: { ...shown.session, notes: 'left knee' } });
		review.put({ ...shown, session: { ...shown.session, notes: 'left knee, better' } });
		await review.kept.settled();
		const again = makePage(keeping);
		await again.review.open([video('a.mp4')]);
		expect(again.review.shown?.session.notes).toBe('left knee, better');
	});

	it('serves no other model, rate, backend or version of the landmarks, nor one that asks for the outline of the back', async () => {
		const changes = [
			{ model: 'blazepose-lite' },
			{ picturesPerS: 10 },
			{ backend: 'webgl' },
			{ exerciseId: 'hip-hinge' },
		] as const;
		for (const change of changes) {
			const { keeping } = await keptOnce('lunge');
			const again = makePage(keeping);
			again.review.choice = { ...again.review.choice, exerciseId: 'lunge', ...change };
			await again.review.open([video('a.mp4')]);
			expect(again.looked).toEqual(['a.mp4']);
		}
		const { keeping } = await keptOnce();
		const newer = makePage({ ...keeping, estimates: 2 });
		await newer.review.open([video('a.mp4')]);
		expect(newer.looked).toEqual(['a.mp4']);
	});

	it('with the outline of the back serves exercises that don’t ask for it', async () => {
		const { keeping } = await keptOnce('auto');
		const again = makePage(keeping);
		again.review.choice = { ...again.review.choice, exerciseId: 'lunge' };
		await again.review.open([video('a.mp4')]);
		expect(again.looked).toEqual([]);
	});

	it('opens without its video as it was judged last, and takes the picture back from the same file only', async () => {
		const { review, keeping } = await keptOnce();
		await review.judgeAs('lunge');
		await review.kept.settled();
		const again = makePage(keeping);
		await again.review.kept.refresh();
		await again.review.openKept(again.review.kept.cards[0]?.key ?? '');
		expect(again.review.page).toBe('result');
		expect(again.review.shown).toMatchObject({ video: null, exerciseId: 'lunge' });
		expect(again.review.shown?.trace).toHaveLength(90);
		expect(await again.review.bringVideo(video('b.mp4'))).toBe(false);
		expect(again.review.shown?.video).toBeNull();
		expect(await again.review.bringVideo(video('a.mp4 copy'))).toBe(true);
		expect(again.review.shown?.video?.name).toBe('a.mp4 copy');
		expect(again.review.recordings).toEqual([again.review.shown]);
	});

	it('as an exercise that nobody knows any more is opened as what is recognised', async () => {
		const { keeping } = await keptOnce();
		for (const [key, kept] of keeping.reviews) {
			keeping.reviews.set(key, { ...kept, details: { ...kept.details, exerciseId: 'jump' } });
		}
		const again = makePage(keeping);
		await again.review.openKept([...keeping.reviews.keys()][0] ?? '');
		expect(again.review.shown?.exerciseId).toBe('auto');
	});

	it('is opened in the place of the same review that is open already', async () => {
		const { review } = await keptOnce();
		await review.open([video('a.mp4')]);
		expect(review.recordings).toHaveLength(1);
		expect(review.queue.files.map(({ state }) => state)).toMatchObject([{ recordingId: 2 }, { recordingId: 2 }]);
	});

	it('of a part is kept as one, and analysed again from the beginning when that is asked for', async () => {
		let stops = true;
		const keeping = fakeKeeping();
		const page = makePage(keeping, (file) =>
			Promise.resolve(
				fakeSource({
					name: file.name,
					frames: 90,
					beforeFrame: (index) => (stops && index === 30 ? page.review.cancel() : undefined),
				}),
			),
		);
		const { review } = page;
		await review.open([video('a.mp4')]);
		await review.measureBackBy(GIVEN);
		await review.kept.settled();
		expect(review.kept.cards).toMatchObject([{ reach: 'part' }]);
		stops = false;
		await review.open([video('a.mp4')]);
		expect(review.shown?.trace).toHaveLength(30);
		await review.analyseAgain();
		expect(review.shown).toMatchObject({ stopped: null, givenBacks: [GIVEN] });
		expect(review.shown?.trace).toHaveLength(90);
		await review.kept.settled();
		expect(review.kept.cards).toMatchObject([{ reach: 'whole' }]);
		expect(review.recordings).toHaveLength(1);
	});

	it('stays when a new analysis of it comes less far', async () => {
		const { keeping } = await keptOnce();
		const page = makePage(keeping, (file) =>
			Promise.resolve(
				fakeSource({
					name: file.name,
					frames: 90,
					beforeFrame: (index) => (index === 20 ? page.review.cancel() : undefined),
				}),
			),
		);
		await page.review.open([video('a.mp4')]);
		await page.review.analyseAgain();
		await page.review.kept.settled();
		expect(page.review.shown?.trace).toHaveLength(20);
		expect(page.review.recordings).toHaveLength(2);
		expect([...keeping.reviews.values()].map(({ card }) => card.reach)).toEqual(['whole']);
	});

	it('that is damaged is made anew', async () => {
		const { keeping } = await keptOnce();
		for (const [key, kept] of keeping.reviews) keeping.reviews.set(key, { ...kept, details: { session: {} } });
		const again = makePage(keeping);
		await again.review.openKept([...keeping.reviews.keys()][0] ?? '');
		expect(again.review.kept.trouble).toBe('damaged');
		expect(again.review.shown).toBeNull();
		await again.review.open([video('a.mp4')]);
		expect(again.looked).toEqual(['a.mp4']);
	});

	it('is asked for with the rate that was chosen', async () => {
		const { review, rates } = makePage();
		review.choice = { ...review.choice, picturesPerS: 10 };
		await review.open([video('a.mp4')]);
		expect(rates).toEqual([10]);
	});
});

describe('an analysis that is stopped', () => {
	it('shows what there is at once, and works the rest out of it afterwards', async () => {
		const page = makePage(fakeKeeping(), (file) =>
			Promise.resolve(
				fakeSource({
					name: file.name,
					frames: 200,
					beforeFrame: (index) => (index === 150 ? page.review.cancel() : undefined),
				}),
			),
		);
		const { review } = page;
		review.choice = { ...review.choice, exerciseId: 'auto' };
		await review.open([video('a.mp4')]);
		const rough = review.shown?.trace;
		expect(rough).toHaveLength(150);
		await vi.waitUntil(() => review.shown?.trace !== rough);
		expect(review.shown?.trace).toHaveLength(150);
		expect(review.recordings).toEqual([review.shown]);
	});
});

describe('storage that fails', () => {
	it.each(['full', 'refused', 'blocked', 'newer', 'damaged'] as const)(
		'because it is %s is told of, and takes nothing from the review',
		async (code) => {
			const keeping = fakeKeeping();
			keeping.failWith(code);
			const { review } = makePage(keeping);
			await review.open([video('a.mp4'), video('b.mp4')]);
			await review.kept.settled();
			expect(review.phase).toBe('done');
			expect(review.recordings).toHaveLength(2);
			expect(review.kept.trouble).toBe(code);
			await review.judgeAs('lunge');
			expect(review.shown?.exerciseId).toBe('lunge');
			expect(keeping.askedToStay()).toBe(0);
		},
	);

	it('asks the browser to spare what is kept once something is', async () => {
		const { keeping } = await keptOnce();
		expect(keeping.askedToStay()).toBe(1);
	});
});

describe('the files of a page', () => {
	it('each tell what became of them, and those that wait can be taken out', async () => {
		const page = makePage(fakeKeeping(), (file) => {
			if (file.name === 'bad.mp4') return Promise.reject(new SourceError('file-codec', 'hvc1'));
			return Promise.resolve(
				fakeSource({
					name: file.name,
					frames: 10,
					beforeFrame(index) {
						if (file.name !== 'a.mp4' || index !== 5) return;
						const last = page.review.queue.waiting.at(-1);
						if (last !== undefined) page.review.queue.takeOut(last.id);
						const runs = page.review.queue.files[0];
						if (runs !== undefined) page.review.queue.takeOut(runs.id);
					},
				}),
			);
		});
		await page.review.open([video('a.mp4'), video('bad.mp4'), video('c.mp4'), video('d.mp4')]);
		expect(page.review.queue.files.map(({ file, state }) => [file.name, state.kind])).toEqual([
			['a.mp4', 'done'],
			['bad.mp4', 'failed'],
			['c.mp4', 'done'],
		]);
	});

	it('go on while a finished one is looked at, which stays where it is', async () => {
		const page = makePage(fakeKeeping(), (file) =>
			Promise.resolve(
				fakeSource({
					name: file.name,
					frames: 10,
					beforeFrame(index) {
						const [done] = page.review.recordings;
						if (file.name === 'b.mp4' && index === 5 && done !== undefined) page.review.show(done);
					},
				}),
			),
		);
		await page.review.open([video('a.mp4'), video('b.mp4')]);
		expect(page.review.recordings).toHaveLength(2);
		expect(page.review.shown?.session.source.name).toBe('a.mp4');
		expect(page.review.page).toBe('result');
	});

	it('are stopped one by one, or all at once', async () => {
		const page = makePage(fakeKeeping(), (file) =>
			Promise.resolve(
				fakeSource({
					name: file.name,
					frames: 10,
					beforeFrame(index) {
						if (index === 5 && file.name === 'a.mp4') page.review.skip();
						if (index === 5 && file.name === 'b.mp4') page.review.cancel();
					},
				}),
			),
		);
		await page.review.open([video('a.mp4'), video('b.mp4'), video('c.mp4')]);
		expect(page.review.queue.files.map(({ file, state }) => [file.name, state.kind])).toEqual([
			['a.mp4', 'stopped'],
			['b.mp4', 'stopped'],
		]);
		expect(page.review.recordings).toHaveLength(2);
	});
});
