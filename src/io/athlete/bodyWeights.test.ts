import { describe, expect, it } from 'vitest';
import { createBody } from '../../athlete/body.ts';
import { balanced, UPRIGHT } from '../../athlete/crouch.ts';
import { skeletonOf } from '../../athlete/skeleton.ts';
import { between, type Vec3 } from '../../athlete/vec3.ts';
import { bodyParts } from './bodyParts.ts';
import { weightsOf } from './bodyWeights.ts';
import { BONE_NAMES, bonesOf } from './bones.ts';

const body = createBody();
const rest = skeletonOf(balanced(UPRIGHT, body), body);
const parts = bodyParts(rest, bonesOf(rest));

function carriersOf(point: Vec3): Record<string, number> {
	const { bones, shares } = weightsOf(Float32Array.of(point.x, point.y, point.z), parts, rest);
	const slots = [0, 1, 2, 3].filter((slot) => (shares[slot] ?? 0) > 0);
	return Object.fromEntries(slots.map((slot) => [BONE_NAMES[bones[slot] ?? 0] ?? '', shares[slot] ?? 0]));
}

describe('weightsOf', () => {
	it('lets one bone carry the middle of a shank and several share a knee', () => {
		const { knee, foot } = rest.legs.left;
		const shank = carriersOf(between(knee, foot.origin, 0.5));
		expect(shank['leftShank']).toBeGreaterThan(0.95);
		const atKnee = carriersOf({ ...knee, z: knee.z + 0.055 });
		expect(atKnee['leftKneeHalf']).toBeGreaterThan(0.2);
		expect(atKnee['leftThigh']).toBeGreaterThan(0.1);
		expect(atKnee['leftShank']).toBeGreaterThan(0.1);
	});

	it('gives all of each vertex away and never to the other side', () => {
		for (const side of ['left', 'right'] as const) {
			for (const ratio of [0, 0.3, 0.6, 0.9]) {
				const carriers = carriersOf(between(rest.legs[side].hip, rest.legs[side].knee, ratio));
				const total = Object.values(carriers).reduce((sum, share) => sum + share, 0);
				expect(total).toBeCloseTo(1, 5);
				const others = Object.keys(carriers).filter((bone) => bone.startsWith(side === 'left' ? 'right' : 'left'));
				expect(others).toEqual([]);
			}
		}
	});

	it('hands the back from bone to bone up the spine', () => {
		const low = carriersOf({ x: 0.001, y: (rest.spine[1]?.origin.y ?? 0) + 0.01, z: -0.1 });
		const high = carriersOf({ x: 0.001, y: rest.chest.origin.y - 0.02, z: -0.1 });
		expect(Object.keys(low)).toEqual(expect.arrayContaining(['pelvis', 'lumbar5']));
		expect(high['chest']).toBeGreaterThan(0.8);
	});
});
