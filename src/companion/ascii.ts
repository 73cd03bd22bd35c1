/** ASCII text as it goes over the air. */
export function asciiBytes(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Letters that do not fall apart into a plain one and a mark. */
const SPELLED: Readonly<Record<string, string>> = {
	'‘': "'",
	'’': "'",
	'“': '"',
	'”': '"',
	'–': '-',
	'—': '-',
	'×': 'x',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ı: 'i',
};

/** The same text in ASCII, as near as it gets: small watches know little else. What has no likeness becomes `?`. */
export function inAscii(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\x20-\x7e]/gu, (letter) => {
			const spelled = SPELLED[letter.toLowerCase()];
			if (spelled === undefined) return '?';
			return letter === letter.toLowerCase() ? spelled : spelled.toUpperCase();
		});
}

/** The same text in ASCII; another one where letters have no likeness in it, as those of Arabic and Chinese. */
export function asciiOr(text: string, instead: string): string {
	const isLost = (letter: string) => /\p{L}/u.test(letter) && inAscii(letter).includes('?');
	return inAscii(Array.from(text).some(isLost) ? instead : text);
}

/** An id as English words: what is left to say where a watch lacks the letters of a language. */
export function wordsOf(id: string): string {
	return id.replaceAll('-', ' ');
}
