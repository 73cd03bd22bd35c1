import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { runPackageTool } from './packageTool.ts';

interface Check {
	readonly name: string;
	readonly tool: string;
	readonly args: readonly string[];
}

/** What a check ends with when it could not look: it has neither passed nor failed. `EX_TEMPFAIL` of sysexits.h. */
export const SKIPPED_EXIT_CODE = 75;

const WORDS = { passed: 'ok', skipped: 'skipped', failed: 'FAILED' } as const;
type Outcome = keyof typeof WORDS;

/** Vitest writes its counts here, as JSON. */
export const UNIT_REPORT_FILE = 'out/unit-tests.json';

// The slowest first, so that they overlap.
const CHECKS: readonly Check[] = [
	{ name: 'lint', tool: 'eslint', args: ['-c', 'tests/architecture/eslint.config.js', '--max-warnings', '0', '.'] },
	{ name: 'types: pages', tool: 'svelte-check', args: ['--fail-on-warnings', '--output', 'human'] },
	{
		name: 'unit tests',
		tool: 'vitest',
		args: ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT_REPORT_FILE}`],
	},
	{ name: 'types: analysis', tool: 'tsc', args: ['-p', 'src/analysis'] },
	{ name: 'types: companion', tool: 'tsc', args: ['-p', 'src/companion'] },
	{ name: 'types: picture', tool: 'tsc', args: ['-p', 'src/picture'] },
	{ name: 'types: worker', tool: 'tsc', args: ['-p', 'src/io/tsconfig.worker.json'] },
	{
		name: 'format',
		tool: 'prettier',
		args: ['--check', '--log-level', 'warn', 'src', 'tests/**/*.{ts,js,cjs}', '*.{ts,json}', '!package-lock.json'],
	},
	{ name: 'layers', tool: 'depcruise', args: ['--config', 'tests/architecture/layers.cjs', 'src'] },
	{ name: 'dead code', tool: 'knip', args: ['--no-progress'] },
	{ name: 'catalogues', tool: 'tsx', args: ['src/commands/checkCatalogues.ts'] },
	{ name: 'licences', tool: 'tsx', args: ['src/commands/dependencies.ts', 'licences'] },
	{ name: 'audit', tool: 'tsx', args: ['src/commands/dependencies.ts', 'audit'] },
];

function outcomeOf(exitCode: number | null): Outcome {
	if (exitCode === SKIPPED_EXIT_CODE) return 'skipped';
	return exitCode === 0 ? 'passed' : 'failed';
}

async function runCheck(check: Check): Promise<Outcome> {
	const begin = performance.now();
	const { exitCode, output } = await runPackageTool(check.tool, check.args, 'captured');
	const seconds = ((performance.now() - begin) / 1000).toFixed(1);
	const outcome = outcomeOf(exitCode);
	console.log(`${WORDS[outcome].padEnd(7)} ${check.name.padEnd(16)} ${seconds.padStart(5)} s`);
	if (outcome !== 'passed') console.log(`${output.trimEnd().replace(/^/gmu, '  │ ')}\n`);
	return outcome;
}

/** Types, lint, format, layers, dead code, unit tests, catalogues, packages. Runs all of them, whatever fails. Returns the names of those that failed. */
export async function runChecks(): Promise<readonly string[]> {
	const waiting = [...CHECKS];
	const failed: string[] = [];
	const lane = async () => {
		for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
			if ((await runCheck(check)) === 'failed') failed.push(check.name);
		}
	};
	await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, lane));
	return failed;
}
