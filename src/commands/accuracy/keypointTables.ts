import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EXERCISES } from '../../analysis/exercises/registry.ts';
import { scorePostures } from '../postures.ts';
import { swingTable } from './swingTimes.ts';
import type { MeasuredTable } from './table.ts';

function postureTable(folder: string): MeasuredTable {
	const rows = scorePostures(join(folder, 'squat-postures')).map((score) => [
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
	const knowsSwings = EXERCISES.some(({ id }) => id === 'kettlebell-swing');
	const swing = knowsSwings ? swingTable(join(folder, 'swing')) : null;
	const hasPostures = existsSync(join(folder, 'squat-postures/acc.csv'));
	return [...(hasPostures ? [postureTable(folder)] : []), ...(swing === null ? [] : [swing])];
}
