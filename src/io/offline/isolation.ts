/** Cross-origin isolation gives the wasm backend its threads. */
const ISOLATION_HEADERS = {
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Embedder-Policy': 'require-corp',
	'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/**
 * What the page uses, for itself only; what it never uses, for nobody. Bluetooth is for the page only wherever it is known, and some
 * browsers complain of the word.
 */
const PERMISSIONS_POLICY = [
	...['camera', 'fullscreen', 'autoplay', 'cross-origin-isolated'].map((used) => `${used}=(self)`),
	...['microphone', 'geolocation', 'display-capture', 'payment', 'usb', 'serial', 'hid', 'midi'].map(
		(unused) => `${unused}=()`,
	),
].join(', ');

/** Sent with every file of the app: by our server, and by the service worker where a host sends none. */
export const PAGE_HEADERS = {
	...ISOLATION_HEADERS,
	'Permissions-Policy': PERMISSIONS_POLICY,
	'Referrer-Policy': 'same-origin',
	'X-Content-Type-Options': 'nosniff',
} as const;

/** The same answer with {@link PAGE_HEADERS}. A redirection, which nobody may look into, stays as it is. */
export function isolated(response: Response): Response {
	if (response.status === 0) return response;
	const headers = new Headers(response.headers);
	for (const [name, value] of Object.entries(PAGE_HEADERS)) headers.set(name, value);
	// The body is unpacked by now.
	headers.delete('Content-Encoding');
	headers.delete('Content-Length');
	return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
