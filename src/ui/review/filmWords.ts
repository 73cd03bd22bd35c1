import { formatFixed } from '../../language/formatting.ts';
import { plural } from '../../language/plural.ts';
import type { FilmCodec, FilmErrorCode } from '../../state/filmExport.svelte.ts';
import type { FilmLayer } from './filmPainter.ts';
import type { Size } from '../overlay/viewport.ts';

/** What a film is, as other programs call it. */
export const FORMAT_TEXT: Readonly<Record<FilmCodec, string>> = {
	avc: 'MP4 with H.264: plays everywhere',
	vp9: 'WebM with VP9: this browser can’t write H.264. It plays in browsers and VLC, not in every chat or slide program',
	vp8: 'WebM with VP8: this browser can’t write H.264. It plays in browsers and VLC, not in every chat or slide program',
};

export const LAYER_TEXT: Readonly<Record<FilmLayer, string>> = {
	body: 'Body',
	words: 'Count, and what was found in each rep',
	angles: 'Angles',
};

/** What is the matter, and what to do. */
export const FILM_TROUBLE_TEXT: Readonly<Record<FilmErrorCode, string>> = {
	'no-encoder': 'This browser can’t write videos. Use a current Chrome, Edge, Firefox or Safari.',
	'no-room': 'There is no room for the video. Free some space, or choose fewer reps.',
	'no-picture': 'There is no picture in this part of the video. Choose other reps.',
	source: 'The video can’t be read any more. Was it moved or deleted? Open it again.',
	'stopped-working': 'The video could not be written. Try again, or choose fewer reps.',
};

/** Why there is nothing to draw over. */
export const NO_VIDEO_TEXT = 'needs the video: open it';

export const DAMAGE_TEXT = 'Part of the video could not be read. What could be read is here.';

/** "347 pictures, 14.5 s, 1280 × 720, 6.2 MB" */
export function filmText({
	pictures,
	lengthS,
	widthPx,
	heightPx,
	bytes,
}: Size & { readonly pictures: number; readonly lengthS: number; readonly bytes: number }): string {
	const count = plural(pictures, ['# picture', '# pictures']);
	const megabytes = bytes / 1e6;
	const size = formatFixed(megabytes, megabytes < 10 ? 1 : 0);
	return `${count}, ${formatFixed(lengthS, 1)} s, ${widthPx} × ${heightPx}, ${size} MB`;
}
