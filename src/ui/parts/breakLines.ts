/** Letters that fit in one line of a plate without looking crowded. */
const SHORT_LINE = 9;
const TWO_LINES = 21;

/** Breaks a cue into one, two or three lines, as even as its words allow. */
export function breakLines(text: string): readonly string[] {
	const words = text.split(' ');
	const lineCount = Math.min(words.length, text.length <= SHORT_LINE ? 1 : text.length <= TWO_LINES ? 2 : 3);
	return evenest(words, lineCount);
}

function evenest(words: readonly string[], lineCount: number): readonly string[] {
	if (lineCount <= 1) return [words.join(' ')];
	const ways = Array.from({ length: words.length - lineCount + 1 }, (_, index) => [
		words.slice(0, index + 1).join(' '),
		...evenest(words.slice(index + 1), lineCount - 1),
	]);
	return ways.reduce((best, way) => (longest(way) < longest(best) ? way : best));
}

export function longest(lines: readonly string[]): number {
	return Math.max(...lines.map((line) => line.length));
}
