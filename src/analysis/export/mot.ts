import { jointFlexion3dDeg, worldKneeFlexionDeg, worldLegHipFlexionDeg } from '../kinematics/jointAngles.ts';
import { sided, type Landmarks, type Side } from '../pose/landmarks.ts';
import type { PoseFrame } from '../pose/poseFrame.ts';
import { ANGLE_NAMES } from './anglesCsv.ts';
import { numberText } from './csv.ts';
import { evenRows, timeGrid, type TimedRow } from './evenRows.ts';
import { measuredFrames, type MeasuredFrame } from './measuredFrames.ts';

function elbowFlexionDeg(world: Landmarks<'worldM'>, side: Side): number | null {
	return jointFlexion3dDeg(world[sided(side, 'shoulder')], world[sided(side, 'elbow')], world[sided(side, 'wrist')]);
}

/** Angles of one side in space, under the names that joints have in the models of OpenSim; all are positive when flexed, as in Rajagopal 2016. */
const JOINTS = [
	{ name: 'hip_flexion', angleDeg: worldLegHipFlexionDeg },
	{ name: 'knee_angle', angleDeg: worldKneeFlexionDeg },
	{ name: 'elbow_flex', angleDeg: elbowFlexionDeg },
] as const;
const SIDE_LETTERS = { r: 'right', l: 'left' } as const;

const SIDED = JOINTS.flatMap(({ name, angleDeg }) =>
	Object.entries(SIDE_LETTERS).map(([letter, side]) => ({ name: `${name}_${letter}`, side, angleDeg })),
);
const COLUMNS = ['time', ...SIDED.map(({ name }) => name), ...ANGLE_NAMES];

function angleRow({ timeS, kinematic }: MeasuredFrame): TimedRow {
	const world = kinematic?.world ?? null;
	const inSpace = SIDED.map(({ side, angleDeg }) => (world === null ? null : angleDeg(world, side)));
	return { timeS, values: [...inSpace, ...ANGLE_NAMES.map((name) => kinematic?.anglesDeg[name] ?? null)] };
}

function* angleRows(frames: readonly PoseFrame[]): Generator<TimedRow, void> {
	for (const frame of measuredFrames(frames)) yield angleRow(frame);
}

/**
 * Joint angles over time for OpenSim, in degrees: of each side in space under OpenSim's names, then those that are judged, under Plumbline's. The flexion of
 * a hip is that between trunk and thigh, and so holds the bend of the back. Evenly spaced in time, as the format asks; tabs, LF; `NaN` where nothing could be told.
 * Source of the format: OpenSim documentation, "Motion (.mot) Files" and "Storage (.sto) Files".
 * Given row by row.
 * @param name by which OpenSim lists the motion.
 */
export function* motText(frames: readonly PoseFrame[], name: string): Generator<string, void> {
	const grid = timeGrid(frames.map(({ timeS }) => timeS));
	yield [
		name.replaceAll(/[\s=]+/gu, ' '),
		'version=1',
		`nRows=${grid.count}`,
		`nColumns=${COLUMNS.length}`,
		'inDegrees=yes',
		'',
		'Units are S.I. units (second, meters, Newtons, ...)',
		'Angles are in degrees.',
		'',
		'endheader',
		`${COLUMNS.join('\t')}\n`,
	].join('\n');
	for (const { timeS, values } of evenRows(angleRows(frames), grid)) {
		const angles = values.map((value) => (value === null ? 'NaN' : numberText(value, 4)));
		yield `${[numberText(timeS), ...angles].join('\t')}\n`;
	}
}
