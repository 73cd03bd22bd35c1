import { readFile } from 'node:fs/promises';
import type { Browser, Download, Page } from 'playwright';
import type { Session } from '../analysis/session/session.ts';
import { playsH264 } from './chromium.ts';
import { makeFilm, type ReviewFilm } from './reviewFilm.ts';
import { withinLimits } from './reviewWatch.ts';

export interface ReviewOptions {
	readonly appUrl: string;
	/** An exercise's id, or `auto`. */
	readonly exercise: string;
	/** `null` leaves the choice to the app. */
	readonly model: string | null;
	readonly backend: string | null;
	/** Pictures a second that are looked at; `null` or missing: all. */
	readonly picturesPerS?: number | null;
	/** Longest time for the whole review, in seconds; `null` or missing: as long as it moves. */
	readonly timeoutS?: number | null;
	/** The video with overlay too; left out: unwanted. */
	readonly film?: 'wanted' | 'unwanted';
	/** Called a few times a second, 0–1; of a wanted film once more from the start. */
	readonly onProgress: (ratio: number) => void;
}

export interface Review {
	readonly session: Session;
	readonly sessionText: string;
	readonly trackText: string;
	/** What the page says limits the judgement; empty when nothing does. */
	readonly remarks: string;
	/** Wall time of the analysis alone: the app is loaded, the model not necessarily. */
	readonly analysisS: number;
	/** The video with overlay; missing where nobody asked for it. */
	readonly film?: ReviewFilm;
}

const POLL_MS = 100;
/** A model may take a while to load; a recording that stands still for longer than this will not end. */
const STALLED_AFTER_S = 180;

function reviewUrl({ appUrl, exercise, model, backend, picturesPerS = null }: ReviewOptions): string {
	// The results are files: nothing is to be kept in a browser that is gone right after.
	const choices = new URLSearchParams({ exercise, keep: 'off' });
	if (model !== null) choices.set('model', model);
	if (backend !== null) choices.set('backend', backend);
	if (picturesPerS !== null) choices.set('rate', String(picturesPerS));
	return `${appUrl}/#/review?${choices.toString()}`;
}

interface PageState {
	readonly state: string;
	readonly progress: number;
	readonly message: string;
}

function readState(page: Page): Promise<PageState> {
	return page.getByTestId('review-state').evaluate((element) => ({
		state: element.dataset['state'] ?? '',
		progress: Number(element.dataset['progress'] ?? 0),
		message: element.dataset['message'] ?? '',
	}));
}

async function save(page: Page, button: 'save-session' | 'save-track'): Promise<string> {
	await page.getByTestId('export').click();
	const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
		page.waitForEvent('download'),
		page.getByTestId(button).click(),
	]);
	return readFile(await download.path(), 'utf8');
}

async function failureText(page: Page, message: string): Promise<string> {
	const words = message === '' ? 'The video could not be analysed.' : message;
	if (await playsH264(page)) return words;
	return `${words} (This Chromium can't play H.264. Install Google Chrome or Chromium, or name one in PLUMBLINE_CHROMIUM.)`;
}

async function analyse(
	page: Page,
	file: string,
	options: ReviewOptions,
): Promise<Pick<Review, 'analysisS' | 'remarks'>> {
	await page.goto(reviewUrl(options));
	const crash = new Promise<never>((_, reject) => {
		page.once('crash', () => reject(new Error('The browser tab ran out of memory or crashed.')));
	});
	// It may crash while nobody waits for it.
	crash.catch(() => null);
	await Promise.race([page.getByTestId('review-file').setInputFiles(file), crash]);
	const begin = performance.now();
	for (;;) {
		const { state, progress, message } = await Promise.race([readState(page), crash]);
		options.onProgress(progress);
		if (state === 'done') return { analysisS: (performance.now() - begin) / 1000, remarks: message };
		if (state === 'failed' || state === 'cancelled') throw new Error(await failureText(page, message));
		await page.waitForTimeout(POLL_MS);
	}
}

async function reviewInPage(browser: Browser, file: string, options: ReviewOptions): Promise<Review> {
	const page = await browser.newPage({ acceptDownloads: true });
	try {
		const { analysisS, remarks } = await analyse(page, file, options);
		const sessionText = await save(page, 'save-session');
		const trackText = await save(page, 'save-track');
		const review = { session: JSON.parse(sessionText) as Session, sessionText, trackText, remarks, analysisS };
		return options.film === 'wanted' ? { ...review, film: await makeFilm(page, options.onProgress) } : review;
	} finally {
		await page.close();
	}
}

/**
 * One video through the review page of the built app. Rejects with words for the terminal when the page can't read it, or when
 * nothing moves any more: then the browser is of no further use.
 */
export function reviewVideo(browser: Browser, file: string, options: ReviewOptions): Promise<Review> {
	const limits = { stalledAfterS: STALLED_AFTER_S, timeoutS: options.timeoutS ?? null };
	return withinLimits(limits, (onProgress) =>
		reviewInPage(browser, file, {
			...options,
			onProgress(ratio) {
				onProgress(ratio);
				options.onProgress(ratio);
			},
		}),
	);
}
