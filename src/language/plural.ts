import { formatNumber } from './formatting.ts';

const ENGLISH_RULE = (count: number) => (count === 1 ? 0 : 1);

/**
 * The form of a text that goes with a count; `#` in it stands for the count.
 * @param forms in English: one, then any other number. The catalogues put in the forms of their language, and its rule.
 */
export function plural(
	count: number,
	forms: readonly string[],
	rule: (count: number) => number = ENGLISH_RULE,
): string {
	const form = forms[rule(count)] ?? forms.at(-1) ?? '';
	return form.replaceAll('#', formatNumber(count, 1));
}
