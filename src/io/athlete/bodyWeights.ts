import type { Skeleton } from '../../athlete/skeleton.ts';
import type { BodyPart } from './bodyParts.ts';
import { BONE_NAMES, SPINE_BONES, type BoneName } from './bones.ts';
import type { Shape } from './distanceShapes.ts';

/** Four bones a vertex, and the share of each. */
export interface Weights {
	readonly bones: Uint16Array;
	readonly shares: Float32Array;
}

/** Over how far one bone gives way to the next. */
const BLEND_M = 0.014;

/** Which bones carry each vertex: those whose flesh is nearest, never those of the other side. */
export function weightsOf(positions: Float32Array, parts: readonly BodyPart[], rest: Skeleton): Weights {
	const count = positions.length / 3;
	const bones = new Uint16Array(count * 4);
	const shares = new Float32Array(count * 4);
	const heights = rest.spine.map((frame) => frame.origin.y);
	const sides = {
		left: parts.filter((part) => part.side !== 'right'),
		right: parts.filter((part) => part.side !== 'left'),
	};
	for (let vertex = 0; vertex < count; vertex++) {
		const [x, y, z] = [positions[vertex * 3] ?? 0, positions[vertex * 3 + 1] ?? 0, positions[vertex * 3 + 2] ?? 0];
		const side = x >= 0 ? 'left' : 'right';
		const near = sides[side];
		const distances = near.map(({ shape }) => beyond(shape, x, y, z) ?? shape.distance(x, y, z));
		const nearestM = Math.min(...distances);
		const sums = new Map<BoneName, number>();
		near.forEach((part, index) => {
			const share = Math.exp(-((distances[index] ?? 1) - nearestM) / BLEND_M);
			if (share < 0.002) return;
			if (part.bone !== 'spine') sums.set(part.bone, (sums.get(part.bone) ?? 0) + share);
			else spineShares(y, heights).forEach((ratio, bone) => sums.set(bone, (sums.get(bone) ?? 0) + share * ratio));
		});
		const best = [...sums].sort((a, b) => b[1] - a[1]).slice(0, 4);
		const total = best.reduce((sum, [, share]) => sum + share, 0);
		best.forEach(([bone, share], slot) => {
			bones[vertex * 4 + slot] = BONE_NAMES.indexOf(bone);
			shares[vertex * 4 + slot] = share / total;
		});
	}
	return { bones, shares };
}

/** Too far away to measure: how far at least, else null. */
function beyond({ middle, radiusM }: Shape, x: number, y: number, z: number): number | null {
	const leastM = Math.sqrt((x - middle.x) ** 2 + (y - middle.y) ** 2 + (z - middle.z) ** 2) - radiusM;
	return leastM > 0.1 ? leastM : null;
}

/** House: skin and fat go along with what is bent this far above and below, so that a rounded back shows no corners. */
const SKIN_SPREAD_RATIO = 0.12;
const SPREAD = [-1, -0.5, 0, 0.5, 1] as const;
const SPREAD_SHARES = [0.1, 0.24, 0.32, 0.24, 0.1] as const;

/** The bones of the spine that carry the flesh at a height. */
function spineShares(y: number, heights: readonly number[]): ReadonlyMap<BoneName, number> {
	const [low, high] = [heights[0] ?? 0, heights.at(-1) ?? 1];
	// Near its ends the spine's flesh is that of its first and last bone.
	const room = Math.max(0, Math.min(y - low, high - y));
	const spreadM = Math.min(SKIN_SPREAD_RATIO * (high - low), room);
	const sums = new Map<BoneName, number>();
	SPREAD.forEach((offset, index) => {
		for (const [bone, share] of bonesAt(y + offset * spreadM, heights)) {
			sums.set(bone, (sums.get(bone) ?? 0) + share * (SPREAD_SHARES[index] ?? 0));
		}
	});
	return sums;
}

/** The two bones of the spine between whose middles a height lies. */
function bonesAt(y: number, heights: readonly number[]): readonly (readonly [BoneName, number])[] {
	const middles = heights.map((height, index) =>
		index + 1 < heights.length ? (height + (heights[index + 1] ?? height)) / 2 : height + 0.06,
	);
	const above = middles.findIndex((height) => height > y);
	if (above <= 0) return [[above === 0 ? 'pelvis' : 'chest', 1]];
	const low = middles[above - 1] ?? 0;
	const ratio = (y - low) / ((middles[above] ?? 1) - low);
	return [
		[SPINE_BONES[above - 1] ?? 'pelvis', 1 - ratio],
		[SPINE_BONES[above] ?? 'chest', ratio],
	];
}
