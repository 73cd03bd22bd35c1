import { describe, expect, it } from 'vitest';
import { fakeSource } from '../../tests/support/fakeReview.ts';
import { fakeKeeping } from '../../tests/support/fakeReviewStore.ts';
import { GIVEN, keptOnce, makePage, video } from '../../tests/support/keptPage.ts';

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
