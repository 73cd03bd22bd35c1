import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './arguments.ts';
import { runChecks, UNIT_REPORT_FILE } from './checks.ts';
import { findChromium } from './chromium.ts';
import { REPOSITORY, runPackageTool } from './packageTool.ts';
import { buildIfStale } from './serve.ts';
import { browserTestCounts, countsLine, unitTestCounts, type TestCounts } from './testCounts.ts';

const BROWSER_REPORT_FILE = 'out/browser-tests.json';

const { values } = readArguments(
	`npm test [-- --only checks|browser]

Types, lint, format, layers, dead code, unit tests, then the built app in Chromium.`,
	{ only: { type: 'string' } },
);

/** A check that is not a test counts as one failure, and so do unit tests that end badly though each of them passed. */
async function check(): Promise<readonly TestCounts[]> {
	const names = await runChecks();
	const unit = unitTestCounts(UNIT_REPORT_FILE);
	const failed = names.filter((name) => name !== 'unit tests' || unit.failed === 0).length;
	return [unit, { passed: 0, failed, skipped: 0 }];
}

async function testInBrowser(): Promise<TestCounts> {
	try {
		await findChromium();
		await buildIfStale();
	} catch (reason) {
		console.error(reason instanceof Error ? reason.message : reason);
		return { passed: 0, failed: 1, skipped: 0 };
	}
	await runPackageTool('playwright', ['test', '--config', 'tests/browser/playwright.config.ts'], 'terminal');
	return browserTestCounts(BROWSER_REPORT_FILE);
}

for (const report of [UNIT_REPORT_FILE, BROWSER_REPORT_FILE]) rmSync(join(REPOSITORY, report), { force: true });
const counts: TestCounts[] = [];
if (values.only !== 'browser') counts.push(...(await check()));
if (values.only !== 'checks') counts.push(await testInBrowser());
console.log(countsLine(counts));
process.exitCode = counts.some(({ failed }) => failed > 0) ? 1 : 0;
