/** Marks a lower-case word as text for people, not an id: the catalogues take it up. */
export function word(text: string): string {
	return text;
}
