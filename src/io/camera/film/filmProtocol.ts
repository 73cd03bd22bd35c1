import type { SizePx } from '../../../picture/size.ts';
import type { FilmCodec, FilmErrorCode, FilmPlan, FilmReached, FilmScene, MadeFilm } from './filmPort.ts';

/** Folder of the browser's own storage for this origin, which nobody sees but this page. */
export const FILM_FOLDER = 'films';

/** From the page to the worker that makes films. */
export type FilmRequest =
	| { readonly kind: 'find-codec'; readonly picture: SizePx }
	/** `name`: of the file in the browser's storage. */
	| { readonly kind: 'make'; readonly plan: FilmPlan; readonly name: string }
	/** Answers `want-scenes`; none: there are no more. */
	| { readonly kind: 'scenes'; readonly scenes: readonly FilmScene[] };

/** From that worker to the page. */
export type FilmReply =
	| { readonly kind: 'codec'; readonly codec: FilmCodec | null }
	| { readonly kind: 'want-scenes' }
	| { readonly kind: 'reached'; readonly reached: FilmReached }
	| { readonly kind: 'made'; readonly film: MadeFilm }
	| { readonly kind: 'failed'; readonly code: FilmErrorCode; readonly message: string };
