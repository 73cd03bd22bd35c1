import type { OpenPages } from './draftTexts.ts';

const PREFIX = 'plumbline.page.';
const NAME_BYTES = 12;

/** Pages know of each other by locks, which the browser takes away with a page however it ends. Without locks every page thinks it is alone. */
export function createOpenPages(locks: LockManager | undefined): OpenPages {
	let name: string | null = null;

	function begin(): string {
		const random = crypto.getRandomValues(new Uint8Array(NAME_BYTES));
		const fresh = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
		locks?.request(PREFIX + fresh, () => new Promise<never>(() => undefined)).catch(() => undefined);
		return fresh;
	}
	return {
		own: () => (name ??= begin()),
		async others() {
			try {
				const held = (await locks?.query())?.held ?? [];
				const pages = held.flatMap((lock) => (lock.name?.startsWith(PREFIX) === true ? [lock.name] : []));
				return new Set(pages.map((page) => page.slice(PREFIX.length)).filter((page) => page !== name));
			} catch {
				return new Set();
			}
		},
	};
}
