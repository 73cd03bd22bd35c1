import { LANDMARK_NAMES, type LandmarkName } from '../pose/landmarks.ts';
import type { PoseFrame } from '../pose/poseFrame.ts';
import { numberText } from './csv.ts';
import { evenRows, timeGrid, type TimedRow } from './evenRows.ts';
import { measuredFrames, type MeasuredFrame } from './measuredFrames.ts';

const MM_PER_M = 1000;
/** A tenth of a millimetre, as in landmark tracks. */
const PLACE_DIGITS = 1;

/** `leftFootIndex` → `left_foot_index`: the names of the BlazePose marker set of Pose2Sim, so that the file fits its OpenSim model as it is. */
function markerName(name: LandmarkName): string {
	return name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * From the model's axes (x to the right of the picture, y down, z away from the camera) to those of OpenSim: X to the right of the picture,
 * which is forward for somebody who faces that way, Y up, Z towards the camera. A half turn about x, so left stays left.
 */
function markerRow({ timeS, kinematic }: MeasuredFrame): TimedRow {
	const world = kinematic?.world ?? null;
	const values = LANDMARK_NAMES.flatMap((name) => {
		const landmark = world?.[name] ?? null;
		if (landmark === null) return [null, null, null];
		return [landmark.x * MM_PER_M, -landmark.y * MM_PER_M, -landmark.z * MM_PER_M];
	});
	return { timeS, values };
}

/** Whether the frames have places in metres: MoveNet gives none. */
export function hasMarkers(frames: readonly PoseFrame[]): boolean {
	return frames.some(({ world }) => world !== null);
}

/**
 * Marker trajectories for OpenSim: the 33 landmarks, smoothed as they were judged, in millimetres from the middle of the hips, which stays in
 * place. Axes: X to the right of the picture, Y up, Z towards the camera. Evenly spaced in time, tabs, LF; the cells of a landmark
 * that could not be trusted are empty.
 * Source of the format: OpenSim documentation, "Marker (.trc) Files", and its TRCFileAdapter, whose rows end with a tab.
 * Given row by row.
 * @param name of the file, for its first line.
 */
export function* trcText(frames: readonly PoseFrame[], name: string): Generator<string, void> {
	const grid = timeGrid(frames.map(({ timeS }) => timeS));
	const rateHz = numberText(1 / grid.stepS, 4);
	const counts = [grid.count, LANDMARK_NAMES.length, 'mm', rateHz, 1, grid.count];
	const labels = LANDMARK_NAMES.map((_, index) => `X${index + 1}\tY${index + 1}\tZ${index + 1}\t`);
	yield [
		`PathFileType\t4\t(X/Y/Z)\t${name.replaceAll(/\s+/gu, ' ')}`,
		'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames',
		`${rateHz}\t${rateHz}\t${counts.join('\t')}`,
		`Frame#\tTime\t${LANDMARK_NAMES.map((landmark) => `${markerName(landmark)}\t\t\t`).join('')}`,
		`\t\t${labels.join('')}`,
		'',
		'',
	].join('\n');
	let number = 0;
	for (const { timeS, values } of evenRows(markerRows(frames), grid)) {
		number += 1;
		const places = values.map((value) => `${numberText(value, PLACE_DIGITS)}\t`).join('');
		yield `${number}\t${numberText(timeS)}\t${places}\n`;
	}
}

function* markerRows(frames: readonly PoseFrame[]): Generator<TimedRow, void> {
	for (const frame of measuredFrames(frames)) yield markerRow(frame);
}
