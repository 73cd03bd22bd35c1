import { endWithUsage, readArguments, runCommand } from './arguments.ts';
import { machineNames, networkAddresses } from './relay/networkAddresses.ts';
import { buildIfStale, serveApp, type ServeOptions } from './serve.ts';

const USAGE = `npm start [-- --port NUMBER] [--host] [--name NAME]

Builds Plumbline and serves it on this machine.

--host       lets watches and phones in your network in, over plain HTTP: only where you trust everybody
--name NAME  with --host: a name that your network knows this machine by`;

const { values, positionals } = readArguments(USAGE, {
	port: { type: 'string', default: '4173' },
	host: { type: 'boolean', default: false },
	name: { type: 'string', multiple: true, default: [] },
});
const port = Number(values.port);
if (positionals.length > 0 || !Number.isInteger(port) || port < 1 || port > 65_535) {
	endWithUsage('A port is a number from 1 to 65535.', USAGE);
}

if (values.name.length > 0 && !values.host) endWithUsage('A name is of use only with --host.', USAGE);

/** Vite's own message for a taken port says nothing of what to do. */
function startProblem(reason: unknown): Error {
	const message = reason instanceof Error ? reason.message : String(reason);
	if (!message.includes('already in use')) return new Error(message);
	return new Error(
		`Port ${port} is taken, perhaps by another Plumbline. Stop that one, or choose a port: npm start -- --port ${port + 1}`,
	);
}

function reach(): ServeOptions {
	if (!values.host) return {};
	return { reach: 'network', names: [...machineNames(), ...values.name.map((name) => name.toLowerCase())] };
}

/** Where a watch finds its page. The laptop itself stays on `localhost`: a webcam needs that. */
function watchAddresses(): string {
	const addresses = networkAddresses().map((address) => `http://${address}:${port}/watch`);
	if (addresses.length === 0) return 'This machine is in no network now, so no watch can reach it.';
	return `A watch or phone in your network opens ${addresses.join(' or ')}. Pair it under Watch.`;
}

await runCommand(async () => {
	await buildIfStale();
	await serveApp(port, reach()).catch((reason: unknown) => Promise.reject(startProblem(reason)));
	console.log(`Plumbline is running: open http://localhost:${port} in your browser. Ctrl+C stops it.`);
	if (values.host) console.log(watchAddresses());
});
