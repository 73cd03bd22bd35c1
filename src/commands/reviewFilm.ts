import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import type { Page } from 'playwright';

/** Endings of the video with overlay, of which a review has one: what it is coded in is the browser's choice. */
export const FILM_ENDINGS = ['.annotated.mp4', '.annotated.webm'] as const;

/** The whole video with its overlay. */
export type ReviewFilm =
	/** `file`: outside of the results; see {@link dropFilm}. */
	| { readonly kind: 'made'; readonly file: string; readonly ending: (typeof FILM_ENDINGS)[number] }
	| { readonly kind: 'failed'; readonly reason: string };

const POLL_MS = 100;

interface FilmState {
	readonly state: string;
	readonly progress: number;
	readonly message: string;
}

function readFilmState(page: Page): Promise<FilmState> {
	return page.getByTestId('film').evaluate((element) => ({
		state: element.dataset['state'] ?? '',
		progress: Number(element.dataset['progress'] ?? 0),
		message: element.dataset['message'] ?? '',
	}));
}

async function stateAfter(page: Page, busy: string, onProgress: (ratio: number) => void): Promise<FilmState> {
	for (;;) {
		const film = await readFilmState(page);
		onProgress(film.progress);
		if (film.state !== busy) return film;
		await page.waitForTimeout(POLL_MS);
	}
}

async function saveFilm(page: Page): Promise<ReviewFilm> {
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('film-save').click()]);
	const ending = FILM_ENDINGS.find((each) => extname(each) === extname(download.suggestedFilename()));
	if (ending === undefined) return { kind: 'failed', reason: `${download.suggestedFilename()} is no video.` };
	const file = join(await mkdtemp(join(tmpdir(), 'plumbline-film-')), `film${extname(ending)}`);
	await download.saveAs(file);
	return { kind: 'made', file, ending };
}

/** Makes the video with overlay of what a page has reviewed. */
export async function makeFilm(page: Page, onProgress: (ratio: number) => void): Promise<ReviewFilm> {
	await page.getByTestId('export').click();
	await page.getByTestId('film-open').click();
	const found = await stateAfter(page, 'looking', () => null);
	if (found.state === 'unable') return { kind: 'failed', reason: found.message };
	await page.getByTestId('film-make').click();
	const made = await stateAfter(page, 'making', onProgress);
	return made.state === 'done' ? saveFilm(page) : { kind: 'failed', reason: made.message };
}

/** Removes what {@link makeFilm} left outside of the results. */
export async function dropFilm(film: ReviewFilm | undefined): Promise<void> {
	if (film?.kind === 'made') await rm(dirname(film.file), { recursive: true, force: true });
}
