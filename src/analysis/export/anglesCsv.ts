import type { FrameAngles, FrameRatios } from '../kinematics/kinematicFrame.ts';
import type { PoseFrame } from '../pose/poseFrame.ts';
import { csvRow, type Cell } from './csv.ts';
import { measuredFrames, type MeasuredFrame } from './measuredFrames.ts';

/** The angles of a picture in the order of the columns; the first six are seen in the picture from the side only. */
export const ANGLE_NAMES = [
	'kneeFlexion',
	'hipFlexion',
	'trunkInclination',
	'shankInclination',
	'thighElevation',
	'shoulderHipKnee',
	'worldKneeFlexion',
	'worldHipFlexion',
	'worldTrunkInclination',
] as const satisfies readonly (keyof FrameAngles)[];

const RATIO_NAMES = [
	'hipHeight',
	'stagger',
	'kneeDrop',
	'handsAboveHips',
	'higherHandAboveHips',
] as const satisfies readonly (keyof FrameRatios)[];

const HEADS = [
	'time_s',
	'view',
	'posture',
	'yaw_deg',
	...ANGLE_NAMES.map((name) => `${name}_deg`),
	...RATIO_NAMES.map((name) => `${name}_ratio`),
	'back_roundness',
	'back_reason',
];

function cells({ timeS, kinematic }: MeasuredFrame): readonly Cell[] {
	if (kinematic === null) return HEADS.map((head) => (head === 'time_s' ? timeS : null));
	const { view, posture, yawDeg, anglesDeg, ratios, back } = kinematic;
	return [
		timeS,
		view,
		posture,
		yawDeg,
		...ANGLE_NAMES.map((name) => anglesDeg[name]),
		...RATIO_NAMES.map((name) => ratios[name]),
		back.kind === 'seen' ? back.roundness : null,
		back.kind === 'seen' ? null : back.reason,
	];
}

/**
 * What was measured in every picture as a table, one row a picture: seconds, view and posture in words, angles in degrees, lengths as shares
 * of the leg, how round the back is or why that can't be told. Cells are empty where nothing could be told. Comma-separated as in RFC 4180, CR LF.
 * Given row by row.
 */
export function* anglesCsv(frames: readonly PoseFrame[]): Generator<string, void> {
	yield csvRow(HEADS);
	for (const frame of measuredFrames(frames)) yield csvRow(cells(frame));
}
