import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Ends the command: words for the person on the terminal, exit code 2 as for every misuse. */
export function endWithUsage(message: string, usage: string): never {
	console.error(`${message}\n\n${usage}`);
	process.exit(2);
}

/** Reads the command line. `--help` and anything unknown end the command with its usage. */
export function readArguments<T extends Options>(usage: string, options: T) {
	const args = process.argv.slice(2);
	if (args.includes('--help')) {
		console.log(usage);
		process.exit(0);
	}
	try {
		return parseArgs({ args, options, allowPositionals: true });
	} catch (reason) {
		const message = reason instanceof Error ? reason.message : String(reason);
		return endWithUsage(message.split('. To specify')[0] ?? message, usage);
	}
}

/** Runs a command to its end. What it rejects with are words for the person on the terminal. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
	try {
		await command();
	} catch (reason) {
		console.error(reason instanceof Error ? reason.message : reason);
		process.exitCode = 1;
	}
}
