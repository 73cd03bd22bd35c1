import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { scorePostures, type PostureScore } from '../postures.ts';
import { scoreKneePastToe } from './kneePastToe.ts';
import { swingTable } from './swingTimes.ts';
import type { MeasuredTable } from './table.ts';

function postureTable(scores: readonly PostureScore[]): MeasuredTable {
	const rows = scores.map((score) => [
		`\`${score.rule}\``,
		`${score.faultRows}`,
		`${score.goodRows}`,
		score.sensitivity.toFixed(2),
		score.specificity.toFixed(2),
	]);
	const head = ['rule', 'rows with the fault', 'acceptable rows', 'sensitivity', 'specificity'];
	return { name: 'postures', head, rows, note: '' };
}

/** Measures on labelled keypoints; those that are not at hand are left out. */
export function keypointTables(folder: string): readonly MeasuredTable[] {
	const squats = join(folder, 'squat-postures');
	const lunges = join(folder, 'lunge/knee-past-toe.csv');
	const scores = [
		...(existsSync(join(squats, 'acc.csv')) ? scorePostures(squats) : []),
		...(existsSync(lunges) ? [scoreKneePastToe(lunges)] : []),
	];
	const swing = swingTable(join(folder, 'swing'));
	return [...(scores.length === 0 ? [] : [postureTable(scores)]), ...(swing === null ? [] : [swing])];
}
