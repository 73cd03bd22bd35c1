/** Letters that fit in one line of a plate without looking crowded. */
const SHORT_LINE = 9;
const TWO_LINES = 21;
/** A word longer than this fits no plate, however narrow: it is parted where its soft hyphens say. */
const LONGEST_WORD = 12;

const SOFT_HYPHEN = '\u00ad';
/** Characters of scripts that put no spaces between words; each is as wide as two letters. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/gu;
const PUNCTUATION = /^[\p{P}]+$/u;

/** How wide a text is, in letters. */
function widthOf(text: string): number {
	return text.length + (text.match(WIDE)?.length ?? 0);
}

/** Breaks a cue into one, two or three lines, as even as its words allow. */
export function breakLines(text: string): readonly string[] {
	const pieces = piecesOf(text);
	const width = widthOf(text);
	const lineCount = Math.min(pieces.length, width <= SHORT_LINE ? 1 : width <= TWO_LINES ? 2 : 3);
	return evenest(pieces, lineCount);
}

/** What stays together, and what goes between it and the next where no line ends. */
interface Piece {
	readonly text: string;
	readonly gap: ' ' | '';
	/** What ends a line here. */
	readonly end: '-' | '';
}

function piecesOf(text: string): readonly Piece[] {
	return text.split(' ').flatMap((word) => (word.search(WIDE) === -1 ? partsOf(word) : wordsOf(word)));
}

function partsOf(word: string): readonly Piece[] {
	const plain = word.replaceAll(SOFT_HYPHEN, '');
	if (plain.length <= LONGEST_WORD) return [{ text: plain, gap: ' ', end: '' }];
	const parts = word.split(SOFT_HYPHEN);
	return parts.map((part, index) =>
		index === parts.length - 1 ? { text: part, gap: ' ', end: '' } : { text: part, gap: '', end: '-' },
	);
}

/** Words of a script without spaces; what ends a sentence stays with its last word. */
function wordsOf(text: string): readonly Piece[] {
	const segments = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
	const words = segments.reduce<readonly string[]>(
		(kept, segment) =>
			PUNCTUATION.test(segment) && kept.length > 0
				? [...kept.slice(0, -1), `${kept.at(-1) ?? ''}${segment}`]
				: [...kept, segment],
		[],
	);
	return words.map((word) => ({ text: word, gap: '', end: '' }));
}

function lineOf(pieces: readonly Piece[]): string {
	return pieces
		.map(({ text, gap, end }, index) => text + (index === pieces.length - 1 ? end : gap))
		.join('')
		.trim();
}

function evenest(pieces: readonly Piece[], lineCount: number): readonly string[] {
	if (lineCount <= 1) return [lineOf(pieces)];
	const ways = Array.from({ length: pieces.length - lineCount + 1 }, (_, index) => [
		lineOf(pieces.slice(0, index + 1)),
		...evenest(pieces.slice(index + 1), lineCount - 1),
	]);
	return ways.reduce((best, way) => (longest(way) < longest(best) ? way : best));
}

export function longest(lines: readonly string[]): number {
	return Math.max(...lines.map(widthOf));
}
