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
	...['camera', 'fullscreen', 'autoplay', 'screen-wake-lock', 'cross-origin-isolated'].map((used) => `${used}=(self)`),
	...[
		...[
			'microphone',
			'geolocation',
			'display-capture',
			'clipboard-read',
			'local-fonts',
			'idle-detection',
			'browsing-topics',
		],
		...['payment', 'publickey-credentials-get', 'identity-credentials-get', 'otp-credentials', 'storage-access'],
		...['usb', 'serial', 'hid', 'midi', 'gamepad', 'accelerometer', 'gyroscope', 'magnetometer'],
		...['encrypted-media', 'window-management', 'xr-spatial-tracking', 'keyboard-map'],
	].map((unused) => `${unused}=()`),
].join(', ');

/** Nothing leaves the origin. `blob:` scripts are the wasm backend's threads, inline styles are Svelte's `style:` directives. */
export const CONTENT_SECURITY_POLICY = [
	"default-src 'none'",
	"script-src 'self' blob: 'wasm-unsafe-eval'",
	"worker-src 'self' blob:",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' blob: data:",
	"media-src 'self' blob:",
	"font-src 'self'",
	"connect-src 'self' blob:",
	"manifest-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	// No text becomes markup or a script: Svelte's templates have a policy of their own, workers are named in `trustedScripts.ts`.
	"require-trusted-types-for 'script'",
	'trusted-types default svelte-trusted-html',
].join('; ');

/** The page for the wrist has one script, one sheet, and the relay. */
export const WATCH_PAGE_POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	'img-src data:',
	"connect-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'",
].join('; ');

/** Sent in development, where scripts come in other ways than in a built page. */
export const DEVELOPMENT_HEADERS = {
	...ISOLATION_HEADERS,
	'Permissions-Policy': PERMISSIONS_POLICY,
	'Referrer-Policy': 'same-origin',
	'X-Content-Type-Options': 'nosniff',
} as const;

/**
 * Sent with every file of the app: by our server, and by the service worker where a host sends none. A worker keeps to the policy that its
 * script comes with, not to the one written into the page; only a header can say who may frame the page.
 */
export const PAGE_HEADERS = {
	...DEVELOPMENT_HEADERS,
	'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
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
