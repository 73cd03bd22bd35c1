import type { Kept } from './keeper.ts';
import type { PageMessage } from './pageMessage.ts';
import { cacheName } from './release.ts';

export type OfflineEvent =
	/** Files have been kept, or not. */
	| { readonly kind: 'kept'; readonly kept: Kept }
	/** Another release is whole and waits, or another tab has let it take its place. */
	| { readonly kind: 'new-version' };

/** This app's service worker, as the page sees it. */
export interface OfflineLink {
	/** Keeps everything that is not kept yet. Tells what became of it. */
	keepRest(): void;
	/** Lets the new release take its place, then loads the page again. */
	useNewVersion(): void;
}

/** A page that stays open for days asks as often as this. House: a release a day is more than there will be. */
const ASKS_EVERY_MS = 6 * 3600 * 1000;

const ownFolder = () => new URL('./', location.href).href;

/**
 * Ends the service worker and throws away what it has kept. It still answers for this page until that is loaded again. Never rejects.
 * @returns whether there was one.
 */
export async function forgetOffline(): Promise<'forgotten' | 'none'> {
	try {
		const registration = await navigator.serviceWorker.getRegistration(ownFolder());
		const isOurs = registration?.scope === ownFolder();
		if (isOurs) await registration.unregister();
		await caches.delete(cacheName(ownFolder()));
		return isOurs ? 'forgotten' : 'none';
	} catch {
		// There is none where none is allowed.
		return 'none';
	}
}

/** A host that no longer has a service worker wants none. One that can't be reached may have one. */
async function ask(registration: ServiceWorkerRegistration, script: string): Promise<void> {
	try {
		await registration.update();
	} catch {
		const status = await fetch(script, { cache: 'no-store' }).then(
			(response) => response.status,
			() => null,
		);
		if (status === 404 || status === 410) await forgetOffline();
	}
}

/** Registers the service worker beside the page. Rejects where none is allowed: then the app is as it always was, with a network. */
export async function openOfflineLink(listen: (event: OfflineEvent) => void): Promise<OfflineLink> {
	const script = `${ownFolder()}sw.js`;
	const container = navigator.serviceWorker;
	let isLeaving = false;
	let wasControlled = container.controller !== null;
	container.addEventListener('controllerchange', () => {
		if (isLeaving) location.reload();
		else if (wasControlled) listen({ kind: 'new-version' });
		wasControlled = true;
	});
	const registration = await container.register(script, { updateViaCache: 'none' });
	registration.addEventListener('updatefound', () => {
		const found = registration.installing;
		found?.addEventListener('statechange', () => {
			if (found.state === 'installed' && wasControlled) listen({ kind: 'new-version' });
		});
	});
	if (registration.waiting !== null && wasControlled) listen({ kind: 'new-version' });
	await container.ready;

	let askedAtMs = performance.now();
	document.addEventListener('visibilitychange', () => {
		if (document.hidden || performance.now() - askedAtMs < ASKS_EVERY_MS) return;
		askedAtMs = performance.now();
		void ask(registration, script);
	});
	void ask(registration, script);

	function say(message: PageMessage, to: ServiceWorker | null, ports: MessagePort[] = []): void {
		to?.postMessage(message, ports);
	}
	return {
		keepRest() {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = ({ data }) => {
				port1.close();
				listen({ kind: 'kept', kept: data as Kept });
			};
			say({ kind: 'keep' }, registration.active, [port2]);
		},
		useNewVersion() {
			isLeaving = true;
			if (registration.waiting === null) location.reload();
			else say({ kind: 'take-over' }, registration.waiting);
		},
	};
}
