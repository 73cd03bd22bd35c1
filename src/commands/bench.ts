import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analysisFrameMs, benchAnalysis } from './bench/analysisBench.ts';
import { benchFrame } from './bench/frameBench.ts';
import { proveGraphics } from './bench/graphics.ts';
import { benchLatency } from './bench/latencyBench.ts';
import { benchLive } from './bench/liveBench.ts';
import { isMet, markdownMeasures, measureTable, type Measure } from './bench/measure.ts';
import { benchMemory } from './bench/memoryBench.ts';
import { allMeasures, readResults, withPart, writeResults, type BenchResults } from './bench/results.ts';
import { benchReview } from './bench/reviewBench.ts';
import { markdownShares, shareTable } from './bench/shareTable.ts';
import { benchStart } from './bench/startBench.ts';
import { benchTracker } from './bench/trackerBench.ts';
import { BACKENDS } from '../io/estimator/poseEstimator.ts';
import { endWithUsage, readArguments, runCommand } from './arguments.ts';
import { replaceMarked } from './markedText.ts';
import { REPOSITORY } from './packageTool.ts';
import { buildIfStale, serveApp } from './serve.ts';

const PARTS = ['analysis', 'tracker', 'frame', 'start', 'live', 'latency', 'memory', 'review'] as const;
/** Those that open the app as it is built. */
const OPENS_APP: readonly string[] = ['start', 'live', 'latency', 'review'];
const RESULTS = join(REPOSITORY, 'out/bench.json');

const USAGE = `npm run bench -- [${PARTS.join('] [')}] [--video FILE] [--backend NAME]

Measures speed and memory against their limits, and shows where the time of a picture goes. A ratio below 1 is good. Results are kept
as out/bench.json; once all parts were measured on this machine, the tables in README and docs/speed.md are made from them.

  --video    what to review (a film of the demo athlete)
  --backend  webgpu, webgl or wasm (wasm)`;

const { values, positionals } = readArguments(USAGE, {
	video: { type: 'string' },
	backend: { type: 'string', default: 'wasm' },
});
const unknown = positionals.filter((name) => !PARTS.some((part) => part === name));
if (unknown.length > 0) endWithUsage(`There is no part called ${unknown.join(' ')}.`, USAGE);
if (!BACKENDS.some((name) => name === values.backend)) {
	endWithUsage(`There is no backend called ${values.backend}.`, USAGE);
}

async function frameMeasures(): Promise<readonly Measure[]> {
	const { measures, shares } = await benchFrame(values.backend, analysisFrameMs());
	for (const [model, ofModel] of Object.entries(shares)) {
		const title = `${model}, ${values.backend}`;
		console.log(`${shareTable(title, ofModel)}\n`);
		if (values.backend === 'wasm') updateTable('docs/speed.md', model, markdownShares(title, ofModel));
	}
	return measures;
}

function measure(part: (typeof PARTS)[number], appUrl: string): readonly Measure[] | Promise<readonly Measure[]> {
	switch (part) {
		case 'analysis':
			return benchAnalysis();
		case 'tracker':
			return benchTracker(values.backend);
		case 'frame':
			return frameMeasures();
		case 'start':
			return benchStart(appUrl, values.backend);
		case 'live':
			return benchLive(appUrl, values.backend);
		case 'latency':
			return benchLatency(appUrl, values.backend);
		case 'memory':
			return benchMemory();
		case 'review':
			return benchReview(appUrl, values.backend, values.video ?? null);
	}
}

function updateTable(path: string, name: string, table: string): void {
	const file = join(REPOSITORY, path);
	const text = existsSync(file) ? replaceMarked(readFileSync(file, 'utf8'), name, table) : null;
	if (text !== null) writeFileSync(file, text);
}

/** What was measured is kept at once: a part that fails later takes nothing with it. */
function keepPart(results: BenchResults, part: string, measures: readonly Measure[]): BenchResults {
	const measuredAt = new Date().toISOString();
	const next = withPart(results, part, { measuredAt, backend: values.backend, measures });
	if (values.backend === 'wasm' && values.video === undefined) writeResults(RESULTS, next);
	return next;
}

await runCommand(async () => {
	await proveGraphics(values.backend);
	const parts = PARTS.filter((part) => positionals.length === 0 || positionals.includes(part));
	const isAppNeeded = parts.some((part) => OPENS_APP.includes(part));
	if (isAppNeeded) await buildIfStale();
	const app = isAppNeeded ? await serveApp(0) : null;
	let results = readResults(RESULTS);
	const measures: Measure[] = [];
	try {
		for (const part of parts) {
			console.error(`Measuring: ${part}…`);
			const ofPart = await measure(part, app?.url ?? '');
			measures.push(...ofPart);
			results = keepPart(results, part, ofPart);
		}
	} finally {
		await app?.close();
	}
	console.log(measureTable(measures));
	const all = allMeasures(results, PARTS);
	if (all !== null) updateTable('README.md', 'bench', markdownMeasures(all));
	if (!measures.every(isMet)) process.exitCode = 1;
});
