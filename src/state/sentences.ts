/** "a", "a and b", "a, b and c" */
export function listed(names: readonly string[]): string {
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

export function lower(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
