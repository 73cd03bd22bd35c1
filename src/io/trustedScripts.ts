/**
 * Says which addresses may run as a script, where the browser asks: the page starts its own workers and its service worker, and a worker
 * the threads and pools that a library makes out of its own source (TensorFlow.js for wasm, Mediabunny for see-through videos). The policy
 * is the `default` one, because libraries hand over plain texts; it makes no markup and no script text, so those are refused.
 * Imported for its effect, first of all, by the page and by each worker.
 */

interface TrustedTypes {
	createPolicy(name: 'default', rules: { createScriptURL(url: string): string | null }): unknown;
}

/** Where a script is asked for: the address of the page, or of the worker's own script. */
export interface Asker {
	readonly kind: 'page' | 'worker';
	readonly href: string;
}

/** Below the folder of the page. */
const OWN_SCRIPTS = /^(?:sw|assets\/\w+\.worker-[\w-]+)\.js$/u;

/** The address, when it may run as a script; `null` when not. */
export function trustedScript(url: string, { kind, href }: Asker): string | null {
	if (!URL.canParse(url, href)) return null;
	const asked = new URL(url, href);
	if (asked.origin !== new URL(href).origin) return null;
	if (kind === 'worker') return asked.protocol === 'blob:' ? url : null;
	const folder = new URL('./', href).href;
	return asked.href.startsWith(folder) && OWN_SCRIPTS.test(asked.href.slice(folder.length)) ? url : null;
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
try {
	trustedTypes?.createPolicy('default', {
		createScriptURL: (url) =>
			trustedScript(url, { kind: 'document' in globalThis ? 'page' : 'worker', href: location.href }),
	});
} catch {
	// A browser extension was first. What its policy lets pass is still bound by `script-src`.
}
