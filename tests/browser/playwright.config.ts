import { defineConfig } from '@playwright/test';

/** These run a pose model, or measure time. */
const BUSY = /\/(correct|export|film|keeping|live|review|sources|speech|stepping|workout)\.spec\.ts$/;

export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results',
	globalSetup: './prepare.ts',
	// Two cores: one test with a pose model at a time, and beside it one that mostly waits.
	workers: 2,
	projects: [
		{ name: 'busy', testMatch: BUSY, workers: 1 },
		{ name: 'light', testMatch: /\.spec\.ts$/, testIgnore: BUSY, workers: 1 },
	],
	timeout: 120_000,
	// Before that, so that what doesn't come is named.
	use: { actionTimeout: 90_000, navigationTimeout: 90_000 },
	expect: { timeout: 20_000 },
	forbidOnly: process.env['CI'] !== undefined,
	reporter: [['list'], ['json', { outputFile: '../../out/browser-tests.json' }]],
});
