import { createKeeper, type Kept } from './keeper.ts';
import type { PageMessage } from './pageMessage.ts';
import { cacheName, type Release } from './release.ts';
import { requestPlan } from './requestPlan.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written here by the build. */
declare const __RELEASE__: Release;

const release = __RELEASE__;
const { scope } = self.registration;

const keeper = createKeeper(release, scope, {
	openFiles: () => caches.open(cacheName(scope)),
	fetch: (request, init) => fetch(request, init),
	async roomBytes() {
		const { quota, usage } = await navigator.storage.estimate();
		return quota === undefined || usage === undefined ? null : quota - usage;
	},
	// The next visit then begins with what the host has now.
	onGone: () => void self.registration.unregister(),
});

/** The first release works with its shell and gets the rest while it does. A later one takes no place before it is whole. */
async function install(): Promise<void> {
	if (self.registration.active === null) {
		await keeper.keep(['shell']);
		return;
	}
	const { because } = await keeper.keep(['shell', 'app', 'models']);
	// Where there is no room for two, the earlier one makes way.
	if (because === 'network' || because === 'changed') throw new Error(`Not all of the new version came: ${because}.`);
}

/** Pages of an earlier release may still ask for their files; when one page is open, it is of this release. */
async function keepRest(): Promise<Kept> {
	const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	if (pages.length <= 1) await keeper.tidy();
	return keeper.keep(['shell', 'app', 'models']);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
	const message = event.data as PageMessage;
	const [answer] = event.ports;
	if (message.kind === 'take-over') void self.skipWaiting();
	else event.waitUntil(keepRest().then((kept) => answer?.postMessage(kept)));
});

self.addEventListener('fetch', (event) => {
	const plan = requestPlan(release, scope, event.request);
	if (plan.kind === 'leave') return;
	const later = (done: Promise<unknown>) => event.waitUntil(done);
	event.respondWith(
		plan.kind === 'file' ? keeper.answer(plan.file, event.request, later) : keeper.answerEarlier(event.request),
	);
});
