import { describe, expect, it, vi } from 'vitest';
import { SourceError } from '../io/camera/frameSource.ts';
import { fakeSource } from '../../tests/support/fakeReview.ts';
import { fakeKeeping } from '../../tests/support/fakeReviewStore.ts';
import { keptOnce, makePage, video } from '../../tests/support/keptPage.ts';

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
