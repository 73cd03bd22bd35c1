import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AUTO } from '../analysis/analyzer.ts';
import { parseLandmarkTrack } from '../analysis/session/landmarkTrack.ts';
import type { SetReport } from '../analysis/session/session.ts';
import { endWithUsage, readArguments } from './arguments.ts';
import { CHOICES_TEXT, isExerciseChoice } from './exerciseChoice.ts';
import { repTable } from './repTable.ts';
import { replayTrack } from './replayTrack.ts';

const USAGE = `npm run replay -- FILE.landmarks.json… [--exercise ID|auto] [--json]

Judges recorded landmarks again, without browser and model.

  --exercise  ${CHOICES_TEXT} (auto)
  --json      prints the sets as JSON instead of tables`;

const { values, positionals } = readArguments(USAGE, {
	exercise: { type: 'string', default: AUTO },
	json: { type: 'boolean', default: false },
});
if (positionals.length === 0) endWithUsage('Name at least one landmark track.', USAGE);
if (!isExerciseChoice(values.exercise)) endWithUsage(`No exercise is called ${values.exercise}.`, USAGE);

const replayed: { file: string; sets: readonly SetReport[] }[] = [];
for (const file of positionals) {
	try {
		const sets = replayTrack(parseLandmarkTrack(readFileSync(file, 'utf8')), values.exercise);
		replayed.push({ file, sets });
		if (!values.json) console.log(`${basename(file)}\n${repTable(sets)}\n`);
	} catch (reason) {
		console.error(`${basename(file)}: ${reason instanceof Error ? reason.message : String(reason)}`);
		process.exitCode = 1;
	}
}
if (values.json) console.log(JSON.stringify(replayed, null, '\t'));
