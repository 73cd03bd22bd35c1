import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchAnalysis } from './bench/analysisBench.ts';
import { benchLive } from './bench/liveBench.ts';
import { isMet, markdownMeasures, measureTable, type Measure } from './bench/measure.ts';
import { benchReview } from './bench/reviewBench.ts';
import { benchStart } from './bench/startBench.ts';
import { benchTracker } from './bench/trackerBench.ts';
import { endWithUsage, readArguments, runCommand } from './arguments.ts';
import { replaceMarked } from './markedText.ts';
import { REPOSITORY } from './packageTool.ts';
import { buildIfStale, serveApp } from './serve.ts';

const USAGE = `npm run bench -- [analysis] [tracker] [start] [live] [review] [--video FILE] [--backend NAME]

Measures speed and memory against their limits. A ratio below 1 is good. A run of all five brings the table in README up to date.

  --video    what to review (a film of the demo athlete)
  --backend  webgpu, webgl or wasm (wasm)`;

const PARTS = ['analysis', 'tracker', 'start', 'live', 'review'] as const;

const { values, positionals } = readArguments(USAGE, {
	video: { type: 'string' },
	backend: { type: 'string', default: 'wasm' },
});
const unknown = positionals.filter((name) => !PARTS.some((part) => part === name));
if (unknown.length > 0) endWithUsage(`There is no part called ${unknown.join(' ')}.`, USAGE);

function measure(part: (typeof PARTS)[number], appUrl: string): readonly Measure[] | Promise<readonly Measure[]> {
	switch (part) {
		case 'analysis':
			return benchAnalysis();
		case 'tracker':
			return benchTracker(values.backend);
		case 'start':
			return benchStart(appUrl, values.backend);
		case 'live':
			return benchLive(appUrl, values.backend);
		case 'review':
			return benchReview(appUrl, values.backend, values.video ?? null);
	}
}

function updateReadme(measures: readonly Measure[]): void {
	const readme = join(REPOSITORY, 'README.md');
	const text = existsSync(readme)
		? replaceMarked(readFileSync(readme, 'utf8'), 'bench', markdownMeasures(measures))
		: null;
	if (text !== null) writeFileSync(readme, text);
}

await runCommand(async () => {
	await buildIfStale();
	const app = await serveApp(0);
	const measures: Measure[] = [];
	try {
		for (const part of PARTS) {
			if (positionals.length > 0 && !positionals.includes(part)) continue;
			console.error(`Measuring: ${part}…`);
			measures.push(...(await measure(part, app.url)));
		}
	} finally {
		await app.close();
	}
	console.log(measureTable(measures));
	if (positionals.length === 0) updateReadme(measures);
	if (!measures.every(isMet)) process.exitCode = 1;
});
