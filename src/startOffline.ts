import { mount } from 'svelte';
import { forgetOffline, openOfflineLink } from './io/offline/offlineLink.ts';
import type { TextDraft } from './io/storage/textDraft.ts';
import { isWorthLoadingAgain } from './state/isolating.ts';
import { Offline } from './state/offline.svelte.ts';
import OfflineBar from './ui/parts/OfflineBar.svelte';
import { parseRoute } from './ui/route.ts';

/** What was begun first has the network for itself for this long. House. */
const REST_AFTER_MS = 3000;
const TRIED = 'plumbline.isolating';

/** Keeps the app on this device for days without a network; `?sw=off` throws away what was kept. */
export async function startOffline(told: TextDraft): Promise<void> {
	if (new URLSearchParams(location.search).get('sw') === 'off') {
		if ((await forgetOffline()) === 'forgotten') location.reload();
		return;
	}
	let isTouched = false;
	for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, () => (isTouched = true), { once: true });
	const offline = new Offline(told);
	try {
		const link = await openOfflineLink((event) => offline.receive(event));
		mount(OfflineBar, { target: document.body, props: { offline, onUpdate: link.useNewVersion } });
		setTimeout(link.keepRest, REST_AFTER_MS);
		addEventListener('online', link.keepRest);
	} catch {
		// No service worker is allowed here: with a network, everything works without.
		return;
	}
	await loadAgainIsolated(() => isTouched);
}

async function loadAgainIsolated(isTouched: () => boolean): Promise<void> {
	const { serviceWorker } = navigator;
	if (serviceWorker.controller === null) {
		await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
	}
	const fresh = {
		isIsolated: crossOriginIsolated,
		isControlled: serviceWorker.controller !== null,
		isTouched: isTouched(),
		isHome: parseRoute(location.hash).place === 'home',
		wasTried: sessionStorage.getItem(TRIED) !== null,
	};
	if (!isWorthLoadingAgain(fresh)) return;
	sessionStorage.setItem(TRIED, 'yes');
	location.reload();
}
