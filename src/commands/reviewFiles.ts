import { basename } from 'node:path';
import { createProgressBar } from './progressBar.ts';
import { createReviewer, type ReviewJob, type ReviewResult } from './reviewer.ts';

/** Reviews videos one after the other and keeps nothing. A file that fails is told of; the others go on. */
export async function reviewFiles(
	jobs: readonly ReviewJob[],
	settings: { readonly model: string | null; readonly backend: string | null },
	onResult: (result: ReviewResult) => void,
): Promise<void> {
	const { model, backend } = settings;
	const reviewer = createReviewer({ model, backend, timeoutS: null });
	const bar = createProgressBar();
	try {
		for (const job of jobs) {
			const result = await reviewer.review(job, (ratio) => bar.show(basename(job.file), ratio));
			bar.clear();
			onResult(result);
		}
	} finally {
		await reviewer.close();
	}
}
