import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Connect, Plugin } from 'vite';
import { RELAY_PATH } from '../../companion/relayRules.ts';
import { networkAddresses } from './networkAddresses.ts';
import { createRelayServer } from './relayServer.ts';
import { awayRefusal, type Reach, requestTarget } from './requestGuard.ts';

/** What of Vite's two servers the relay needs. */
interface RelayHome {
	readonly middlewares: Connect.Server;
	readonly httpServer: unknown;
}

interface HomeOptions {
	readonly host?: string | boolean | undefined;
	readonly allowedHosts?: true | readonly string[] | undefined;
}

const steadyClockS = () => performance.now() / 1000;

/** The relay and the address of the page for the wrist, in the server that the app runs on, whether it is built or being worked on. */
export function watchRelay(): Plugin {
	return {
		name: 'plumbline-watch-relay',
		configureServer: (server) => install(server, server.config.server),
		configurePreviewServer: (server) => install(server, server.config.preview),
	};
}

function install(home: RelayHome, options: HomeOptions): void {
	const server = home.httpServer as Server | null;
	// Inside another server there is nothing to answer on.
	if (server === null) return;
	const reach = reachOf(options);
	const relay = createRelayServer(reach, steadyClockS);
	home.middlewares.use((request, response, next) => {
		const { path, query } = requestTarget(request);
		if (path === RELAY_PATH) answerWhere(request, response, reach, portOf(server));
		else if (path === '/watch') response.writeHead(302, { Location: `/watch/?${query}` }).end();
		else next();
	});
	server.on('upgrade', (request, socket, head) => {
		if (requestTarget(request).path === RELAY_PATH) relay.upgrade(request, socket, head);
		// Vite's own connections name what they speak. Nobody else would ever answer.
		else if (request.headers['sec-websocket-protocol']?.startsWith('vite-') !== true) socket.destroy();
	});
	server.on('close', relay.close);
}

function reachOf({ host, allowedHosts }: HomeOptions): Reach {
	const isLocal =
		host === undefined || host === false || host === 'localhost' || host === '127.0.0.1' || host === '::1';
	// Vite adds the addresses it listens on; those are known anyway.
	const names = allowedHosts === undefined || allowedHosts === true ? [] : allowedHosts;
	return { of: isLocal ? 'this-machine' : 'network', names: [...new Set(names)].filter((name) => isIP(name) === 0) };
}

function portOf(server: Server): number {
	const address = server.address();
	return address === null || typeof address === 'string' ? 0 : address.port;
}

/** Tells the page that there is a relay, and at which addresses a watch finds it. Nobody but the page on this machine is told. */
function answerWhere(request: IncomingMessage, response: ServerResponse, reach: Reach, port: number): void {
	const refused = awayRefusal(request, reach);
	if (refused !== null) {
		response.writeHead(403, { 'Content-Type': 'text/plain' }).end(refused);
		return;
	}
	const addresses = reach.of === 'network' ? networkAddresses() : [];
	// A name without a dot is seldom known to a watch.
	const names = [...addresses, ...reach.names.filter((name) => name.includes('.'))];
	const body = JSON.stringify({ relay: 1, addresses: names.map((name) => `http://${name}:${port}`) });
	response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }).end(body);
}
