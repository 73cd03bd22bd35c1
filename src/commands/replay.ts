import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createAnalyzer } from '../analysis/analyzer.ts';
import { EXERCISES } from '../analysis/exercises/registry.ts';
import { parseLandmarkTrack } from '../analysis/session/landmarkTrack.ts';
import type { SetReport } from '../analysis/session/session.ts';
import { endWithUsage, readArguments } from './arguments.ts';
import { repTable } from './repTable.ts';

const USAGE = `npm run replay -- FILE.landmarks.json… [--exercise ID] [--json]

Judges recorded landmarks again, without browser and model.

  --exercise  ${EXERCISES.map(({ id }) => id).join(', ')} (squat)
  --json      prints the sets as JSON instead of tables`;

const { values, positionals } = readArguments(USAGE, {
	exercise: { type: 'string', default: 'squat' },
	json: { type: 'boolean', default: false },
});
if (positionals.length === 0) endWithUsage('Name at least one landmark track.', USAGE);
if (!EXERCISES.some(({ id }) => id === values.exercise))
	endWithUsage(`No exercise is called ${values.exercise}.`, USAGE);

/** The sets in a recorded track. Throws with words for the terminal when the file is not one. */
function replay(file: string): readonly SetReport[] {
	const track = parseLandmarkTrack(readFileSync(file, 'utf8'));
	const analyzer = createAnalyzer(values.exercise);
	for (const frame of track.frames) analyzer.push(frame);
	return analyzer.finish();
}

const replayed: { file: string; sets: readonly SetReport[] }[] = [];
for (const file of positionals) {
	try {
		const sets = replay(file);
		replayed.push({ file, sets });
		if (!values.json) console.log(`${basename(file)}\n${repTable(sets)}\n`);
	} catch (reason) {
		console.error(`${basename(file)}: ${reason instanceof Error ? reason.message : String(reason)}`);
		process.exitCode = 1;
	}
}
if (values.json) console.log(JSON.stringify(replayed, null, '\t'));
