import { endWithUsage, readArguments, runCommand } from './arguments.ts';
import { buildIfStale, serveApp } from './serve.ts';

const USAGE = `npm start [-- --port NUMBER]

Builds Plumbline and serves it on this machine.`;

const { values, positionals } = readArguments(USAGE, { port: { type: 'string', default: '4173' } });
const port = Number(values.port);
if (positionals.length > 0 || !Number.isInteger(port) || port < 1 || port > 65_535) {
	endWithUsage('A port is a number from 1 to 65535.', USAGE);
}

/** Vite's own message for a taken port says nothing of what to do. */
function startProblem(reason: unknown): Error {
	const message = reason instanceof Error ? reason.message : String(reason);
	if (!message.includes('already in use')) return new Error(message);
	return new Error(
		`Port ${port} is taken, perhaps by another Plumbline. Stop that one, or choose a port: npm start -- --port ${port + 1}`,
	);
}

await runCommand(async () => {
	await buildIfStale();
	await serveApp(port).catch((reason: unknown) => Promise.reject(startProblem(reason)));
	console.log(`Plumbline is running: open http://localhost:${port} in your browser. Ctrl+C stops it.`);
});
