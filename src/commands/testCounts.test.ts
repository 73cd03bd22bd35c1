import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY } from './packageTool.ts';
import { browserTestCounts, countsLine, unitTestCounts } from './testCounts.ts';

function reportFile(report: unknown): string {
	const file = join(mkdtempSync(join(tmpdir(), 'plumbline-')), 'report.json');
	writeFileSync(file, JSON.stringify(report));
	return relative(REPOSITORY, file);
}

describe('counts of a test run', () => {
	it('adds unit and browser tests into one line', () => {
		const unit = unitTestCounts(
			reportFile({ success: true, numPassedTests: 10, numFailedTests: 0, numPendingTests: 0 }),
		);
		const browser = browserTestCounts(
			reportFile({ errors: [], stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } }),
		);
		expect(countsLine([unit, browser])).toBe('14 passed, 1 failed, 2 skipped');
	});

	it('leaves out skipped tests where there are none', () => {
		expect(countsLine([{ passed: 5, failed: 0, skipped: 0 }])).toBe('5 passed, 0 failed');
	});

	it('counts a test file that does not load as a failure', () => {
		const counts = unitTestCounts(
			reportFile({ success: false, numPassedTests: 4, numFailedTests: 0, numPendingTests: 0 }),
		);
		expect(counts.failed).toBe(1);
	});

	it('counts a run without a report as a failure', () => {
		expect(unitTestCounts('out/no-such-report.json').failed).toBe(1);
		expect(browserTestCounts('out/no-such-report.json').failed).toBe(1);
	});
});
