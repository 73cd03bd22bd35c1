import * as THREE from 'three';
import type { Body } from '../../athlete/body.ts';

const EYE_WHITE = 0xf1ece4;
const IRIS = 0x3a2618;
const BROW = 0x33261f;
const LIPS = 0x9a5a4c;

interface Feature {
	readonly color: number;
	readonly at: readonly [number, number, number];
	readonly halves: readonly [number, number, number];
	/** Turn about the head's forward axis. */
	readonly tiltRad?: number;
}

/** Eyes, brows and mouth in axes of the head, for a body of average height. */
const FEATURES: readonly Feature[] = [
	...[1, -1].flatMap((side): Feature[] => [
		{ color: EYE_WHITE, at: [side * 0.031, 0.016, 0.0795], halves: [0.0145, 0.0085, 0.0095] },
		{ color: IRIS, at: [side * 0.0305, 0.016, 0.0862], halves: [0.0066, 0.0074, 0.004] },
		{ color: BROW, at: [side * 0.033, 0.037, 0.0805], halves: [0.017, 0.0034, 0.006], tiltRad: side * -0.1 },
		{ color: BROW, at: [side * 0.031, 0.0252, 0.0822], halves: [0.0152, 0.0018, 0.0065], tiltRad: side * -0.05 },
	]),
	{ color: LIPS, at: [0, -0.0555, 0.0845], halves: [0.023, 0.0035, 0.008] },
	{ color: LIPS, at: [0, -0.0625, 0.0835], halves: [0.019, 0.0045, 0.008] },
];

/** What the skin of the head has no shape for. Its matrix is set by whoever moves the head. */
export function faceOf(body: Body): THREE.Group {
	const face = new THREE.Group();
	face.matrixAutoUpdate = false;
	const tall = body.heightM / 1.75;
	for (const { color, at, halves, tiltRad } of FEATURES) {
		const mesh = new THREE.Mesh(
			new THREE.SphereGeometry(1, 14, 10),
			new THREE.MeshStandardMaterial({ color, roughness: 0.5 }),
		);
		mesh.position.set(at[0], at[1], at[2]).multiplyScalar(tall);
		mesh.scale.set(halves[0], halves[1], halves[2]).multiplyScalar(tall);
		mesh.rotation.z = tiltRad ?? 0;
		face.add(mesh);
	}
	return face;
}
