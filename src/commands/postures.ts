import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forwardLean, MARKED_TRUNK_DEG } from '../analysis/exercises/squat/forwardLean.ts';
import { INSIDE_ANKLE, insideAnklesRatio } from '../analysis/faults/shared/kneeValgus.ts';
import { shallowDepth } from '../analysis/exercises/squat/shallowDepth.ts';
import { degrees } from '../analysis/geometry/angle.ts';
import type { Point } from '../analysis/geometry/point.ts';
import { hipWidthPx } from '../analysis/kinematics/frontalPlane.ts';
import { middleOf } from '../analysis/pose/bodySize.ts';
import {
	LANDMARK_NAMES,
	type Landmark,
	type LandmarkName,
	type Landmarks,
	type SidedJoint,
} from '../analysis/pose/landmarks.ts';

/** How well one rule's measure tells an acted fault from an acceptable squat, row by row. */
export interface PostureScore {
	readonly rule: string;
	readonly faultRows: number;
	readonly goodRows: number;
	/** Share of the fault's rows that are found, 0–1. */
	readonly sensitivity: number;
	/** Share of the acceptable rows that are left alone, 0–1. */
	readonly specificity: number;
}

/** Landmarks of one row in pixels, with the model's own depth as `z`. @throws Error when a column is missing. */
function rowLandmarks(columns: ReadonlyMap<string, number>, cells: readonly string[]): Landmarks<'imagePx'> {
	const cell = (name: string): number => {
		const position = columns.get(name);
		const value = position === undefined ? NaN : Number(cells[position]);
		if (!Number.isFinite(value)) throw new Error(`The column ${name} is missing or not a number.`);
		return value;
	};
	const widthPx = cell('frame_width');
	const heightPx = cell('frame_height');
	const entries = LANDMARK_NAMES.map((name, index): [LandmarkName, Landmark<'imagePx'>] => [
		name,
		{
			x: cell(`x_${index}`) * widthPx,
			y: cell(`y_${index}`) * heightPx,
			z: cell(`z_${index}`) * widthPx,
			visibility: cell(`visibility_${index}`),
		},
	]);
	return Object.fromEntries(entries) as Landmarks<'imagePx'>;
}

function readRows(file: string): readonly Landmarks<'imagePx'>[] {
	const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
	const columns = new Map(head.split(',').map((name, position) => [name.trim(), position]));
	return lines.map((line) => rowLandmarks(columns, line.split(',')));
}

/**
 * Angle of the line between two landmarks from the vertical in space, degrees. The rows were filmed obliquely, where the rules say
 * `unknown`: what is scored is the same segment against the same threshold, read with the model's own depth.
 */
function fromVerticalDeg(lower: Point<'imagePx'>, upper: Point<'imagePx'>): number {
	const sideways = Math.hypot(upper.x - lower.x, upper.z - lower.z);
	return degrees(Math.atan2(sideways, lower.y - upper.y));
}

function segmentDeg(row: Landmarks<'imagePx'>, lower: SidedJoint, upper: SidedJoint): number {
	const from = middleOf(row, lower);
	const to = middleOf(row, upper);
	return from === null || to === null ? NaN : fromVerticalDeg(from, to);
}

function isShallow(row: Landmarks<'imagePx'>): boolean {
	return 90 - segmentDeg(row, 'knee', 'hip') > shallowDepth.threshold.mild;
}

function isBentOver(row: Landmarks<'imagePx'>): boolean {
	const trunkDeg = segmentDeg(row, 'hip', 'shoulder');
	const leanDeg = trunkDeg - segmentDeg(row, 'ankle', 'knee');
	return trunkDeg > MARKED_TRUNK_DEG || leanDeg > forwardLean.threshold.mild;
}

/** Only the absolute half of the rule: rows have no own earlier reps to compare with. In the picture as it is: the mean of both knees does not change when a person is turned. */
function kneesAreIn(row: Landmarks<'imagePx'>): boolean {
	const widthPx = hipWidthPx(row);
	const inside = widthPx === null || widthPx === 0 ? null : insideAnklesRatio(row, widthPx);
	return inside !== null && inside > INSIDE_ANKLE.mild;
}

const QUESTIONS = [
	{ rule: 'squat/knee-valgus', file: 'kvg.csv', finds: kneesAreIn },
	{ rule: 'squat/shallow-depth', file: 'hs.csv', finds: isShallow },
	{ rule: 'squat/forward-lean', file: 'bo.csv', finds: isBentOver },
] as const;

/**
 * Scores the measures of three squat rules on labelled postures: CSV files of 33 landmarks a row, one file a posture, `acc.csv` the acceptable ones.
 * @throws Error when a file is missing or damaged.
 */
export function scorePostures(folder: string): readonly PostureScore[] {
	const good = readRows(join(folder, 'acc.csv'));
	return QUESTIONS.map(({ rule, file, finds }) => {
		const bad = readRows(join(folder, file));
		return {
			rule,
			faultRows: bad.length,
			goodRows: good.length,
			sensitivity: bad.filter(finds).length / bad.length,
			specificity: good.filter((row) => !finds(row)).length / good.length,
		};
	});
}
