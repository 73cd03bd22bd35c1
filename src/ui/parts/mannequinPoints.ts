// @wc-ignore-file
import { SIDES, type Side } from '../../analysis/pose/landmarks.ts';
import type { Figure } from '../../athlete/figure.ts';
import { add, between, magnitude, subtract, vec3, type Vec3 } from '../../athlete/vec3.ts';

const SIDED = ['Shoulder', 'Elbow', 'Wrist', 'Index', 'Hip', 'Knee', 'Ankle', 'Heel', 'FootIndex'] as const;
type SidedPoint = `${Side}${(typeof SIDED)[number]}`;
type PointName = SidedPoint | 'jaw' | 'neckTop' | 'head' | 'waist' | 'ahead';

/** What is drawn of a figure, in metres on the stage. `ahead` lies a metre before the hips, where the pelvis faces. */
export type MannequinPoints = Readonly<Record<PointName, Vec3>>;

export function pointsOf({ landmarks, skeleton }: Figure): MannequinPoints {
	const hips = between(landmarks.leftHip, landmarks.rightHip, 0.5);
	const shoulders = between(landmarks.leftShoulder, landmarks.rightShoulder, 0.5);
	const sided = SIDES.flatMap((side) => SIDED.map((part): SidedPoint => `${side}${part}`));
	return {
		...(Object.fromEntries(sided.map((name) => [name, landmarks[name]])) as Record<SidedPoint, Vec3>),
		jaw: between(landmarks.mouthLeft, landmarks.mouthRight, 0.5),
		neckTop: skeleton.neckTop,
		head: skeleton.head.origin,
		waist: skeleton.spine[3]?.origin ?? between(hips, shoulders, 0.36),
		ahead: add(hips, skeleton.spine[0]?.forward ?? vec3(0, 0, 1)),
	};
}

/** The points of the body itself. */
export function bodyPoints({ ahead: _, ...body }: MannequinPoints): readonly Vec3[] {
	return Object.values(body);
}

/** How far the point that moved most has moved, in metres. */
export function greatestGapM(from: MannequinPoints, to: MannequinPoints): number {
	const others = bodyPoints(to);
	return Math.max(...bodyPoints(from).map((point, index) => magnitude(subtract(point, others[index] ?? point))));
}

/** A moment between two that are close in time. */
export function pointsBetween(from: MannequinPoints, to: MannequinPoints, ratio: number): MannequinPoints {
	if (ratio === 0) return from;
	const names = Object.keys(from) as PointName[];
	return Object.fromEntries(names.map((name) => [name, between(from[name], to[name], ratio)])) as Record<
		PointName,
		Vec3
	>;
}
