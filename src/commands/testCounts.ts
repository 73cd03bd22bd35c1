import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './packageTool.ts';

export interface TestCounts {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

interface VitestReport {
	readonly success: boolean;
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numPendingTests: number;
}

interface PlaywrightReport {
	readonly errors: readonly unknown[];
	readonly stats: {
		readonly expected: number;
		readonly unexpected: number;
		readonly flaky: number;
		readonly skipped: number;
	};
}

/** A run that left no report is one failure. */
const NO_REPORT: TestCounts = { passed: 0, failed: 1, skipped: 0 };

function readReport(file: string): unknown {
	try {
		return JSON.parse(readFileSync(join(REPOSITORY, file), 'utf8'));
	} catch {
		return null;
	}
}

/** Counts from Vitest's JSON report. A file of tests that did not even load is a failure of its own. */
export function unitTestCounts(file: string): TestCounts {
	const report = readReport(file) as VitestReport | null;
	if (report === null) return NO_REPORT;
	const { success, numPassedTests: passed, numFailedTests, numPendingTests: skipped } = report;
	return { passed, failed: success ? numFailedTests : Math.max(1, numFailedTests), skipped };
}

/** Counts from Playwright's JSON report. A test that passed only when tried again passed. */
export function browserTestCounts(file: string): TestCounts {
	const report = readReport(file) as PlaywrightReport | null;
	if (report === null) return NO_REPORT;
	const { expected, flaky, unexpected, skipped } = report.stats;
	return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

/** `12 passed, 0 failed`, the line that a person and a build server look for. */
export function countsLine(counts: readonly TestCounts[]): string {
	const sum = (pick: (each: TestCounts) => number) => counts.reduce((total, each) => total + pick(each), 0);
	const skipped = sum((each) => each.skipped);
	const line = `${sum((each) => each.passed)} passed, ${sum((each) => each.failed)} failed`;
	return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
