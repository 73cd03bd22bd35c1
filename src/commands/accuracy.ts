import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { measureBack } from './accuracy/back.ts';
import { missedBars, excusedMisses } from './accuracy/bars.ts';
import { scoreClip } from './accuracy/clipScore.ts';
import { clipTracks, type ClipTracks } from './accuracy/clipTracks.ts';
import { confusionTable } from './accuracy/confusion.ts';
import { demoTable } from './accuracy/demoTable.ts';
import { exerciseTable } from './accuracy/exerciseTable.ts';
import { keypointTables } from './accuracy/keypointTables.ts';
import { updateReadme } from './accuracy/readme.ts';
import { clipTable, recognise } from './accuracy/recognition.ts';
import { ruleTable } from './accuracy/ruleTable.ts';
import { isAgreed } from './accuracy/scorer.ts';
import { tableText, type MeasuredTable } from './accuracy/table.ts';
import { AUTO } from '../analysis/analyzer.ts';
import { EXERCISES } from '../analysis/exercises/registry.ts';
import type { SetReport } from '../analysis/session/session.ts';
import type { PoseRun } from '../dev/poseDemo.ts';
import { BACKENDS, POSE_MODELS } from '../io/estimator/poseEstimator.ts';
import { endWithUsage, readArguments, runCommand } from './arguments.ts';
import { quickClips, readClips, UNCOUNTED, type Clip, type ShownClip } from './clips.ts';
import { REPOSITORY } from './packageTool.ts';
import { replayTrack } from './replayTrack.ts';

const USAGE = `npm run accuracy -- [--quick | --clip NAME | --exercise ID | --demo | --back] [--clips DIR] [--keypoints DIR] [--model NAME] [--backend NAME] [--out DIR]

Compares what is counted and judged in annotated clips with what was seen by eye: each clip as what it shows, as whatever is
recognised, and as every other exercise. A run over all clips brings the tables in README up to date.

  --quick      a few clips
  --clip       only clips with this in their name
  --exercise   only clips of this exercise
  --demo       instead of clips, films of the demo athlete with each rule’s fault
  --back       instead of clips, films of backs that bend as far as is known, and of backs that nobody can see
  --tuning     with --back: the setups that thresholds are chosen with, not those that test them
  --from-tracks  with --back: only what was filmed before, without a browser
  --clips      folder with annotations.json and the videos (../shared/clips)
  --keypoints  folder with labelled keypoints (../shared/keypoints)
  --model      blazepose-full, blazepose-lite or movenet-lightning (blazepose-full)
  --backend    webgpu, webgl or wasm (wasm)
  --out        folder for the sessions (out/accuracy)`;

const { values, positionals } = readArguments(USAGE, {
	quick: { type: 'boolean', default: false },
	clip: { type: 'string' },
	exercise: { type: 'string' },
	demo: { type: 'boolean', default: false },
	back: { type: 'boolean', default: false },
	tuning: { type: 'boolean', default: false },
	'from-tracks': { type: 'boolean', default: false },
	clips: { type: 'string', default: join(REPOSITORY, '../shared/clips') },
	keypoints: { type: 'string', default: join(REPOSITORY, '../shared/keypoints') },
	model: { type: 'string', default: 'blazepose-full' },
	backend: { type: 'string', default: 'wasm' },
	out: { type: 'string', default: join(REPOSITORY, 'out/accuracy') },
});
if (positionals.length > 0) endWithUsage(`What is ${positionals.join(' ')}?`, USAGE);
const folder = resolve(values.clips);
if (!values.demo && !values.back && !existsSync(join(folder, 'annotations.json'))) {
	endWithUsage(`There is no annotations.json in ${folder}. Name a folder with --clips.`, USAGE);
}
const isWhole = !values.quick && values.clip === undefined && values.exercise === undefined;

interface Chosen {
	readonly counted: readonly Clip[];
	readonly uncounted: readonly ShownClip[];
}

function isWanted({ file, exercise }: ShownClip): boolean {
	if (!existsSync(join(folder, file))) return false;
	if (values.exercise !== undefined && exercise !== values.exercise) return false;
	return values.clip === undefined || file.includes(values.clip);
}

/** Clips of exercises that Plumbline does not know are told of and left out. */
function chooseClips(): Chosen {
	const known = ({ exercise }: ShownClip) => EXERCISES.some(({ id }) => id === exercise);
	const wanted = readClips(folder).filter(isWanted);
	for (const { file, exercise } of wanted.filter((clip) => !known(clip))) {
		console.error(`${file}: left out, Plumbline does not know the exercise ${exercise}.`);
	}
	const counted = wanted.filter(known);
	if (values.quick) return { counted: quickClips(counted), uncounted: [] };
	return { counted, uncounted: UNCOUNTED.filter(isWanted).filter(known) };
}

/** Reviews of the clips whose landmarks there are; each is made once. */
function createReviews({ tracks }: ClipTracks): (file: string, exerciseId: string) => readonly SetReport[] {
	const known = new Map<string, readonly SetReport[]>();
	return (file, exerciseId) => {
		const key = `${exerciseId} ${file}`;
		const track = tracks.get(join(folder, file));
		const sets = known.get(key) ?? (track === undefined ? [] : replayTrack(track, exerciseId));
		known.set(key, sets);
		return sets;
	};
}

async function measureClips({ counted, uncounted }: Chosen): Promise<void> {
	const shown: readonly ShownClip[] = [...counted, ...uncounted];
	const read = await clipTracks(
		shown.map(({ file }) => join(folder, file)),
		values,
	);
	const hasTrack = ({ file }: ShownClip) => read.tracks.has(join(folder, file));
	const review = createReviews(read);
	const scores = counted.filter(hasTrack).map((clip) => scoreClip(clip, review(clip.file, clip.exercise)));
	const recognitions = shown.filter(hasTrack).map((clip) => {
		const counts = counted.find(({ file }) => file === clip.file) ?? null;
		return recognise(clip, counts, review(clip.file, AUTO), review(clip.file, clip.exercise));
	});
	const uncountedSets = uncounted
		.filter(hasTrack)
		.map((clip) => ({ clip, sets: review(clip.file, clip.exercise), expectations: [] }));
	const tables: readonly MeasuredTable[] = [
		exerciseTable(EXERCISES, scores),
		clipTable(scores, recognitions),
		ruleTable(EXERCISES, [...scores, ...uncountedSets]),
		confusionTable('standing', EXERCISES, shown.filter(hasTrack), review),
		confusionTable('floor', EXERCISES, shown.filter(hasTrack), review),
		...(values.quick ? [] : keypointTables(values.keypoints)),
	];
	for (const table of tables) console.log(tableText(table));
	console.log('\nThe scorer beside the clips:');
	const trackOf = (file: string) => read.tracks.get(join(folder, file));
	const agreed = isAgreed(folder, scores, trackOf, { out: values.out, allowedWrong: excusedMisses(scores) });
	const problems = [...read.failures, ...missedBars(scores, recognitions)];
	for (const problem of problems) console.error(problem);
	if (!agreed || problems.length > 0) process.exitCode = 1;
	if (isWhole && read.failures.length === 0) updateReadme(tables);
}

function chooseRun(): PoseRun {
	const model = POSE_MODELS.find((name) => name === values.model);
	const backend = BACKENDS.find((name) => name === values.backend);
	if (model === undefined || backend === undefined) endWithUsage('There is no such model or backend.', USAGE);
	return { model, backend };
}

function tellProblems(problems: readonly string[]): void {
	for (const problem of problems) console.error(problem);
	if (problems.length > 0) process.exitCode = 1;
}

async function measureDemo(): Promise<void> {
	const { table, problems } = await demoTable(chooseRun(), values.exercise ?? null);
	console.log(tableText(table));
	tellProblems(problems);
	if (isWhole) updateReadme([table]);
}

async function measureBacks(): Promise<void> {
	const { tables, isComplete, problems } = await measureBack(chooseRun(), {
		kind: values.tuning ? 'tuning' : 'test',
		amount: values.quick ? 'quick' : 'all',
		from: values['from-tracks'] ? 'kept-tracks' : 'films',
		folder: join(values.out, 'back'),
	});
	tellProblems(problems);
	if (isWhole && isComplete && !values.tuning) updateReadme(tables);
}

await runCommand(async () => {
	if (values.demo) {
		await measureDemo();
		return;
	}
	if (values.back) {
		await measureBacks();
		return;
	}
	const chosen = chooseClips();
	if (chosen.counted.length + chosen.uncounted.length === 0) endWithUsage('No clip fits.', USAGE);
	await measureClips(chosen);
});
