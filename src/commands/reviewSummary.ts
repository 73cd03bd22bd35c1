import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { csvRow, type Cell } from '../analysis/export/csv.ts';
import { writeAtomically } from './atomicFile.ts';
import { FAILURE_ENDING, readFailure, readRecord, RECORD_ENDING } from './reviewRecord.ts';

const SUMMARY_FILE = 'summary.csv';

const COLUMNS = [
	'name',
	'file',
	'state',
	'duration_s',
	'exercises',
	'sets',
	'reps_counted',
	'reps_partial',
	'reps_clean',
	'reps_at_fault',
	'reps_not_told',
	'remarks',
] as const;

type Row = readonly Cell[];

async function recordRow(path: string, name: string): Promise<Row | null> {
	const record = await readRecord(`${path}${RECORD_ENDING}`);
	if (record === null) return null;
	const { durationS, exercises, sets, counted, partial, clean, faults, unknown, remarks } = record.findings;
	const counts = [sets, counted, partial, clean, faults, unknown];
	return [name, record.input.file, 'reviewed', durationS, exercises.join(' '), ...counts, remarks];
}

async function failureRow(path: string, name: string): Promise<Row | null> {
	const failure = await readFailure(`${path}${FAILURE_ENDING}`);
	if (failure === null) return null;
	return [name, failure.file, 'failed', null, null, null, null, null, null, null, null, failure.reason];
}

/** Names of what was reviewed or failed, without endings, by the numbers of their characters. */
async function namesIn(folder: string): Promise<readonly string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const names = entries.flatMap((entry) => {
		const ending = [RECORD_ENDING, FAILURE_ENDING].find((each) => entry.name.endsWith(each));
		if (ending === undefined || !entry.isFile()) return [];
		return [relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/').slice(0, -ending.length)];
	});
	return [...new Set(names)].sort();
}

/**
 * Writes `summary.csv` over everything that lies in a folder of results, whichever runs and machines it came from: one line a recording.
 * @returns its path and how many recordings it tells of.
 */
export async function writeSummary(folder: string): Promise<{ readonly file: string; readonly recordings: number }> {
	const rows: Row[] = [];
	for (const name of await namesIn(folder)) {
		const path = join(folder, name);
		// A failure that lies beside a review is an older one, from a folder that was copied over it.
		const row = (await recordRow(path, name)) ?? (await failureRow(path, name));
		if (row !== null) rows.push(row);
	}
	const file = join(folder, SUMMARY_FILE);
	await writeAtomically(file, [COLUMNS, ...rows].map(csvRow).join(''));
	return { file, recordings: rows.length };
}
