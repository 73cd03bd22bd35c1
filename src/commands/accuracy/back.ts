import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLandmarkTrack, type LandmarkTrack } from '../../analysis/session/landmarkTrack.ts';
import { BACK_GATE_CASES, type BackGateCase } from '../../athlete/backGateCases.ts';
import { backSetup, type BackSetup, type SetupKind } from '../../athlete/backSetups.ts';
import type { DemoFilm } from '../../athlete/film.ts';
import type { PoseRun } from '../../dev/poseDemo.ts';
import { createProgressBar } from '../progressBar.ts';
import { backTable, gateTable, isGated, type GateResult } from './backTable.ts';
import { tryBack, watchBack, type BackTrial } from './backTrial.ts';
import { filmTrackFiles } from './filmTracks.ts';
import { tableText, type MeasuredTable } from './table.ts';

/** Enough for each exercise and looseness several times over. */
const SETUPS: Readonly<Record<SetupKind, number>> = { tuning: 16, test: 40 };
const QUICK_SETUPS = 8;

export interface BackOptions {
	readonly kind: SetupKind;
	/** Fewer setups. */
	readonly amount: 'all' | 'quick';
	/** `kept`: only what was filmed before, without a browser. */
	readonly from: 'films' | 'kept-tracks';
	/** Where tracks are kept. */
	readonly folder: string;
}

interface Shot {
	readonly name: string;
	readonly film: DemoFilm;
}

/** Tracks by the names of their films; each film is kept beside the others as soon as all are there. */
async function tracksOf(
	run: PoseRun,
	shots: readonly Shot[],
	options: BackOptions,
): Promise<ReadonlyMap<string, LandmarkTrack>> {
	const fileOf = ({ name }: Shot) => join(options.folder, `${name}.landmarks.json`);
	mkdirSync(options.folder, { recursive: true });
	if (options.from === 'films') {
		const bar = createProgressBar();
		const films = shots.map(({ film }) => film);
		await filmTrackFiles(run, films, (index, file, ratio) => {
			const shot = shots[index];
			if (shot !== undefined) copyFileSync(file, fileOf(shot));
			bar.show('films', ratio);
		});
		bar.clear();
	}
	const kept = shots.filter((shot) => existsSync(fileOf(shot)));
	return new Map(kept.map((shot) => [shot.name, parseLandmarkTrack(readFileSync(fileOf(shot), 'utf8'))]));
}

function gateResult({ title, exerciseId }: BackGateCase, track: LandmarkTrack): GateResult {
	const { seen, reps } = watchBack(track, exerciseId);
	const outcomes = reps.map((rep) => rep.outcomes.find(({ ruleId }) => ruleId === `${exerciseId}/lumbar-flexion`));
	const judged = outcomes.filter((outcome) => outcome !== undefined && outcome.kind !== 'unknown').length;
	return { title, judged, unknown: reps.length - judged, seenFrames: seen.length };
}

export interface BackResult {
	readonly tables: readonly MeasuredTable[];
	/** Whether every film is in the tables. */
	readonly isComplete: boolean;
	readonly problems: readonly string[];
}

/** The benchmark of the back line on films of the demo athlete: setups with known bends, and cases in which nobody can tell. */
export async function measureBack(run: PoseRun, options: BackOptions): Promise<BackResult> {
	const count = options.amount === 'quick' ? QUICK_SETUPS : SETUPS[options.kind];
	const setups = Array.from({ length: count }, (_, index) => backSetup(options.kind, index));
	const tracks = await tracksOf(run, [...setups, ...BACK_GATE_CASES], options);
	const trials = setups.flatMap((setup: BackSetup): BackTrial[] => {
		const track = tracks.get(setup.name);
		return track === undefined ? [] : [tryBack(setup, track)];
	});
	const gates = BACK_GATE_CASES.flatMap((each): GateResult[] => {
		const track = tracks.get(each.name);
		return track === undefined ? [] : [gateResult(each, track)];
	});
	const tables = [backTable(trials), gateTable(gates)];
	for (const table of tables) console.log(tableText(table));
	const unfilmed = setups.length + BACK_GATE_CASES.length - trials.length - gates.length;
	return {
		tables,
		isComplete: unfilmed === 0,
		problems: [
			...(unfilmed > 0 ? [`${unfilmed} films are not there yet.`] : []),
			...gates.filter((gate) => !isGated(gate)).map(({ title }) => `${title}: judged all the same`),
		],
	};
}
