import { readFileSync } from 'node:fs';
import { kneePastAnkleRatio, kneePastToe } from '../../analysis/exercises/lunge/kneePastToe.ts';
import type { Facing } from '../../analysis/kinematics/segmentAngles.ts';
import {
	LANDMARK_NAMES,
	type Landmark,
	type LandmarkName,
	type Landmarks,
	type Side,
} from '../../analysis/pose/landmarks.ts';
import type { PostureScore } from '../postures.ts';

/**
 * The rows are shares of a picture whose size is not told. Thighs that lie flat are as long as shanks that stand upright
 * (0.92 to 1) only when it is 16 : 9.
 */
const PICTURE = { widthPx: 1920, heightPx: 1080 };

interface Row {
	/** `L`: the front knee is past the toe. `C`: it is not. */
	readonly label: 'L' | 'C';
	readonly image: Landmarks<'imagePx'>;
}

const columnName = (name: LandmarkName) => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

function landmarkOf(name: LandmarkName, cell: (column: string) => number): Landmark<'imagePx'> | null {
	const column = columnName(name);
	const [x, y, z, visibility] = [cell(`${column}_x`), cell(`${column}_y`), cell(`${column}_z`), cell(`${column}_v`)];
	if (Number.isNaN(x) || Number.isNaN(y)) return null;
	return { x: x * PICTURE.widthPx, y: y * PICTURE.heightPx, z: z * PICTURE.widthPx, visibility };
}

/** Rows of a CSV text: a label, then x, y, z and visibility of some landmarks. @throws Error when a label is neither L nor C. */
export function readLungeRows(text: string): readonly Row[] {
	const [head = '', ...lines] = text.trim().split('\n');
	const columns = new Map(head.split(',').map((name, position) => [name.trim(), position]));
	return lines.map((line) => {
		const cells = line.split(',');
		const [label] = cells;
		if (label !== 'L' && label !== 'C') throw new Error(`A row is labelled ${label ?? 'nothing'}, not L or C.`);
		const cell = (column: string) => Number(cells[columns.get(column) ?? -1] ?? NaN);
		const entries = LANDMARK_NAMES.map((name) => [name, landmarkOf(name, cell)] as const);
		return { label, image: Object.fromEntries(entries) as Landmarks<'imagePx'> };
	});
}

/** Both feet point the way the person faces. */
function facingOf({ leftHeel, leftFootIndex, rightHeel, rightFootIndex }: Landmarks<'imagePx'>): Facing | null {
	if (leftHeel === null || leftFootIndex === null || rightHeel === null || rightFootIndex === null) return null;
	return leftFootIndex.x - leftHeel.x + rightFootIndex.x - rightHeel.x > 0 ? 1 : -1;
}

/** How far the front knee of a row is ahead of its ankle, in foot lengths. @returns null when a point is missing. */
export function frontKneeRatio(image: Landmarks<'imagePx'>): number | null {
	const facing = facingOf(image);
	const { leftAnkle, rightAnkle } = image;
	if (facing === null || leftAnkle === null || rightAnkle === null) return null;
	const front: Side = (leftAnkle.x - rightAnkle.x) * facing > 0 ? 'left' : 'right';
	return kneePastAnkleRatio(image, front, facing);
}

/** Scores the measure of `lunge/knee-past-toe` at its own threshold. */
export function scoreKneePastToe(file: string): PostureScore {
	const rows = readLungeRows(readFileSync(file, 'utf8'));
	const isPast = ({ image }: Row) => (frontKneeRatio(image) ?? -Infinity) > kneePastToe.threshold.mild;
	const fault = rows.filter(({ label }) => label === 'L');
	const good = rows.filter(({ label }) => label === 'C');
	return {
		rule: kneePastToe.ruleId,
		faultRows: fault.length,
		goodRows: good.length,
		sensitivity: fault.filter(isPast).length / fault.length,
		specificity: good.filter((row) => !isPast(row)).length / good.length,
	};
}
