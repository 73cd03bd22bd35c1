import { RELAY_PATH } from '../../companion/relayRules.ts';

/** Where a relay is. */
export interface FoundRelay {
	/** To be spoken to by the page. */
	readonly url: string;
	/** Addresses by which others in the network reach this machine, the likeliest first; none when only this machine is let in. */
	readonly addresses: readonly string[];
}

/**
 * Asks the server that this page is from. Resolves to `null` where there is no relay: on plain file hosting, or when the page is not opened
 * on the machine that it is served from.
 */
export async function findRelay(origin: string): Promise<FoundRelay | null> {
	try {
		const response = await fetch(`${origin}${RELAY_PATH}`, { cache: 'no-store' });
		if (!response.ok || response.headers.get('Content-Type') !== 'application/json') return null;
		const answer: unknown = await response.json();
		if (typeof answer !== 'object' || answer === null || !('relay' in answer) || answer.relay !== 1) return null;
		const listed = 'addresses' in answer && Array.isArray(answer.addresses) ? (answer.addresses as unknown[]) : [];
		const addresses = listed.filter((address) => typeof address === 'string');
		return { url: `${origin.replace(/^http/u, 'ws')}${RELAY_PATH}`, addresses };
	} catch {
		return null;
	}
}
