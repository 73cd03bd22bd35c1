const KEPT_DEVICE = 'plumbline.watch.device';
const KEPT_KEY = 'plumbline.watch.key';

/** What lets this watch in. */
export interface Passes {
	/** This device, the same each time. */
	readonly device: string;
	/** What to show at the door, as part of an address; `null` while there is nothing to show. */
	query(): string | null;
	/** What a person typed. */
	useCode(code: string): void;
	/** It opened, and from now on this opens. */
	opened(key: string): void;
	/** It did not open; there may be another. */
	refused(): void;
}

/**
 * @param link the part of the page's address behind `?`, with a picture's key as `k` or a code as `c`.
 * @param storage `null` where the browser keeps nothing: the watch is then paired at each visit.
 */
export function createPasses(storage: Storage | null, link: string): Passes {
	const device = kept(storage, KEPT_DEVICE) ?? randomName();
	const key = kept(storage, KEPT_KEY);
	const shown = /[?&]([ck]=[\w-]+)/.exec(link);
	let tries = [shown === null ? null : shown[1], key === null ? null : `k=${key}`].filter((pass) => pass != null);
	return {
		device,
		query: () => tries[0] ?? null,
		useCode(code) {
			tries.unshift(`c=${code}`);
		},
		opened(opening) {
			tries = [`k=${opening}`];
			keep(storage, KEPT_DEVICE, device);
			keep(storage, KEPT_KEY, opening);
		},
		refused() {
			tries.shift();
		},
	};
}

function kept(storage: Storage | null, name: string): string | null {
	const value = storage === null ? null : storage.getItem(name);
	return value !== null && /^[\w-]+$/.test(value) ? value : null;
}

function keep(storage: Storage | null, name: string, value: string): void {
	try {
		if (storage !== null) storage.setItem(name, value);
	} catch {
		// A full storage: it is paired again next time.
	}
}

/** 64 bits; `randomUUID` is not there over plain HTTP. */
function randomName(): string {
	return Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => `0000000${part.toString(16)}`.slice(-8)).join(
		'',
	);
}
