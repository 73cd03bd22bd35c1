/**
 * House: at the slowest rate a sentence of so many characters takes some twelve seconds; Chromium falls silent for good in
 * utterances of about fifteen.
 */
const LONGEST_CHARACTERS = 120;

/** Text in pieces short enough for every browser: whole sentences where they fit, else broken between words. */
export function speakableParts(text: string): readonly string[] {
	const sentences = text.trim().split(/(?<=[.?!:;])\s+/u);
	const parts: string[] = [];
	for (const piece of sentences.flatMap(brokenBetweenWords)) {
		const joined = `${parts.at(-1) ?? ''} ${piece}`.trim();
		if (parts.length > 0 && joined.length <= LONGEST_CHARACTERS) parts[parts.length - 1] = joined;
		else if (piece !== '') parts.push(piece);
	}
	return parts;
}

function brokenBetweenWords(sentence: string): readonly string[] {
	if (sentence.length <= LONGEST_CHARACTERS) return [sentence];
	const pieces = sentence.match(new RegExp(`.{1,${LONGEST_CHARACTERS}}(?:\\s+|$)|\\S{1,${LONGEST_CHARACTERS}}`, 'gsu'));
	return (pieces ?? []).map((piece) => piece.trim());
}
