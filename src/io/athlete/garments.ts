import { SIDES } from '../../analysis/pose/landmarks.ts';
import { pointIn, type Frame } from '../../athlete/orientation.ts';
import type { Skeleton } from '../../athlete/skeleton.ts';
import { between, scale, subtract, unit, UP, vec3, type Vec3 } from '../../athlete/vec3.ts';
import type { BodyPart } from './bodyParts.ts';
import { ellipsoid, halfSpace, melted, type Distance, type Shape } from './distanceShapes.ts';
import type { Box } from './surfaceNets.ts';

export interface Patch {
	readonly box: Box;
	readonly cellM: number;
}

/** What is seen of the athlete in one material. */
export interface Garment {
	readonly material: 'skin' | 'shirt' | 'shorts' | 'socks' | 'shoe' | 'sole' | 'hair';
	readonly distance: Distance;
	/** Where it is, and how fine its mesh is there. */
	readonly patches: readonly Patch[];
}

/** Skin and clothes around a skeleton at rest, standing at the stage's origin. */
export function garmentsOf(rest: Skeleton, parts: readonly BodyPart[]): Garment[] {
	return [
		head(rest, parts),
		legs(rest, parts),
		arms(rest, parts),
		hair(rest),
		shirt(rest, parts),
		shorts(rest, parts),
		...footwear(rest, parts),
	];
}

function ofRegions(parts: readonly BodyPart[], regions: readonly BodyPart['region'][]): BodyPart[] {
	return parts.filter((part) => regions.includes(part.region));
}

function joined(parts: readonly BodyPart[], meltM: number, grownM: number): Distance {
	return melted(
		parts.map((part) => part.shape),
		meltM,
		grownM,
	);
}

/** One of two, left and right, by where the point is. */
function bySide(distances: readonly Distance[]): Distance {
	return (x, y, z) => distances[x >= 0 ? 0 : 1]?.(x, y, z) ?? 0;
}

/** Hems are rounded over this much. */
const HEM_M = 0.012;

/** What of a shape is inside of all limits. */
function within(distance: Distance, ...limits: readonly Distance[]): Distance {
	return (x, y, z) => {
		let value = distance(x, y, z);
		for (const limit of limits) {
			const other = limit(x, y, z);
			const nearness = Math.max(0, HEM_M - Math.abs(value - other)) / HEM_M;
			value = Math.max(value, other) + nearness * nearness * HEM_M * 0.25;
		}
		return value;
	};
}

function patch(points: readonly Vec3[], marginM: number, cellM: number): Patch {
	const range = (read: (point: Vec3) => number): [number, number] => [
		Math.min(...points.map(read)) - marginM,
		Math.max(...points.map(read)) + marginM,
	];
	const [x, y, z] = [range((p) => p.x), range((p) => p.y), range((p) => p.z)];
	return { box: { min: [x[0], y[0], z[0]], max: [x[1], y[1], z[1]] }, cellM };
}

function head(rest: Skeleton, parts: readonly BodyPart[]): Garment {
	const collar = pointIn({ ...rest.head, origin: rest.chest.origin }, 0, 0.06, 0);
	return {
		material: 'skin',
		distance: joined(ofRegions(parts, ['head', 'neck', 'trunk']), 0.02, 0),
		patches: [patch([collar, rest.head.origin], 0.15, 0.009)],
	};
}

/** Bare from under the shorts down: what is covered anyway would show through the cloth where it folds. */
function legs(rest: Skeleton, parts: readonly BodyPart[]): Garment {
	const tops = SIDES.map((side) => {
		const { hip, knee } = rest.legs[side];
		return halfSpace(between(hip, knee, 0.5), unit(subtract(hip, knee)));
	});
	return {
		material: 'skin',
		distance: within(joined(ofRegions(parts, ['thigh', 'knee', 'shank']), 0.012, 0), bySide(tops)),
		patches: SIDES.map((side) => {
			const { hip, knee, foot } = rest.legs[side];
			return patch([between(hip, knee, 0.5), foot.origin], 0.1, 0.014);
		}),
	};
}

function arms(rest: Skeleton, parts: readonly BodyPart[]): Garment {
	const tops = SIDES.map((side) => {
		const { shoulder, elbow } = rest.arms[side];
		return halfSpace(between(shoulder, elbow, 0.4), unit(subtract(shoulder, elbow)));
	});
	return {
		material: 'skin',
		distance: within(joined(ofRegions(parts, ['upperArm', 'elbow', 'forearm', 'hand']), 0.012, 0), bySide(tops)),
		patches: SIDES.map((side) => {
			const { shoulder, elbow, wrist, hand } = rest.arms[side];
			return patch([between(shoulder, elbow, 0.4), wrist, pointIn(hand, 0, -0.2, 0)], 0.075, 0.012);
		}),
	};
}

function hair({ head: frame, body }: Skeleton): Garment {
	const tall = body.heightM / 1.75;
	const of = (values: readonly [number, number, number]): [number, number, number] => [
		values[0] * tall,
		values[1] * tall,
		values[2] * tall,
	];
	const cap = ellipsoid(frame, of([0, 0.034, -0.016]), of([0.088, 0.106, 0.104])).distance;
	const face = ellipsoid(frame, of([0, -0.035, 0.105]), of([0.078, 0.102, 0.092])).distance;
	const neck = halfSpace(pointIn(frame, 0, -0.05 * tall, 0), scale(unit(vec3(0, 1, 0.35)), -1));
	return {
		material: 'hair',
		distance: within(cap, (x, y, z) => -face(x, y, z), neck),
		patches: [patch([frame.origin], 0.16, 0.011)],
	};
}

function shirt(rest: Skeleton, parts: readonly BodyPart[]): Garment {
	const worn = ofRegions(parts, ['trunk', 'upperArm', 'thigh']);
	const hips = rest.spine[0] as Frame;
	const elbows = SIDES.map((side) => rest.arms[side].elbow);
	const sleeves = SIDES.map((side) => {
		const { shoulder, elbow } = rest.arms[side];
		return halfSpace(between(shoulder, elbow, 0.56), unit(subtract(elbow, shoulder)));
	});
	const sleeveOfSide = bySide(sleeves);
	const armpitM = rest.body.shoulderWidthM * 0.52;
	const lowestM = Math.min(...elbows.map((elbow) => elbow.y)) - 0.08;
	const sleeveEnd: Distance = (x, y, z) => (Math.abs(x) < armpitM || y < lowestM ? -1 : sleeveOfSide(x, y, z));
	const shape = joined(worn, 0.03, 0);
	const loose: Distance = (x, y, z) => {
		const toHem = Math.min(1, Math.max(0, 1 - (y - hips.origin.y + 0.04) / 0.18));
		return shape(x, y, z) - rest.body.clothingM * (1 + 0.8 * toHem);
	};
	const hem = halfSpace(pointIn(hips, 0, -0.11 * rest.body.trunkM, 0), scale(UP, -1));
	const collar = ellipsoid(rest.chest, [0, 0.075, 0.02], [0.066, 0.06, 0.08]).distance;
	return {
		material: 'shirt',
		distance: within(loose, sleeveEnd, hem, (x, y, z) => -collar(x, y, z)),
		patches: [patch([...elbows, hips.origin, rest.chest.origin], 0.2, 0.016)],
	};
}

function shorts(rest: Skeleton, parts: readonly BodyPart[]): Garment {
	const worn = ofRegions(parts, ['trunk', 'thigh']);
	const hips = rest.spine[0] as Frame;
	const legEnds = SIDES.map((side) => {
		const { hip, knee } = rest.legs[side];
		return halfSpace(between(hip, knee, 0.66), unit(subtract(knee, hip)));
	});
	const legEnd = bySide(legEnds);
	const waist = halfSpace(pointIn(hips, 0, 0.03 * rest.body.trunkM, 0), UP);
	const shape = joined(worn, 0.03, 0);
	const apart: Distance = (x) => 0.004 - Math.abs(x);
	const loose: Distance = (x, y, z) =>
		shape(x, y, z) - rest.body.clothingM * (0.5 + Math.max(0, hips.origin.y - 0.04 - y) * 3);
	const crotchY = hips.origin.y - 0.13 * rest.body.trunkM * 2;
	return {
		material: 'shorts',
		distance: within(loose, legEnd, waist, (x, y, z) => (y < crotchY ? apart(x, y, z) : -1)),
		patches: [
			patch(
				[
					...SIDES.flatMap((side) => [rest.legs[side].hip, between(rest.legs[side].hip, rest.legs[side].knee, 0.66)]),
					pointIn(hips, 0, 0.09, 0),
				],
				0.19,
				0.016,
			),
		],
	};
}

/** Socks, shoes and their soles, both feet at once. */
function footwear(rest: Skeleton, parts: readonly BodyPart[]): Garment[] {
	const tall = rest.body.heightM / 1.75;
	const patches = SIDES.map((side) =>
		patch([rest.legs[side].foot.origin, pointIn(rest.legs[side].foot, 0, -0.05, 0.14)], 0.1, 0.0105),
	);
	const shapes = SIDES.map((side) => shoeOf(rest.legs[side].foot, tall));
	const shoe = bySide(shapes);
	const ankles = joined(ofRegions(parts, ['ankle', 'shank']), 0.02, 0.004);
	const soleTopM = 0.024 * tall;
	return [
		{ material: 'socks', distance: within(ankles, (_x, y) => y - 0.15 * tall), patches },
		{ material: 'shoe', distance: within(shoe, (_x, y) => soleTopM - 0.004 - y), patches },
		{
			material: 'sole',
			distance: within(
				(x, y, z) => shoe(x, y, z) - 0.004,
				(_x, y) => y - soleTopM,
				(_x, y) => 0.001 - y,
			),
			patches,
		},
	];
}

function shoeOf(foot: Frame, tall: number): Distance {
	const ball = (middle: readonly [number, number, number], halves: readonly [number, number, number]): Shape =>
		ellipsoid(
			foot,
			[middle[0] * tall, middle[1] * tall, middle[2] * tall],
			[halves[0] * tall, halves[1] * tall, halves[2] * tall],
		);
	const pieces = [
		ball([0, -0.03, -0.018], [0.041, 0.058, 0.05]),
		ball([0, -0.048, 0.05], [0.04, 0.042, 0.085]),
		ball([0, -0.06, 0.118], [0.05, 0.036, 0.078]),
	];
	return melted(pieces, 0.03);
}
