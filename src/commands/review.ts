import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUTO } from '../analysis/analyzer.ts';
import { parsePicturesPerS } from '../analysis/session/samplingRate.ts';
import { BACKENDS, POSE_MODELS } from '../io/estimator/poseEstimator.ts';
import { endWithUsage, readArguments, runCommand } from './arguments.ts';
import { CHOICES_TEXT, isExerciseChoice } from './exerciseChoice.ts';
import { contentHash } from './inputFiles.ts';
import { createProgressBar } from './progressBar.ts';
import { reviewBatch, type BatchResult } from './reviewBatch.ts';
import { createReviewer } from './reviewer.ts';
import { findInputs, type ReviewInput } from './reviewInputs.ts';
import { parseShard, shardFromEnvironment, takeShard, WHOLE, type Shard } from './reviewShard.ts';
import { writeSummary } from './reviewSummary.ts';
import { repTable } from './repTable.ts';
import { APP_INPUTS } from './serve.ts';

const USAGE = `npm run review -- FILE|FOLDER|"PATTERN"… [--exercise ID|auto] [--out DIR] [--csv] [--annotate] [--resume] [--shard I/N]
npm run review -- --summary [--out DIR]

Reviews videos as the page does and writes DIR/<name>.session.json, DIR/<name>.landmarks.json and, as a receipt, DIR/<name>.review.json.
A file that fails leaves DIR/<name>.failed.json with the reason; the others go on, and the exit code is 1. More in docs/batch.md.

  --exercise  what is done in the videos: ${CHOICES_TEXT} (auto)
  --model     ${POSE_MODELS.join(', ')} (blazepose-full)
  --backend   ${BACKENDS.join(', ')} (wasm, which gives the same results on every machine)
  --rate      how many pictures a second are looked at (all of them)
  --out       folder for the results (out/review)
  --csv       writes DIR/<name>.reps.csv and DIR/<name>.angles.csv too
  --annotate  writes DIR/<name>.annotated.mp4 too, the video with overlay, count and what was found (.webm where H.264 can’t be written)
  --resume    skips files whose results are there whole; what failed or changed is done again
  --shard     only part I of N, e.g. 2/4; Kubernetes indexed jobs and Slurm arrays tell it by themselves
  --timeout   most minutes for one file (none: a file is given up when nothing moves for three minutes)
  --summary   reviews nothing, writes DIR/summary.csv over all results that lie in DIR
  --json      prints the sessions as JSON instead of tables`;

/** A week; more than a timer can hold is about three. */
const MAX_TIMEOUT_MIN = 10_080;

const { values, positionals } = readArguments(USAGE, {
	exercise: { type: 'string', default: AUTO },
	model: { type: 'string', default: 'blazepose-full' },
	backend: { type: 'string', default: 'wasm' },
	rate: { type: 'string' },
	out: { type: 'string', default: 'out/review' },
	csv: { type: 'boolean', default: false },
	annotate: { type: 'boolean', default: false },
	resume: { type: 'boolean', default: false },
	shard: { type: 'string' },
	timeout: { type: 'string' },
	summary: { type: 'boolean', default: false },
	json: { type: 'boolean', default: false },
});
const { exercise, model, backend, out } = values;
if (positionals.length === 0 && !values.summary) endWithUsage('Name at least one video.', USAGE);
if (!isExerciseChoice(exercise)) endWithUsage(`No exercise is called ${exercise}.`, USAGE);
if (!POSE_MODELS.some((name) => name === model)) endWithUsage(`No model is called ${model}.`, USAGE);
if (!BACKENDS.some((name) => name === backend)) endWithUsage(`No backend is called ${backend}.`, USAGE);

/** Ends the command with its usage when `read` finds that it was called amiss. */
function readOrEnd<T>(read: () => T): T {
	try {
		return read();
	} catch (reason) {
		return endWithUsage(reason instanceof Error ? reason.message : String(reason), USAGE);
	}
}

function readTimeoutS(text: string | undefined): number | null {
	if (text === undefined) return null;
	const minutes = Number(text);
	if (minutes > 0 && minutes <= MAX_TIMEOUT_MIN) return minutes * 60;
	throw new Error(`--timeout takes minutes, up to ${MAX_TIMEOUT_MIN}.`);
}

function readRate(text: string | undefined): number | null {
	const rate = parsePicturesPerS(text ?? null);
	if (text === undefined || rate !== null) return rate;
	throw new Error('--rate takes pictures a second, from 0.1 to 240.');
}

function readShard(): Shard {
	if (values.shard !== undefined) return parseShard(values.shard);
	return shardFromEnvironment(process.env) ?? WHOLE;
}

function print(result: BatchResult): void {
	const { name } = result.input;
	const trouble = troubleOf(result);
	if (trouble !== null) console.error(`${name}: ${trouble}\n`);
	if (result.kind !== 'reviewed' || values.json) return;
	const { session, remarks, analysisS } = result.review;
	const length = session.source.durationS === null ? '' : `${session.source.durationS.toFixed(1)} s of video in `;
	console.log(`${name}: ${length}${analysisS.toFixed(1)} s with ${session.model} on ${session.backend}`);
	if (remarks !== '') console.log(remarks);
	console.log(`${repTable(session.sets)}\n`);
}

/** What failed; a review whose film failed is kept without it. */
function troubleOf(result: BatchResult): string | null {
	if (result.kind === 'failed') return result.reason;
	const film = result.kind === 'reviewed' ? result.review.film : undefined;
	return film?.kind === 'failed' ? `Reviewed, without its video. ${film.reason}` : null;
}

/** What `--json` prints of a result. */
function sessionOf(result: BatchResult): object {
	const { file, name } = result.input;
	switch (result.kind) {
		case 'failed':
			return { file, failed: result.reason };
		case 'reviewed':
			return { file, session: result.review.session };
		case 'skipped':
			return { file, session: JSON.parse(readFileSync(join(out, `${name}.session.json`), 'utf8')) as unknown };
	}
}

interface Tally {
	readonly kinds: Record<BatchResult['kind'], number>;
	readonly failed: string[];
	/** For `--json`. */
	readonly sessions: object[];
}

function tellTotal({ kinds, failed }: Tally): void {
	console.error(`${kinds.reviewed} reviewed, ${kinds.skipped} done before, ${kinds.failed} failed.`);
	for (const line of failed) console.error(`  ${line}`);
}

async function review(inputs: readonly ReviewInput[]): Promise<Tally> {
	const tally: Tally = { kinds: { reviewed: 0, skipped: 0, failed: 0 }, failed: [], sessions: [] };
	const bar = createProgressBar();
	const film = values.annotate ? 'wanted' : 'unwanted';
	const picturesPerS = readOrEnd(() => readRate(values.rate));
	const timeoutS = readOrEnd(() => readTimeoutS(values.timeout));
	const reviewer = createReviewer({ model, backend, picturesPerS, timeoutS, film });
	try {
		await reviewBatch(
			{
				inputs,
				out,
				making: { exercise, model, backend, picturesPerS, build: contentHash(APP_INPUTS) },
				wanted: values.csv ? 'documents-and-tables' : 'documents',
				film,
				start: values.resume ? 'resume' : 'anew',
				onProgress: (input, ratio) => bar.show(input.name, ratio),
				onResult(result) {
					bar.clear();
					print(result);
					tally.kinds[result.kind] += 1;
					const trouble = troubleOf(result);
					if (trouble !== null) tally.failed.push(`${result.input.name}: ${trouble}`);
					if (values.json) tally.sessions.push(sessionOf(result));
				},
			},
			reviewer,
		);
	} finally {
		bar.clear();
		if (inputs.length > 1) tellTotal(tally);
		await reviewer.close();
	}
	return tally;
}

await runCommand(async () => {
	if (positionals.length > 0) {
		const all = readOrEnd(() => findInputs(positionals));
		if (all.length === 0) endWithUsage('No video was found.', USAGE);
		const shard = readOrEnd(readShard);
		const inputs = takeShard(all, shard);
		if (shard.count > 1)
			console.error(`Part ${shard.index} of ${shard.count}: ${inputs.length} of ${all.length} files.`);
		const { failed, sessions } = await review(inputs);
		if (values.json) console.log(JSON.stringify(sessions, null, '\t'));
		if (failed.length > 0) process.exitCode = 1;
	}
	if (values.summary) {
		const { file, recordings } = await writeSummary(out);
		console.error(`${file}: ${recordings} recordings.`);
	}
});
