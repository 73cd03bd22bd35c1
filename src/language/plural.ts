import { formatNumber } from './formatting.ts';

const ENGLISH_RULE = (count: number) => (count === 1 ? 0 : 1);

/**
 * The form of a text that goes with a count; `#` in it stands for the count.
 * @param forms in English: one, then any other number. The catalogues put in the forms of their language, and its rule; a language with
 * one form for all numbers gives it as it is.
 */
export function plural(
	count: number,
	forms: readonly string[] | string,
	rule: (count: number) => number = ENGLISH_RULE,
): string {
	const form = typeof forms === 'string' ? forms : (forms[rule(count)] ?? forms.at(-1) ?? '');
	return form.replaceAll('#', formatNumber(count, 1));
}
