import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export const REPOSITORY = join(import.meta.dirname, '../..');

export interface ToolResult {
	/** `null` when it was ended by a signal or could not be started. */
	readonly exitCode: number | null;
	/** Everything it printed; empty when the output went straight to the terminal. */
	readonly output: string;
}

/** Runs a tool of this package (`vitest`, `eslint`, …) in the repository; `terminal` lets it print as it goes. */
export function runPackageTool(
	tool: string,
	args: readonly string[],
	output: 'captured' | 'terminal',
): Promise<ToolResult> {
	const path = `${join(REPOSITORY, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
	// On Windows the tools are .cmd files, which only a shell can start; the arguments are ours and hold no spaces.
	const child = spawn(tool, [...args], {
		cwd: REPOSITORY,
		env: { ...process.env, PATH: path },
		shell: process.platform === 'win32',
		stdio: output === 'terminal' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
	});
	let text = '';
	const collect = (chunk: Buffer) => {
		text += chunk.toString();
	};
	child.stdout?.on('data', collect);
	child.stderr?.on('data', collect);
	return new Promise((resolve) => {
		child.on('error', (error) => resolve({ exitCode: null, output: `${text}${error.message}\n` }));
		child.on('close', (exitCode) => resolve({ exitCode, output: text }));
	});
}
