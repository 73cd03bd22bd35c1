import type { Browser, BrowserContext, Page, Request } from '@playwright/test';

/** Names of this machine; a test that gives it others says so. */
const OWN_NAMES = ['127.0.0.1', 'localhost'];
/** What Chromium logs when a policy held something back, also in a worker, whose events nobody hears. */
const HELD_BACK = /Content Security Policy|permissions policy|require[sd]? '?Trusted/iu;

/** The address that asked; `null` for the first request of a page, which nobody of ours asked for. */
function askerOf(request: Request): string | null {
	if (request.isNavigationRequest()) return null;
	const worker = request.serviceWorker();
	if (worker !== null) return worker.url();
	const url = request.frame().url();
	return url === '' || url === 'about:blank' ? null : url;
}

/** Whether a request goes elsewhere than to the very origin that asks. */
function isStray(request: Request, ownNames: readonly string[]): boolean {
	const { origin, protocol, hostname } = new URL(request.url());
	if (protocol === 'data:' || protocol === 'blob:' || protocol === 'about:') return false;
	const asker = askerOf(request);
	if (asker === null) return !ownNames.includes(hostname);
	return origin !== new URL(asker).origin;
}

function watchPage(page: Page, breach: (words: string) => void, ownNames: readonly string[]): void {
	page.on('console', (message) => {
		if (message.type() === 'error' && HELD_BACK.test(message.text())) breach(message.text());
	});
	page.on('websocket', (socket) => {
		if (!ownNames.includes(new URL(socket.url()).hostname)) breach(`a socket to ${socket.url()}`);
	});
}

/** Tells of each request of these pages that leaves their origin, and of all that a policy held back. */
export function watchContext(
	context: BrowserContext,
	breach: (words: string) => void,
	moreNames: readonly string[] = [],
): void {
	const ownNames = [...OWN_NAMES, ...moreNames];
	context.on('request', (request) => {
		if (isStray(request, ownNames)) breach(`a request to ${request.url()}`);
	});
	context.on('page', (page) => watchPage(page, breach, ownNames));
}

/** The same for all pages that a browser will have. */
export function watchBrowser(
	browser: Browser,
	breach: (words: string) => void,
	moreNames: readonly string[] = [],
): Browser {
	return browser.on('context', (context) => watchContext(context, breach, moreNames));
}
