import { statSync } from 'node:fs';
import { errors, type Browser } from 'playwright';
import { graphicsFlags, launchChromium } from './chromium.ts';
import { recordedAt } from './recordedAt.ts';
import { reviewVideo, type Review } from './reviewPage.ts';
import { buildIfStale, serveApp, type ServedApp } from './serve.ts';

export interface ReviewJob {
	readonly file: string;
	/** An exercise's id, or `auto`. */
	readonly exercise: string;
}

export interface ReviewerSettings {
	/** `null` leaves the choice to the app. */
	readonly model: string | null;
	readonly backend: string | null;
	/** Pictures a second that are looked at; `null` or missing: all. */
	readonly picturesPerS?: number | null;
	/** Longest time for one file in seconds; `null`: as long as it moves. */
	readonly timeoutS: number | null;
	/** The video with overlay too; left out: unwanted. */
	readonly film?: 'wanted' | 'unwanted';
}

export type ReviewResult =
	| { readonly kind: 'reviewed'; readonly job: ReviewJob; readonly review: Review }
	| { readonly kind: 'failed'; readonly job: ReviewJob; readonly reason: string };

/** Something that reviews recordings, one at a time. Starts with the first of them. */
export interface Reviewer {
	/** Resolves with why it failed when the recording is to blame; rejects when none can be reviewed. */
	review(job: ReviewJob, onProgress: (ratio: number) => void): Promise<ReviewResult>;
	close(): Promise<void>;
}

/** A browser that doesn't end by itself within this time is ended. */
const CLOSING_TAKES_AT_MOST_MS = 10_000;

interface OpenBrowser {
	readonly browser: Browser;
	readonly processId: number | null;
}

async function openBrowser(backend: string | null): Promise<OpenBrowser> {
	const browser = await launchChromium(graphicsFlags(backend));
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	return { browser, processId: processInfo.find(({ type }) => type === 'browser')?.id ?? null };
}

async function closeBrowser({ browser, processId }: OpenBrowser): Promise<void> {
	const kill = setTimeout(() => {
		if (processId !== null) process.kill(processId, 'SIGKILL');
	}, CLOSING_TAKES_AT_MOST_MS);
	try {
		await browser.close();
	} catch {
		// It is gone already.
	} finally {
		clearTimeout(kill);
	}
}

/** First line of a message, without the call log that Playwright adds. */
function plainReason(reason: unknown): string {
	if (reason instanceof errors.TimeoutError) return 'The page did not answer in time.';
	const message = reason instanceof Error ? reason.message : String(reason);
	return message.split('\n')[0] ?? message;
}

/** A session speaks of the recording, not of the copy of its file that lay on this machine. */
async function dated(review: Review, file: string): Promise<Review> {
	const session = { ...review.session, startedAt: await recordedAt(file) };
	return { ...review, session, sessionText: `${JSON.stringify(session, null, '\t')}\n` };
}

/** Reviews in the built app, in a browser of its own that is started anew after a file that failed. */
export function createReviewer({
	model,
	backend,
	picturesPerS = null,
	timeoutS,
	film = 'unwanted',
}: ReviewerSettings): Reviewer {
	let app: ServedApp | null = null;
	let open: OpenBrowser | null = null;

	async function openApp(): Promise<ServedApp> {
		await buildIfStale();
		return serveApp(0);
	}

	async function endBrowser(): Promise<void> {
		const ending = open;
		open = null;
		if (ending !== null) await closeBrowser(ending);
	}

	return {
		async review(job, onProgress) {
			if (statSync(job.file, { throwIfNoEntry: false })?.isFile() !== true) {
				return { kind: 'failed', job, reason: 'There is no such file.' };
			}
			app ??= await openApp();
			open ??= await openBrowser(backend);
			const { browser } = open;
			const { file, exercise } = job;
			try {
				const options = { appUrl: app.url, exercise, model, backend, picturesPerS, timeoutS, film, onProgress };
				return { kind: 'reviewed', job, review: await dated(await reviewVideo(browser, file, options), file) };
			} catch (reason) {
				const isAlive = browser.isConnected();
				await endBrowser();
				return { kind: 'failed', job, reason: isAlive ? plainReason(reason) : 'The browser crashed.' };
			}
		},
		async close() {
			await endBrowser();
			await app?.close();
			app = null;
		},
	};
}
