/** Where the relay listens, below the root of the server it belongs to. */
export const RELAY_PATH = '/relay';

/** Most watches in a room. House: one on each wrist, a phone on the floor, and somebody who helps. */
export const MAX_WATCHES = 4;

// Why the relay ended a connection, as WebSocket close codes.
/** From this code on, who was let go does not try again by itself. */
export const CLOSED_FOR_GOOD = 4400;
/** A newer page has this place. */
export const CLOSED_REPLACED = 4400;
/** The code or key opens nothing, or no longer. */
export const CLOSED_NOT_LET_IN = 4401;
export const CLOSED_FULL = 4402;
export const CLOSED_FLOODING = 4403;
export const CLOSED_FORGOTTEN = 4404;
/** The page that trains has been gone for too long. */
export const CLOSED_OVER = 4405;

/** From the relay itself to the wrist, beside what it passes on. */
export type RelayToWatch =
	/** Let in. `key` is what lets this device in again. */
	| { readonly r: 'joined'; readonly key: string }
	/** Whether the page that trains is there. */
	| { readonly r: 'host'; readonly as: 'here' | 'away' }
	/** Silence is a broken connection. */
	| { readonly r: 'beat' };
