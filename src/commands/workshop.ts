import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { createServer, type Plugin } from 'vite';
import { launchChromium, SOFTWARE_GRAPHICS_FLAGS } from './chromium.ts';
import { REPOSITORY } from './packageTool.ts';

/** Address that pages in the workshop post their products to. */
export const DELIVERY_ADDRESS = '/delivery';

/** A page outside the app that can import any module of `src` by its address, such as `/dev/filmDemo.ts`. */
export interface Workshop {
	readonly page: Page;
	close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

function deskPlugin(onDelivery: (body: Buffer) => void): Plugin {
	return {
		name: 'plumbline-workshop',
		configureServer(server) {
			server.middlewares.use(DELIVERY_ADDRESS, (request, response) => {
				void bodyOf(request).then((body) => {
					onDelivery(body);
					response.end();
				});
			});
			server.middlewares.use('/desk', (_request, response) => {
				for (const [name, value] of Object.entries(server.config.server.headers)) response.setHeader(name, value ?? '');
				response.setHeader('Content-Type', 'text/html');
				response.end('<!doctype html><title>Workshop</title><input type=file>');
			});
		},
	};
}

/** Serves the sources to a headless Chromium. `onDelivery` gets what the page posts, in order. `flags`: of its graphics. */
export async function openWorkshop(
	onDelivery: (body: Buffer) => void,
	flags: readonly string[] = SOFTWARE_GRAPHICS_FLAGS,
): Promise<Workshop> {
	const server = await createServer({
		configFile: join(REPOSITORY, 'vite.config.ts'),
		mode: 'workshop',
		cacheDir: join(REPOSITORY, 'node_modules/.vite-workshop'),
		logLevel: 'error',
		appType: 'custom',
		plugins: [deskPlugin(onDelivery)],
		server: { port: 0, host: '127.0.0.1', hmr: false, ws: false, watch: null },
		optimizeDeps: { include: ['three', 'mediabunny', 'valibot'] },
	});
	await server.listen();
	const address = server.httpServer?.address();
	if (address == null || typeof address === 'string') throw new Error('The server has no port.');
	const browser = await launchChromium(flags);
	const page = await browser.newPage();
	await page.goto(`http://127.0.0.1:${address.port}/desk`);
	return {
		page,
		async close() {
			await browser.close();
			await server.close();
		},
	};
}
