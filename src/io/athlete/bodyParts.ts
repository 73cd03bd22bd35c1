import { SIDES, type Side } from '../../analysis/pose/landmarks.ts';
import { pointIn, type Frame } from '../../athlete/orientation.ts';
import { outwards, type Skeleton } from '../../athlete/skeleton.ts';
import { along, between, subtract, unit } from '../../athlete/vec3.ts';
import type { BoneName, Bones } from './bones.ts';
import { ellipsoid, tube, type Section, type Shape } from './distanceShapes.ts';
import { trunkShapes } from './trunkShapes.ts';

/**
 * A piece of the body and the bone that carries what is near it; the trunk is carried by the spine, bone by bone.
 * Feet only carry: what is seen there is a shoe.
 */
export interface BodyPart {
	readonly region:
		| 'trunk'
		| 'neck'
		| 'head'
		| 'thigh'
		| 'knee'
		| 'shank'
		| 'ankle'
		| 'foot'
		| 'upperArm'
		| 'elbow'
		| 'forearm'
		| 'hand';
	readonly side: Side | null;
	readonly bone: BoneName | 'spine';
	readonly shape: Shape;
}

/** Tables are for a body of this height; thickness is scaled by height and girth. */
const TABLE_HEIGHT_M = 1.75;

// From the nape of the neck to the shoulder.
const SLOPE: readonly Section[] = [
	[0, 0.035, 0.045, 0],
	[0.5, 0.034, 0.048, 0],
	[1, 0.036, 0.05, 0],
];
const NECK: readonly Section[] = [
	[-0.3, 0.064, 0.06, -0.014],
	[0.3, 0.05, 0.054, -0.008],
	[1.2, 0.049, 0.056, 0.002],
];
const THIGH: readonly Section[] = [
	[0, 0.084, 0.094, -0.006],
	[0.25, 0.082, 0.09, 0.004],
	[0.6, 0.068, 0.074, 0.008],
	[0.85, 0.056, 0.06, 0.005],
	[1, 0.051, 0.055, 0.003],
];
const SHANK: readonly Section[] = [
	[0, 0.051, 0.055, 0.003],
	[0.15, 0.049, 0.055, -0.006],
	[0.32, 0.053, 0.061, -0.014],
	[0.52, 0.046, 0.052, -0.011],
	[0.76, 0.035, 0.04, -0.004],
	[1, 0.033, 0.04, -0.002],
];
const UPPER_ARM: readonly Section[] = [
	[0.02, 0.05, 0.055, 0],
	[0.3, 0.045, 0.05, 0.002],
	[0.65, 0.04, 0.044, 0.003],
	[1, 0.036, 0.039, 0.002],
];
const FOREARM: readonly Section[] = [
	[0, 0.036, 0.039, 0.002],
	[0.25, 0.041, 0.042, 0.002],
	[0.6, 0.033, 0.034, 0.001],
	[0.93, 0.024, 0.029, 0],
	[1.02, 0.022, 0.03, 0],
];

/** The naked shape of the body, around a skeleton at rest. */
export function bodyParts(rest: Skeleton, bones: Bones): BodyPart[] {
	const tall = rest.body.heightM / TABLE_HEIGHT_M;
	const thick = tall * rest.body.girthRatio;
	const nape = pointIn(rest.chest, 0, 0.06 * tall, -0.018 * tall);
	const slopes = SIDES.map((side) =>
		part('trunk', 'chest', tube(nape, rest.arms[side].shoulder, rest.chest.forward, scaled(SLOPE, thick))),
	);
	const neck = part('neck', 'neck', tube(rest.chest.origin, rest.neckTop, rest.chest.forward, scaled(NECK, tall)));
	return [
		...trunkShapes(rest).map(({ bone, shape }) => part('trunk', bone, shape)),
		...slopes,
		neck,
		...headParts(rest.head, tall),
		...SIDES.flatMap((side) => [...legParts(rest, bones, side, thick), ...armParts(rest, bones, side, thick)]),
	];
}

function part(region: BodyPart['region'], bone: BodyPart['bone'], shape: Shape, side: Side | null = null): BodyPart {
	return { region, side, bone, shape };
}

function scaled(sections: readonly Section[], factor: number): Section[] {
	return sections.map(([at, width, depth, ahead]) => [at, width * factor, depth * factor, ahead * factor]);
}

function triple(values: readonly [number, number, number], factor: number): [number, number, number] {
	return [values[0] * factor, values[1] * factor, values[2] * factor];
}

/** Skull, face, jaw, chin, nose and ears: middle and half axes in axes of the head. */
const HEAD = [
	[
		[0, 0.034, -0.012],
		[0.081, 0.096, 0.098],
	],
	[
		[0, -0.028, 0.024],
		[0.068, 0.085, 0.066],
	],
	[
		[0, -0.076, 0.026],
		[0.057, 0.042, 0.054],
	],
	[
		[0, -0.102, 0.058],
		[0.026, 0.02, 0.026],
	],
	[
		[0, 0.006, 0.086],
		[0.008, 0.03, 0.01],
	],
	[
		[0, -0.017, 0.098],
		[0.012, 0.0095, 0.012],
	],
	[
		[0.08, -0.004, -0.008],
		[0.009, 0.03, 0.019],
	],
	[
		[-0.08, -0.004, -0.008],
		[0.009, 0.03, 0.019],
	],
] as const;

function headParts(head: Frame, tall: number): BodyPart[] {
	return HEAD.map(([middle, halves]) =>
		part('head', 'head', ellipsoid(head, triple(middle, tall), triple(halves, tall))),
	);
}

function legParts(rest: Skeleton, bones: Bones, side: Side, thick: number): BodyPart[] {
	const { hip, knee, foot, toes } = rest.legs[side];
	const out = outwards(side);
	const half = bones[`${side}KneeHalf`];
	const pelvis = bones[`${side}HipHalf`];
	const seat = rest.body.seatRatio;
	const thighEnd = along(hip, unit(subtract(knee, hip)), rest.body.thighM);
	const ball = (
		frame: Frame,
		middle: readonly [number, number, number],
		halves: readonly [number, number, number],
	): Shape => ellipsoid(frame, triple(middle, thick), triple(halves, thick));
	return [
		part('thigh', `${side}Thigh`, tube(hip, thighEnd, bones[`${side}Thigh`].forward, scaled(THIGH, thick)), side),
		part('thigh', `${side}HipHalf`, ball(pelvis, [out * -0.02, -0.02, -0.066], [0.088, 0.1, 0.076 * seat]), side),
		part('thigh', `${side}HipHalf`, ball(pelvis, [out * 0.002, -0.01, 0.01], [0.084, 0.09, 0.092]), side),
		part('knee', `${side}KneeHalf`, ball(half, [0, 0, 0.004], [0.05, 0.055, 0.0545]), side),
		part('shank', `${side}Shank`, tube(knee, foot.origin, bones[`${side}Shank`].forward, scaled(SHANK, thick)), side),
		part('ankle', `${side}Foot`, ball(foot, [0, -0.012, -0.004], [0.037, 0.036, 0.044]), side),
		part('foot', `${side}Foot`, ball(foot, [0, -0.045, 0.03], [0.042, 0.04, 0.09]), side),
		part('foot', `${side}Toes`, ball(toes, [0, 0.02, 0.03], [0.045, 0.03, 0.05]), side),
	];
}

function armParts(rest: Skeleton, bones: Bones, side: Side, thick: number): BodyPart[] {
	const { shoulder, elbow, wrist, hand } = rest.arms[side];
	const out = outwards(side);
	const tall = rest.body.heightM / TABLE_HEIGHT_M;
	const finger = pointIn(hand, 0, -0.1 * tall, -0.006 * tall);
	const handBall = (middle: readonly [number, number, number], halves: readonly [number, number, number]): Shape =>
		ellipsoid(hand, triple(middle, tall), triple(halves, tall));
	const fingers: readonly Section[] = [
		[0, 0.014, 0.034, 0],
		[0.55, 0.013, 0.037, -0.001],
		[0.9, 0.011, 0.031, -0.003],
		[1, 0.006, 0.02, -0.004],
	];
	return [
		part(
			'upperArm',
			`${side}ShoulderHalf`,
			ellipsoid(bones[`${side}ShoulderHalf`], [out * -0.004, -0.014 * thick, 0], triple([0.054, 0.056, 0.058], thick)),
			side,
		),
		part(
			'upperArm',
			`${side}UpperArm`,
			tube(shoulder, elbow, bones[`${side}UpperArm`].forward, scaled(UPPER_ARM, thick)),
			side,
		),
		part(
			'elbow',
			`${side}ElbowHalf`,
			ellipsoid(bones[`${side}ElbowHalf`], [0, 0, -0.002], triple([0.035, 0.038, 0.037], thick)),
			side,
		),
		part(
			'forearm',
			`${side}Forearm`,
			tube(elbow, wrist, bones[`${side}Forearm`].forward, scaled(FOREARM, thick)),
			side,
		),
		part('hand', `${side}Hand`, handBall([0, -0.045, 0], [0.018, 0.058, 0.04]), side),
		part(
			'hand',
			`${side}Hand`,
			tube(between(wrist, finger, 0.5), along(finger, hand.up, -0.065 * tall), hand.forward, scaled(fingers, tall)),
			side,
		),
		part('hand', `${side}Hand`, handBall([0, -0.056, 0.038], [0.012, 0.036, 0.013]), side),
	];
}
