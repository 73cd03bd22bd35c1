/** A text of the code, and how a catalogue says it: one form, or as many as the language has for counts. */
export interface CatalogueItem {
	readonly text: string;
	/** Null for a text that does not count. */
	readonly textOfMany: string | null;
	readonly said: readonly string[];
}

/** `{0}` is a value, `<0>…</0>` and `<0/>` are what stands in the text on the page. */
const PLACES = /\{\d+\}|<\/?\d+\/?>/gu;

const places = (text: string) => [...text.matchAll(PLACES)].map(([place]) => place).sort();

/**
 * What keeps a catalogue from being used, a line each; none when it is whole.
 * @param forms how many forms the language has for counts.
 */
export function catalogueFaults(items: readonly CatalogueItem[], forms: number): readonly string[] {
	return items.flatMap((item) => {
		const fault = itemFault(item, forms);
		return fault === null ? [] : [`${fault}: ${item.text}`];
	});
}

function itemFault({ text, textOfMany, said }: CatalogueItem, forms: number): string | null {
	if (said.length === 0 || said.some((form) => form.trim() === '')) return 'not translated';
	const wanted = textOfMany === null ? 1 : forms;
	if (said.length !== wanted) return `${said.length} forms instead of ${wanted}`;
	const known = new Set([text, textOfMany ?? text].map((each) => places(each).join(' ')));
	if (said.some((form) => !known.has(places(form).join(' ')))) return 'other placeholders';
	return null;
}
