import { basename } from 'node:path';
import { AUTO } from '../analysis/analyzer.ts';
import { endWithUsage, readArguments, runCommand } from './arguments.ts';
import { CHOICES_TEXT, isExerciseChoice } from './exerciseChoice.ts';
import { reviewFiles, type ReviewResult } from './reviewFiles.ts';
import { repTable } from './repTable.ts';

const USAGE = `npm run review -- FILE… [--exercise ID|auto] [--model NAME] [--backend NAME] [--out DIR] [--json]

Reviews videos as the page does and writes DIR/<name>.session.json and DIR/<name>.landmarks.json.

  --exercise  what is done in the videos: ${CHOICES_TEXT} (auto)
  --model     blazepose-full, blazepose-lite or movenet-lightning (the app's choice)
  --backend   webgpu, webgl or wasm (the app's choice)
  --out       folder for the results (out/review)
  --json      prints the sessions as JSON instead of tables`;

const { values, positionals } = readArguments(USAGE, {
	exercise: { type: 'string', default: AUTO },
	model: { type: 'string' },
	backend: { type: 'string' },
	out: { type: 'string', default: 'out/review' },
	json: { type: 'boolean', default: false },
});
if (positionals.length === 0) endWithUsage('Name at least one video.', USAGE);
if (!isExerciseChoice(values.exercise)) endWithUsage(`No exercise is called ${values.exercise}.`, USAGE);

function print(result: ReviewResult): void {
	const name = basename(result.job.file);
	if (result.kind === 'failed') {
		console.error(`${name}: ${result.reason}\n`);
		return;
	}
	if (values.json) return;
	const { session, remarks, analysisS } = result.review;
	const length = session.source.durationS === null ? '' : `${session.source.durationS.toFixed(1)} s of video in `;
	console.log(`${name}: ${length}${analysisS.toFixed(1)} s with ${session.model} on ${session.backend}`);
	if (remarks !== '') console.log(remarks);
	console.log(`${repTable(session.sets)}\n`);
}

await runCommand(async () => {
	const results = await reviewFiles(
		positionals.map((file) => ({ file, exercise: values.exercise })),
		{ model: values.model ?? null, backend: values.backend ?? null, out: values.out },
		print,
	);
	if (values.json) {
		const sessions = results.map((result) =>
			result.kind === 'reviewed'
				? { file: result.job.file, session: result.review.session }
				: { file: result.job.file, failed: result.reason },
		);
		console.log(JSON.stringify(sessions, null, '\t'));
	}
	if (results.some(({ kind }) => kind === 'failed')) process.exitCode = 1;
});
