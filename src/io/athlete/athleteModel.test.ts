import * as THREE from 'three';
import { describe, expect, it } from 'vitest';
import { createBody } from '../../athlete/body.ts';
import { MOTIONS } from '../../athlete/motions.ts';
import { FLOOR_DEMOS } from '../../athlete/floorDemos.ts';
import { skeletonOf } from '../../athlete/skeleton.ts';
import { createAthleteModel } from './athleteModel.ts';

const body = createBody();
const model = createAthleteModel(body);
/** Every so many vertices are looked at. */
const STRIDE = 9;

/** The lowest vertex of the skin and clothes as the bones carry them, before the floor stops them. */
function lowestM(exerciseId: string, moment: 'rest' | 'peak'): number {
	const motion = MOTIONS[exerciseId]?.({ reps: 1 });
	const timeS = moment === 'rest' ? 0 : (motion?.reps[0]?.peakS ?? 0);
	if (motion === undefined) throw new Error(`There is no ${exerciseId}.`);
	model.pose(skeletonOf(motion.postureAt(timeS, body), body));
	const vertex = new THREE.Vector3();
	let lowest = Infinity;
	model.object.traverse((mesh) => {
		if (!(mesh instanceof THREE.SkinnedMesh)) return;
		mesh.skeleton.update();
		const positions = (mesh.geometry as THREE.BufferGeometry).getAttribute('position');
		for (let index = 0; index < positions.count; index += STRIDE) {
			vertex.fromBufferAttribute(positions, index);
			lowest = Math.min(lowest, mesh.applyBoneTransform(index, vertex).y);
		}
	});
	return lowest;
}

describe.each(['squat', ...Object.keys(FLOOR_DEMOS)])('the athlete in %s', (exerciseId) => {
	it.each(['rest', 'peak'] as const)('rests on the floor, at %s, with no more in it than flesh gives way', (moment) => {
		expect(lowestM(exerciseId, moment)).toBeGreaterThan(-0.05);
		expect(lowestM(exerciseId, moment)).toBeLessThan(0.02);
	});
});
