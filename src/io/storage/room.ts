/** How much the browser keeps for this page, and how much it would. */
export interface Room {
	readonly usedBytes: number;
	readonly quotaBytes: number;
}

/** Whether the browser clears up here when the disk gets full: not once it has promised. `unknown`: it doesn’t say. */
export type Staying = 'promised' | 'not-promised' | 'unknown';

/** What the browser says of its storage. Never rejects. */
export interface RoomPort {
	/** Resolves with null where the browser doesn’t tell. */
	room(): Promise<Room | null>;
	staying(): Promise<Staying>;
	/** Asks for the promise. Some browsers ask the person in turn: so only inside a tap. */
	askToStay(): Promise<Staying>;
}

/** Missing where the page isn’t secure. */
export function createRoomPort(storage: StorageManager | undefined): RoomPort {
	async function answer(ask: (manager: StorageManager) => Promise<boolean>): Promise<Staying> {
		try {
			if (storage === undefined) return 'unknown';
			return (await ask(storage)) ? 'promised' : 'not-promised';
		} catch {
			return 'unknown';
		}
	}
	return {
		async room() {
			try {
				const { usage, quota } = (await storage?.estimate()) ?? {};
				return usage === undefined || quota === undefined ? null : { usedBytes: usage, quotaBytes: quota };
			} catch {
				return null;
			}
		},
		staying: () => answer((manager) => manager.persisted()),
		askToStay: () => answer((manager) => manager.persist()),
	};
}
