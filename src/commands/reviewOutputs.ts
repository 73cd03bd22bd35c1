import type { Review } from './reviewPage.ts';

/** A file to write beside the others of its recording. */
export interface ReviewOutput {
	/** What follows the recording's name. */
	readonly ending: string;
	readonly content: string | Uint8Array;
}

/** What `ending` a review has without being asked for more. */
const ALWAYS = ['.session.json', '.landmarks.json'] as const;

/** Endings of the files that a review is to leave. */
export function wantedEndings(): readonly string[] {
	return ALWAYS;
}

/** The files of one review, in the order of {@link wantedEndings}. */
export function reviewOutputs({ sessionText, trackText }: Review): readonly ReviewOutput[] {
	const contents = [sessionText, trackText];
	return ALWAYS.map((ending, index) => ({ ending, content: contents[index] ?? '' }));
}
