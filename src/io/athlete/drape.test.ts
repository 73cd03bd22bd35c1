import * as THREE from 'three';
import { describe, expect, it } from 'vitest';
import { createBody } from '../../athlete/body.ts';
import { createAthleteModel, type ModelLook } from './athleteModel.ts';

function meshesOf(loosenessM: number, look: ModelLook = {}): readonly THREE.BufferGeometry[] {
	const geometries: THREE.BufferGeometry[] = [];
	createAthleteModel(createBody({ loosenessM }), look).object.traverse((mesh) => {
		if (mesh instanceof THREE.SkinnedMesh) geometries.push(mesh.geometry as THREE.BufferGeometry);
	});
	return geometries;
}

describe('a loose shirt', () => {
	it('is told for each vertex how it is draped, and nothing else is', () => {
		const tight = meshesOf(0);
		const loose = meshesOf(0.03, { worn: 'backpack' });
		expect(tight.filter((geometry) => geometry.hasAttribute('drape'))).toEqual([]);
		const draped = loose.filter((geometry) => geometry.hasAttribute('drape'));
		expect(draped.length).toBe(1);
		expect(loose.length).toBe(tight.length + 1);
	});

	it('lifts off the back, hangs off the belly, and leaves the sleeves alone', () => {
		const [shirt] = meshesOf(0.03).filter((geometry) => geometry.hasAttribute('drape'));
		if (shirt === undefined) throw new Error('The shirt is not draped.');
		const [positions, drape] = [shirt.getAttribute('position'), shirt.getAttribute('drape')];
		for (let index = 0; index < positions.count; index += 7) {
			const isSleeve = Math.abs(positions.getX(index)) > 0.21;
			if (isSleeve) expect(drape.getX(index) + drape.getY(index)).toBe(0);
			expect(Math.min(drape.getX(index), drape.getY(index))).toBe(0);
		}
		const most = (read: (index: number) => number): number =>
			Math.max(...Array.from({ length: positions.count }, (_, index) => read(index)));
		expect(most((index) => drape.getX(index))).toBeGreaterThan(0.9);
		expect(most((index) => drape.getY(index))).toBeGreaterThan(0.9);
	});
});
