import { statSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview, resolveConfig } from 'vite';
import { newestChangeMs } from './inputFiles.ts';
import { REPOSITORY } from './packageTool.ts';

/** What the built app is made of. */
export const APP_INPUTS = ['src', 'models', 'public', 'vite.config.ts', 'package-lock.json'];

/** Read without a copy beside it: where the app only runs, its folder may be read-only. */
const CONFIG = { configFile: join(REPOSITORY, 'vite.config.ts'), configLoader: 'runner' } as const;

export interface ServedApp {
	/** e.g. `http://127.0.0.1:41234`, without a slash at the end. */
	readonly url: string;
	close(): Promise<void>;
}

/** Builds the app, unless the last build is newer than everything it is made of. */
export async function buildIfStale(): Promise<void> {
	// Read by Vite and Svelte: what is asked first, or runs tests, would otherwise make it a build for development.
	process.env['NODE_ENV'] = 'production';
	const config = await resolveConfig(CONFIG, 'build');
	const built = statSync(join(config.build.outDir, 'index.html'), { throwIfNoEntry: false });
	if (built !== undefined && built.mtimeMs > newestChangeMs(APP_INPUTS)) return;
	console.error('Building…');
	await build({ ...CONFIG, logLevel: 'error' });
}

/** Who may reach the app: this machine, or all of its network; and by which names, besides `localhost` and addresses. */
export interface ServeOptions {
	readonly reach?: 'this-machine' | 'network';
	readonly names?: readonly string[];
}

/** Serves the last build with the headers of the real thing, on this machine only unless `reach` says more. `port` 0 takes a free one. */
export async function serveApp(
	port: number,
	{ reach = 'this-machine', names = [] }: ServeOptions = {},
): Promise<ServedApp> {
	const host = reach === 'network' ? '0.0.0.0' : '127.0.0.1';
	const server = await preview({
		...CONFIG,
		logLevel: 'error',
		preview: { port, strictPort: true, host, allowedHosts: [...names], open: false },
	});
	const address = server.httpServer.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
