import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json',
};

/** Where the app lies on the host. */
const FOLDER = '/some/folder/';

/** A host of plain files that sends no header of ours, as most do. */
export interface PlainHost {
	/** Of the folder of the app, with a slash at the end. */
	readonly url: string;
	/** Below the folder, those that were asked for since it was last cleared. */
	readonly asked: string[];
	/** Other content under a path from now on; `null`: it is gone. */
	change(path: string, content: string | null): void;
	text(path: string): string;
	/** The network is cut. */
	cut(): Promise<void>;
}

/** Serves a built page from a folder of a host of its own. */
export async function openPlainHost(built: string): Promise<PlainHost> {
	const changed = new Map<string, string | null>();
	const asked: string[] = [];
	const contentOf = (path: string): Buffer | null => {
		const other = changed.get(path);
		if (other !== undefined) return other === null ? null : Buffer.from(other);
		try {
			return readFileSync(join(built, path));
		} catch {
			return null;
		}
	};
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '', 'http://host');
		const below = pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length) : '../';
		asked.push(below);
		const path = below === '' ? 'index.html' : below;
		const content = path.includes('..') ? null : contentOf(path);
		response.writeHead(content === null ? 404 : 200, {
			'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
		});
		response.end(content ?? 'not here');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The host has no port.');
	return {
		url: `http://127.0.0.1:${address.port}${FOLDER}`,
		asked,
		change: (path, content) => changed.set(path, content),
		text: (path) => contentOf(path)?.toString() ?? '',
		async cut() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
