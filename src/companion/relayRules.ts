/** Where the relay listens, below the root of the server it belongs to. */
export const RELAY_PATH = '/relay';

/** Most watches in a room. House: one on each wrist, a phone on the floor, and somebody who helps. */
export const MAX_WATCHES = 4;

/** Why the relay ended a connection, as WebSocket close codes. From 4400 on the one who was let go does not try again by itself. */
export const RELAY_CLOSE = {
	/** A newer page speaks to the watches. */
	replaced: 4400,
	/** The code or key opens nothing, or no longer. */
	notLetIn: 4401,
	full: 4402,
	flooding: 4403,
	forgotten: 4404,
	/** The page has been gone for too long. */
	over: 4405,
} as const;

/** From the relay itself to the wrist, beside what it passes on. */
export type RelayToWatch =
	/** Let in. `key` is what lets this device in again. */
	| { readonly r: 'joined'; readonly key: string }
	/** Whether the page that trains is there. */
	| { readonly r: 'host'; readonly as: 'here' | 'away' }
	/** Silence is a broken connection. */
	| { readonly r: 'beat' };
