import { statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { launchChromium } from './chromium.ts';
import { createProgressBar } from './progressBar.ts';
import { reviewVideo, type Review } from './reviewPage.ts';
import { buildIfStale, serveApp } from './serve.ts';

export interface ReviewJob {
	readonly file: string;
	/** An exercise's id, or `auto`. */
	readonly exercise: string;
}

export interface ReviewSettings {
	readonly model: string | null;
	readonly backend: string | null;
	/** Folder for `<name>.session.json` and `<name>.landmarks.json`. */
	readonly out: string;
}

export type ReviewResult =
	| { readonly kind: 'reviewed'; readonly job: ReviewJob; readonly review: Review }
	| { readonly kind: 'failed'; readonly job: ReviewJob; readonly reason: string };

/** First line of a message, without the call log that Playwright adds. */
function plainReason(reason: unknown): string {
	const message = reason instanceof Error ? reason.message : String(reason);
	return message.split('\n')[0] ?? message;
}

/** Reviews the videos one after the other in a browser of its own. A file that fails is told of; the others go on. */
export async function reviewFiles(
	jobs: readonly ReviewJob[],
	settings: ReviewSettings,
	onResult: (result: ReviewResult) => void,
): Promise<readonly ReviewResult[]> {
	await buildIfStale();
	await mkdir(settings.out, { recursive: true });
	const app = await serveApp(0);
	const browser = await launchChromium();
	const bar = createProgressBar();
	const review = async (job: ReviewJob): Promise<ReviewResult> => {
		const name = basename(job.file);
		try {
			if (statSync(job.file, { throwIfNoEntry: false })?.isFile() !== true) throw new Error('There is no such file.');
			const onProgress = (ratio: number) => bar.show(name, ratio);
			const { model, backend } = settings;
			const done = await reviewVideo(browser, job.file, {
				appUrl: app.url,
				exercise: job.exercise,
				model,
				backend,
				onProgress,
			});
			const path = join(settings.out, parse(job.file).name);
			await writeFile(`${path}.session.json`, done.sessionText);
			await writeFile(`${path}.landmarks.json`, done.trackText);
			return { kind: 'reviewed', job, review: done };
		} catch (reason) {
			return { kind: 'failed', job, reason: plainReason(reason) };
		}
	};
	const results: ReviewResult[] = [];
	try {
		for (const job of jobs) {
			const result = await review(job);
			bar.clear();
			results.push(result);
			onResult(result);
		}
	} finally {
		await browser.close();
		await app.close();
	}
	return results;
}
