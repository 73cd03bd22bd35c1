import { defineConfig } from '@playwright/test';

export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results',
	globalSetup: './prepare.ts',
	// One at a time: each test has a pose model to run.
	workers: 1,
	timeout: 120_000,
	expect: { timeout: 20_000 },
	forbidOnly: process.env['CI'] !== undefined,
	reporter: [['list'], ['json', { outputFile: '../../out/browser-tests.json' }]],
});
