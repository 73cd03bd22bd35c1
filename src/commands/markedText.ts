/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. @returns null when the marks are not there. */
export function replaceMarked(text: string, name: string, content: string): string | null {
	const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
	const begin = text.indexOf(open);
	const end = text.indexOf(close);
	if (begin < 0 || end < begin) return null;
	return `${text.slice(0, begin + open.length)}\n\n${content}\n\n${text.slice(end)}`;
}
