import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endWithUsage, readArguments, runCommand } from './arguments.ts';
import { SKIPPED_EXIT_CODE } from './checks.ts';
import { readAudit } from './dependencies/audit.ts';
import { licenceFlaws } from './dependencies/licences.ts';
import { lockedPackages, type LockedPackage } from './dependencies/lockfile.ts';
import { REPOSITORY, runPackageTool } from './packageTool.ts';

const USAGE = `tsx src/commands/dependencies.ts licences | audit

licences  where packages come from, and what those that are shipped may be used for
audit     known holes in them, as the registry knows them today; skipped where it can't be reached`;

/** House: a check that waits for a dead network longer than for the tests is switched off by people. */
const NETWORK = ['--fetch-retries=0', '--fetch-timeout=20000'];

async function audit(packages: readonly LockedPackage[]): Promise<readonly string[]> {
	const { output } = await runPackageTool('npm', ['audit', '--json', ...NETWORK], 'captured');
	const audited = readAudit(output, packages);
	if (audited.kind === 'audited') return audited.findings;
	console.log(`Not audited: ${audited.why}`);
	process.exitCode = SKIPPED_EXIT_CODE;
	return [];
}

const { positionals } = readArguments(USAGE, {});
const [wanted] = positionals;
if (wanted !== 'licences' && wanted !== 'audit') endWithUsage('Say what to look at.', USAGE);

await runCommand(async () => {
	const packages = lockedPackages(await readFile(join(REPOSITORY, 'package-lock.json'), 'utf8'));
	const flaws = wanted === 'licences' ? licenceFlaws(packages) : await audit(packages);
	if (flaws.length > 0) throw new Error(flaws.join('\n'));
});
