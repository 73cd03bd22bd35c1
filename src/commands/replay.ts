import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AUTO } from '../analysis/analyzer.ts';
import { parseLandmarkTrack, type LandmarkTrack } from '../analysis/session/landmarkTrack.ts';
import type { SetReport } from '../analysis/session/session.ts';
import { endWithUsage, readArguments } from './arguments.ts';
import { CHOICES_TEXT, isExerciseChoice } from './exerciseChoice.ts';
import { repTable } from './repTable.ts';
import { tablesOf } from './reviewTables.ts';
import { replayTrack } from './replayTrack.ts';

const USAGE = `npm run replay -- FILE.landmarks.json… [--exercise ID|auto] [--csv] [--json]

Judges recorded landmarks again, without browser and model.

  --exercise  ${CHOICES_TEXT} (auto)
  --csv       writes <name>.reps.csv and <name>.angles.csv beside each track
  --json      prints the sets as JSON instead of tables`;

const { values, positionals } = readArguments(USAGE, {
	exercise: { type: 'string', default: AUTO },
	csv: { type: 'boolean', default: false },
	json: { type: 'boolean', default: false },
});
if (positionals.length === 0) endWithUsage('Name at least one landmark track.', USAGE);
if (!isExerciseChoice(values.exercise)) endWithUsage(`No exercise is called ${values.exercise}.`, USAGE);

function writeTables(file: string, { origin, frames }: LandmarkTrack, sets: readonly SetReport[]): void {
	const path = file.replace(/(\.landmarks)?\.json$/u, '');
	for (const { ending, content } of tablesOf({ source: origin, sets }, frames)) {
		writeFileSync(`${path}${ending}`, content);
	}
}

const replayed: { file: string; sets: readonly SetReport[] }[] = [];
for (const file of positionals) {
	try {
		const track = parseLandmarkTrack(readFileSync(file, 'utf8'));
		const sets = replayTrack(track, values.exercise);
		if (values.csv) writeTables(file, track, sets);
		replayed.push({ file, sets });
		if (!values.json) console.log(`${basename(file)}\n${repTable(sets)}\n`);
	} catch (reason) {
		console.error(`${basename(file)}: ${reason instanceof Error ? reason.message : String(reason)}`);
		process.exitCode = 1;
	}
}
if (values.json) console.log(JSON.stringify(replayed, null, '\t'));
