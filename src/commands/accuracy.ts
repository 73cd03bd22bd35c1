import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { EXERCISES } from '../analysis/exercises/registry.ts';
import { summarizeSession } from '../analysis/session/summary.ts';
import { endWithUsage, readArguments, runCommand } from './arguments.ts';
import { isExact, quickClips, readClips, type Clip } from './clips.ts';
import { REPOSITORY } from './packageTool.ts';
import { replaceMarked } from './markedText.ts';
import { scorePostures } from './postures.ts';
import { reviewFiles, type ReviewResult } from './reviewFiles.ts';
import { markdownTable, textTable } from './textTable.ts';

const USAGE = `npm run accuracy -- [--clips DIR] [--exercise ID] [--quick] [--as ID] [--model NAME] [--backend NAME] [--postures DIR] [--out DIR]

Reviews every annotated clip and compares with what was counted by eye. A run over all clips brings the table in README up to date.

  --clips     folder with annotations.json and the videos (../shared/clips)
  --exercise  only clips of this exercise
  --quick     a few clips
  --as        reviews clips of other exercises as this one: every rep it counts is a ghost
  --model     blazepose-full, blazepose-lite or movenet-lightning (blazepose-full)
  --backend   webgpu, webgl or wasm (wasm)
  --postures  folder with labelled postures (../shared/keypoints/squat-postures)
  --out       folder for the sessions (out/accuracy)`;

/** What the scorer must find for this command to succeed. */
const LIMITS = ['--min-exact', '1', '--min-f1', '0.97', '--max-wrong', '0'];

const { values, positionals } = readArguments(USAGE, {
	clips: { type: 'string', default: join(REPOSITORY, '../shared/clips') },
	exercise: { type: 'string' },
	quick: { type: 'boolean', default: false },
	as: { type: 'string' },
	model: { type: 'string', default: 'blazepose-full' },
	backend: { type: 'string', default: 'wasm' },
	postures: { type: 'string', default: join(REPOSITORY, '../shared/keypoints/squat-postures') },
	out: { type: 'string', default: join(REPOSITORY, 'out/accuracy') },
});
if (positionals.length > 0) endWithUsage(`What is ${positionals.join(' ')}?`, USAGE);
const folder = resolve(values.clips);
if (!existsSync(join(folder, 'annotations.json'))) {
	endWithUsage(`There is no annotations.json in ${folder}. Name a folder with --clips.`, USAGE);
}

const countedReps = (result: ReviewResult | undefined) =>
	result?.kind === 'reviewed' ? summarizeSession(result.review.session.sets).counted : null;

function chooseClips(): readonly Clip[] {
	const known = new Set(EXERCISES.map(({ id }) => id));
	const clips = readClips(folder).filter((clip) => existsSync(join(folder, clip.file)));
	if (values.as !== undefined) return clips.filter(({ exercise }) => exercise !== values.as);
	const wanted = clips.filter(
		({ exercise }) => known.has(exercise) && (values.exercise === undefined || exercise === values.exercise),
	);
	return values.quick ? quickClips(wanted) : wanted;
}

function printResult(result: ReviewResult): void {
	const counted = countedReps(result);
	const name = result.job.file.slice(folder.length + 1);
	if (result.kind === 'failed') console.error(`${name}: ${result.reason}`);
	else console.log(`${name}: ${counted ?? 0} counted in ${result.review.analysisS.toFixed(1)} s`);
}

/** One row a clip: name, exercise, view, by eye, counted, verdict. */
function rowsOf(clips: readonly Clip[], results: readonly ReviewResult[]): readonly (readonly string[])[] {
	return clips.map((clip, index) => {
		const counted = countedReps(results[index]);
		const verdict = counted === null ? 'failed' : isExact(clip, counted) ? 'exact' : 'off';
		return [clip.file, clip.exercise, clip.view, `${clip.reps}`, `${counted ?? '–'}`, verdict];
	});
}

const HEAD = ['clip', 'exercise', 'view', 'by eye', 'counted', ''];

/** The scorer lies beside the clips, not in this package. @returns whether everything it was asked for is met. */
function runScorer(clips: readonly Clip[]): boolean {
	const scorer = join(folder, '../accuracy/score.mjs');
	if (!existsSync(scorer)) return true;
	const names = new Set(clips.map(({ file }) => file));
	const all = JSON.parse(readFileSync(join(folder, 'annotations.json'), 'utf8')) as { clips: { file: string }[] };
	const subset = join(values.out, 'annotations.json');
	writeFileSync(subset, JSON.stringify({ clips: all.clips.filter(({ file }) => names.has(file)) }));
	console.log('');
	return spawnSync(process.execPath, [scorer, values.out, subset, ...LIMITS], { stdio: 'inherit' }).status === 0;
}

function updateReadme(name: 'accuracy' | 'postures', table: string): void {
	const readme = join(REPOSITORY, 'README.md');
	const text = existsSync(readme) ? replaceMarked(readFileSync(readme, 'utf8'), name, table) : null;
	if (text === null) return;
	writeFileSync(readme, text);
	console.log(`README.md shows the table of ${name} now.`);
}

/** Labelled postures lie beside the clips; without them there is nothing to say. */
function updatePostures(): void {
	if (!existsSync(join(values.postures, 'acc.csv'))) return;
	const head = ['rule', 'rows with the fault', 'acceptable rows', 'sensitivity', 'specificity'];
	const rows = scorePostures(values.postures).map((score) => [
		`\`${score.rule}\``,
		`${score.faultRows}`,
		`${score.goodRows}`,
		score.sensitivity.toFixed(2),
		score.specificity.toFixed(2),
	]);
	console.log(`\n${textTable([head, ...rows], ['left', 'right', 'right', 'right', 'right'])}`);
	updateReadme('postures', markdownTable(head, rows));
}

await runCommand(async () => {
	const clips = chooseClips();
	if (clips.length === 0) endWithUsage('No clip fits.', USAGE);
	const results = await reviewFiles(
		clips.map(({ file, exercise }) => ({ file: join(folder, file), exercise: values.as ?? exercise })),
		{ model: values.model, backend: values.backend, out: values.out },
		printResult,
	);
	const rows = rowsOf(clips, results);
	if (values.as === undefined) {
		const isWhole = !values.quick && values.exercise === undefined;
		if (isWhole) {
			updateReadme('accuracy', markdownTable(HEAD, rows));
			updatePostures();
		}
		if (!runScorer(clips)) process.exitCode = 1;
	} else {
		const ghosts = clips.map((clip, index) => [clip.file, clip.exercise, `${countedReps(results[index]) ?? 'failed'}`]);
		console.log(textTable([['clip', 'shows', `counted as ${values.as}`], ...ghosts], ['left', 'left', 'right']));
	}
	if (results.some(({ kind }) => kind === 'failed')) process.exitCode = 1;
});
