import { anglesCsv } from '../analysis/export/anglesCsv.ts';
import { repsCsv, type RepsOfSource } from '../analysis/export/repsCsv.ts';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';

/** Endings of the tables that `--csv` asks for, as the page names them. */
export const TABLE_ENDINGS = ['.reps.csv', '.angles.csv'] as const;

export interface Table {
	readonly ending: (typeof TABLE_ENDINGS)[number];
	readonly content: string;
}

/** The reps, and the angles of every picture, as the page exports them. */
export function tablesOf(reps: RepsOfSource, frames: readonly PoseFrame[]): readonly Table[] {
	return [
		{ ending: '.reps.csv', content: repsCsv(reps) },
		{ ending: '.angles.csv', content: [...anglesCsv(frames)].join('') },
	];
}
