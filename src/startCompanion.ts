import { createBangleWay } from './io/bluetooth/bangle.ts';
import { createHeartRateWay } from './io/bluetooth/heartRate.ts';
import { createInfiniTimeWay } from './io/bluetooth/infiniTime.ts';
import { createMediaWay } from './io/mediaSession/mediaWay.ts';
import { findRelay } from './io/relay/findRelay.ts';
import { openRelayHost } from './io/relay/relayHost.ts';
import type { TextDraft } from './io/storage/textDraft.ts';
import { Companion } from './state/companion.svelte.ts';

/** Often enough that a rest is told in time; a hidden page is called once a second. */
const MOMENT_MS = 200;

/** Everything that is worn, with all ways to pair there are. Devices of earlier visits are looked for at once. */
export function startCompanion(draft: TextDraft): Companion {
	return new Companion({
		nowS: () => performance.now() / 1000,
		wallS: () => Date.now() / 1000,
		everyMoment: (act) => setInterval(act, MOMENT_MS),
		draft,
		// One line for each way.
		ways: [createHeartRateWay(), createBangleWay(), createInfiniTimeWay(), createMediaWay()],
		relay: { find: () => findRelay(location.origin), open: openRelayHost },
	});
}
