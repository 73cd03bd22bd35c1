import { formatList, writtenTag } from '../language/formatting.ts';
import { word } from '../language/word.ts';

/** "a", "a and b", "a, b and c" */
export function listed(names: readonly string[]): string {
	return formatList(names);
}

/** Labels beside each other, none of them part of the other's grammar: "10 reps, hold 3 s, slowly". Empty ones are left out. */
export function joined(labels: readonly string[]): string {
	const [first, ...rest] = labels.filter((label) => label !== '');
	return rest.reduce((before, label) => word(`${before}, ${label}`), first ?? '');
}

/** A label said or written as a sentence of its own. */
export function asSentence(label: string): string {
	return word(`${label}.`);
}

/** Whole sentences, one after the other. Empty ones are left out. */
export function inARow(sentences: readonly string[]): string {
	return sentences.filter((sentence) => sentence !== '').join(' ');
}

export function capital(text: string): string {
	return text.charAt(0).toLocaleUpperCase(writtenTag()) + text.slice(1);
}

/** Languages that write nouns large wherever they stand. */
const LARGE_NOUNS = /^de\b/u;

/** A label as it stands in a list or after a colon: small where the language writes it so. */
export function lower(label: string): string {
	const tag = writtenTag();
	return LARGE_NOUNS.test(tag) ? label : label.charAt(0).toLocaleLowerCase(tag) + label.slice(1);
}
