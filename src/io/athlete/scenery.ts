import * as THREE from 'three';
import type { RoomLook } from '../../athlete/look.ts';
import { seededUniform } from '../../athlete/seededNoise.ts';

const PATTERN_PX = 64;
/** How much lighter or darker the pattern of a wall gets. */
const CONTRAST = 0.45;

/** The wall behind the athlete: of one colour, striped, or with spots of all sizes. */
export function wallMaterial({ wall, wallColour, seed }: RoomLook): THREE.MeshLambertMaterial {
	if (wall !== 'stripes' && wall !== 'noise') return new THREE.MeshLambertMaterial({ color: wallColour });
	const texture = new THREE.DataTexture(pattern(wall, seed), PATTERN_PX, PATTERN_PX);
	[texture.wrapS, texture.wrapT] = [THREE.RepeatWrapping, THREE.RepeatWrapping];
	texture.repeat.set(6, 2);
	texture.magFilter = THREE.LinearFilter;
	texture.needsUpdate = true;
	return new THREE.MeshLambertMaterial({ color: wallColour, map: texture });
}

function pattern(wall: 'stripes' | 'noise', seed: number): Uint8Array {
	const uniform = seededUniform(seed);
	const pixels = new Uint8Array(PATTERN_PX * PATTERN_PX * 4);
	const columns = Array.from({ length: 8 }, () => uniform());
	for (let at = 0; at < PATTERN_PX * PATTERN_PX; at++) {
		const column = Math.floor(((at % PATTERN_PX) * columns.length) / PATTERN_PX);
		const light = wall === 'stripes' ? (columns[column] ?? 0) : uniform();
		const value = 255 * (1 - CONTRAST * light);
		pixels.set([value, value, value, 255], at * 4);
	}
	return pixels;
}

const BOXES = 7;

/** Cupboards, frames and plants, as boxes of any colour before the wall. */
export function boxesAtWall({ wall, seed }: RoomLook, distanceM: number): THREE.Mesh[] {
	if (wall !== 'boxes') return [];
	const uniform = seededUniform(seed);
	return Array.from({ length: BOXES }, () => {
		const [widthM, heightM] = [0.3 + 0.9 * uniform(), 0.3 + 1.3 * uniform()];
		const upM = uniform() < 0.5 ? heightM / 2 : 0.8 + uniform();
		const box = boxOf([widthM, heightM, 0.3], new THREE.Color().setHSL(uniform(), 0.35, 0.2 + 0.5 * uniform()));
		box.position.set(6 * (uniform() - 0.5), upM, 0.17 - distanceM);
		return box;
	});
}

/** What stands beside the athlete. */
export function furniture({ furniture: pieces }: RoomLook): THREE.Mesh[] {
	return pieces.map(({ middleM, sizeM, colour }) => {
		const box = boxOf(sizeM, new THREE.Color(colour));
		box.position.set(...middleM);
		return box;
	});
}

function boxOf(sizeM: readonly [number, number, number], color: THREE.Color): THREE.Mesh {
	const box = new THREE.Mesh(new THREE.BoxGeometry(...sizeM), new THREE.MeshLambertMaterial({ color }));
	box.castShadow = true;
	box.receiveShadow = true;
	return box;
}
