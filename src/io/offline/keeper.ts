import { isolated } from './isolation.ts';
import { PAGE, placeOf, type Part, type Release, type ReleaseFile } from './release.ts';

/** Why files are missing: no room, the browser keeps nothing, the network failed, or the host has other content under these names. */
export type MissingBecause = 'full' | 'refused' | 'network' | 'changed';

/** What became of keeping. */
export interface Kept {
	readonly missing: readonly ReleaseFile[];
	/** `null` when nothing is missing. */
	readonly because: MissingBecause | null;
}

export type KeptFiles = Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;

export interface KeeperPorts {
	openFiles(): Promise<KeptFiles>;
	fetch(request: Request | string, init?: RequestInit): Promise<Response>;
	/** Bytes that may still be kept; `null` when nobody knows. */
	roomBytes(): Promise<number | null>;
	/** The host no longer has a file of this release. */
	onGone(): void;
}

/** Keeps the files of one release and answers with them. */
export interface Keeper {
	/** Fetches what is missing of these parts. Never rejects. */
	keep(parts: readonly Part[]): Promise<Kept>;
	/** From what is kept, else from the network, and then it is kept. Rejects like `fetch`. `later` waits for what is still being done. */
	answer(file: ReleaseFile, request: Request, later: (done: Promise<unknown>) => void): Promise<Response>;
	/** The same for a file of an earlier release. */
	answerEarlier(request: Request): Promise<Response>;
	/** Throws away what this release doesn't have. Never rejects. */
	tidy(): Promise<void>;
}

type Outcome = 'kept' | MissingBecause;

/** House: few enough to leave room for what the page itself asks for. */
const LANES = 4;

async function sha256(bytes: ArrayBuffer): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const isNamed = (error: unknown, name: string) => error instanceof Error && error.name === name;

export function createKeeper(release: Release, scope: string, ports: KeeperPorts): Keeper {
	const underway = new Map<ReleaseFile, Promise<Outcome>>();

	async function find(file: ReleaseFile): Promise<Response | undefined> {
		try {
			return await (await ports.openFiles()).match(placeOf(file, scope));
		} catch {
			return undefined;
		}
	}

	/** Puts it away if it is what the release says it is. */
	async function put(file: ReleaseFile, response: Response): Promise<Outcome> {
		let bytes: ArrayBuffer;
		try {
			bytes = await response.arrayBuffer();
		} catch {
			return 'network';
		}
		if ((await sha256(bytes)) !== file.sha256) return 'changed';
		try {
			const files = await ports.openFiles();
			await files.put(placeOf(file, scope), isolated(new Response(bytes, { headers: response.headers })));
			return 'kept';
		} catch (error) {
			return isNamed(error, 'QuotaExceededError') ? 'full' : 'refused';
		}
	}

	async function load(file: ReleaseFile): Promise<Outcome> {
		const room = await ports.roomBytes();
		if (room !== null && room < file.bytes) return 'full';
		// A hashed name never changes its content: the browser may have it already.
		const cache = file.path.startsWith('assets/') ? 'default' : 'no-cache';
		try {
			const address = `${scope}${file.path === PAGE ? '' : file.path}`;
			const response = await ports.fetch(address, { cache, priority: 'low' });
			return response.ok ? await put(file, response) : 'changed';
		} catch {
			return 'network';
		}
	}

	function once(file: ReleaseFile, start: () => Promise<Outcome>): Promise<Outcome> {
		const running = underway.get(file);
		if (running !== undefined) return running;
		const outcome = start().finally(() => underway.delete(file));
		underway.set(file, outcome);
		return outcome;
	}

	/** The first reason other than a single bad file ends it: the rest would fare no better. */
	async function keepAll(files: readonly ReleaseFile[], lanes: number): Promise<MissingBecause | null> {
		const waiting = [...files];
		let because: MissingBecause | null = null;
		const lane = async () => {
			for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
				const next = file;
				const outcome = await once(next, () => load(next));
				if (outcome === 'kept') continue;
				because ??= outcome;
				if (outcome !== 'changed') return;
			}
		};
		await Promise.all(Array.from({ length: lanes }, lane));
		return because;
	}

	async function missingOf(parts: readonly Part[]): Promise<readonly ReleaseFile[]> {
		const wanted = release.filter(({ part }) => parts.includes(part));
		const places = new Set((await (await ports.openFiles()).keys()).map(({ url }) => url));
		return wanted.filter((file) => !places.has(placeOf(file, scope)));
	}

	return {
		async keep(parts) {
			try {
				const missing = await missingOf(parts);
				const weights = missing.filter(({ part }) => part === 'models');
				const code = missing.filter(({ part }) => part !== 'models');
				const because = (await keepAll(code, LANES)) ?? (await keepAll(weights, 1));
				return { missing: because === null ? [] : await missingOf(parts), because };
			} catch {
				return { missing: release.filter(({ part }) => parts.includes(part)), because: 'refused' };
			}
		},
		async answer(file, request, later) {
			const kept = await find(file);
			if (kept !== undefined) return kept;
			if ((await underway.get(file)) === 'kept') {
				const arrived = await find(file);
				if (arrived !== undefined) return arrived;
			}
			const response = await ports.fetch(request);
			if (response.status === 404) ports.onGone();
			if (response.ok) {
				const copy = response.clone();
				later(once(file, () => put(file, copy)));
			}
			return isolated(response);
		},
		async answerEarlier(request) {
			try {
				const kept = await (await ports.openFiles()).match(request, { ignoreSearch: true });
				if (kept !== undefined) return kept;
			} catch {
				// The network may have it.
			}
			return isolated(await ports.fetch(request));
		},
		async tidy() {
			try {
				const files = await ports.openFiles();
				const places = new Set(release.map((file) => placeOf(file, scope)));
				for (const request of await files.keys()) if (!places.has(request.url)) await files.delete(request);
			} catch {
				// It lies about until the next time.
			}
		},
	};
}
