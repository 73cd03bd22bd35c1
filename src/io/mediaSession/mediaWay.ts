import type { CompanionPort, CompanionWay } from '../../companion/companionPort.ts';
import { createMediaPort } from './mediaPort.ts';

/** Media keys of this machine, as one device: they begin, hold, go on and repeat, and the count is the title of what plays. */
export function createMediaWay(): CompanionWay {
	let port: CompanionPort | null = null;
	const open = () => (port ??= createMediaPort(() => (port = null)));
	const isThere = () => 'mediaSession' in navigator;
	return {
		kind: 'media',
		obstacle: () => Promise.resolve(isThere() ? null : 'This browser has no media keys for pages.'),
		pair: () => Promise.resolve({ port: open() }),
		rejoin: () => Promise.resolve(isThere() ? open() : null),
		forget: () => undefined,
	};
}
