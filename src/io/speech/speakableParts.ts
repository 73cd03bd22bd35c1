import { spokenLength } from '../../language/spokenLength.ts';

/**
 * House: at the slowest rate a sentence of so many letters takes some twelve seconds; Chromium falls silent for good in
 * utterances of about fifteen.
 */
const LONGEST_LETTERS = 120;

const AFTER_SENTENCES = /(?<=[.?!:;؟؛] )|(?<=[。？！：；])/u;
const AFTER_WORDS = /(?<= )|(?<=[，、])/u;

/** Text in pieces short enough for every browser: whole sentences where they fit, else broken between words. */
export function speakableParts(text: string): readonly string[] {
	const sentences = text.trim().replaceAll(/\s+/gu, ' ').split(AFTER_SENTENCES);
	return together(sentences.flatMap(brokenBetweenWords)).map((part) => part.trim());
}

function brokenBetweenWords(sentence: string): readonly string[] {
	return fits(sentence) ? [sentence] : together(sentence.split(AFTER_WORDS).flatMap(brokenInWord));
}

function brokenInWord(word: string): readonly string[] {
	return fits(word) ? [word] : together(Array.from(word));
}

function fits(text: string): boolean {
	return spokenLength(text.trim()) <= LONGEST_LETTERS;
}

/** As many pieces in one as fit. */
function together(pieces: readonly string[]): readonly string[] {
	const parts: string[] = [];
	for (const piece of pieces.filter((each) => each !== '')) {
		const joined = `${parts.at(-1) ?? ''}${piece}`;
		if (parts.length > 0 && fits(joined)) parts[parts.length - 1] = joined;
		else parts.push(piece);
	}
	return parts;
}
