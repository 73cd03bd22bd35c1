import { parseLandmarkTrack } from '../analysis/session/landmarkTrack.ts';
import { TABLE_ENDINGS, tablesOf } from './reviewTables.ts';
import type { Review } from './reviewPage.ts';

/** A file to write beside the others of its recording. */
export interface ReviewOutput {
	/** What follows the recording's name. */
	readonly ending: string;
	readonly content: string | Uint8Array | { readonly copyOf: string };
}

/** What `ending` a review has without being asked for more. */
const ALWAYS = ['.session.json', '.landmarks.json'] as const;

/** What a review leaves: its documents alone, or tables for spreadsheets too. */
export type WantedFiles = 'documents' | 'documents-and-tables';

/** Endings of the files that a review is to leave. */
export function wantedEndings(wanted: WantedFiles): readonly string[] {
	return wanted === 'documents' ? ALWAYS : [...ALWAYS, ...TABLE_ENDINGS];
}

/** The files of one review, in the order of {@link wantedEndings}, and its film where one was made. */
export function reviewOutputs(
	{ session, sessionText, trackText, film }: Review,
	wanted: WantedFiles,
): readonly ReviewOutput[] {
	const contents = [sessionText, trackText];
	const documents = ALWAYS.map((ending, index) => ({ ending, content: contents[index] ?? '' }));
	const tables = wanted === 'documents' ? [] : tablesOf(session, parseLandmarkTrack(trackText).frames);
	const films = film?.kind === 'made' ? [{ ending: film.ending, content: { copyOf: film.file } }] : [];
	return [...documents, ...tables, ...films];
}
