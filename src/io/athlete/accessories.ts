import type { Worn } from '../../athlete/look.ts';
import { pointIn, type Frame } from '../../athlete/orientation.ts';
import type { Skeleton } from '../../athlete/skeleton.ts';
import { ellipsoid, melted, type Distance, type Shape } from './distanceShapes.ts';

/** What is worn over the back, around a skeleton at rest; the flesh below carries it. */
export interface Accessory {
	readonly material: 'hair' | 'shirt' | 'pack';
	readonly distance: Distance;
	readonly box: { readonly min: readonly [number, number, number]; readonly max: readonly [number, number, number] };
}

type Piece = readonly [
	middle: readonly [left: number, up: number, forward: number],
	halves: readonly [number, number, number],
];

/** From mid-shoulder, for a body of average height. */
const LONG_HAIR: readonly Piece[] = [
	[
		[0, 0.1, -0.085],
		[0.07, 0.11, 0.05],
	],
	[
		[0, -0.02, -0.125],
		[0.085, 0.13, 0.035],
	],
	[
		[0, -0.16, -0.14],
		[0.075, 0.12, 0.03],
	],
];
const HOOD: readonly Piece[] = [
	[
		[0, 0.02, -0.1],
		[0.11, 0.075, 0.06],
	],
	[
		[0, -0.05, -0.125],
		[0.1, 0.09, 0.05],
	],
];
const BACKPACK: readonly Piece[] = [
	[
		[0, -0.1, -0.2],
		[0.15, 0.15, 0.1],
	],
	[
		[0, -0.25, -0.2],
		[0.15, 0.15, 0.11],
	],
	[
		[0.07, 0, -0.08],
		[0.03, 0.1, 0.09],
	],
	[
		[-0.07, 0, -0.08],
		[0.03, 0.1, 0.09],
	],
];

const PIECES = {
	'long-hair': { material: 'hair', pieces: LONG_HAIR },
	hood: { material: 'shirt', pieces: HOOD },
	backpack: { material: 'pack', pieces: BACKPACK },
} as const;

const MARGIN_M = 0.02;

export function accessoryOf({ chest, body }: Skeleton, worn: Worn): Accessory | null {
	if (worn === 'nothing-more') return null;
	const { material, pieces } = PIECES[worn];
	const tall = body.heightM / 1.75;
	const shapes = pieces.map((piece) => shapeOf(chest, piece, tall));
	const ends = (sign: 1 | -1): [number, number, number] => {
		const pick = sign === 1 ? Math.max : Math.min;
		const corners = pieces.map(([[x, y, z], [a, b, c]]) =>
			pointIn(chest, (x + sign * a) * tall, (y + sign * b) * tall, (z + sign * c) * tall),
		);
		const end = (read: (point: (typeof corners)[number]) => number): number =>
			pick(...corners.map(read)) + sign * MARGIN_M;
		return [end((p) => p.x), end((p) => p.y), end((p) => p.z)];
	};
	return { material, distance: melted(shapes, 0.03), box: { min: ends(-1), max: ends(1) } };
}

function shapeOf(chest: Frame, [middle, halves]: Piece, tall: number): Shape {
	const of = ([x, y, z]: readonly [number, number, number]): [number, number, number] => [x * tall, y * tall, z * tall];
	return ellipsoid(chest, of(middle), of(halves));
}
