import { endWithUsage, readArguments } from './arguments.ts';
import { buildIfStale, serveApp } from './serve.ts';

const USAGE = `npm start [-- --port NUMBER]

Builds Plumbline and serves it on this machine.`;

const { values, positionals } = readArguments(USAGE, { port: { type: 'string', default: '4173' } });
const port = Number(values.port);
if (positionals.length > 0 || !Number.isInteger(port) || port < 1 || port > 65_535) {
	endWithUsage('A port is a number from 1 to 65535.', USAGE);
}

await buildIfStale();
try {
	await serveApp(port);
	console.log(`Plumbline is running: open http://localhost:${port} in your browser. Ctrl+C stops it.`);
} catch (reason) {
	const message = reason instanceof Error ? reason.message : String(reason);
	console.error(
		message.includes('already in use')
			? `Port ${port} is taken, perhaps by another Plumbline. Stop that one, or choose a port: npm start -- --port ${port + 1}`
			: message,
	);
	process.exitCode = 1;
}
