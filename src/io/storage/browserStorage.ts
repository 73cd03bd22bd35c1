/** @returns null where the browser refuses it, as in a sandboxed frame. */
export function browserStorage(): Storage | null {
	try {
		return localStorage;
	} catch {
		return null;
	}
}
