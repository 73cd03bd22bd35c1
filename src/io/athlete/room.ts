import * as THREE from 'three';
import { radians } from '../../analysis/geometry/angle.ts';
import type { RoomLook } from '../../athlete/look.ts';
import type { Skeleton } from '../../athlete/skeleton.ts';
import { between } from '../../athlete/vec3.ts';
import { boxesAtWall, furniture, wallMaterial } from './scenery.ts';

const QUIET: RoomLook = {
	wall: 'plain',
	wallColour: 0x63696a,
	floorColour: 0x4a4e4e,
	lightRatio: 1,
	lightFromDeg: 36,
	furniture: [],
	seed: 1,
};
const MAT = 0x35393a;
const WALL_DISTANCE_M = 2.6;

/** A quiet room: a curved backdrop behind the athlete, seen from wherever the camera stands, a mat, soft light from above. */
export interface Room {
	readonly object: THREE.Object3D;
	/** Turns backdrop and lights so that the athlete stands before the one and is lit from the camera's side. */
	faceCamera(yawRad: number): void;
	/** Keeps the shadow under the athlete. */
	follow(skeleton: Skeleton): void;
	dispose(): void;
}

export function createRoom(shadow: 'cast' | 'blob', chosen: RoomLook | null = null): Room {
	const look = chosen ?? QUIET;
	const object = new THREE.Group();
	const floor = new THREE.Mesh(
		new THREE.CircleGeometry(9, 48),
		new THREE.MeshLambertMaterial({ color: look.floorColour }),
	);
	floor.rotation.x = -Math.PI / 2;
	floor.receiveShadow = true;
	const mat = new THREE.Mesh(new THREE.CircleGeometry(1.05, 64), new THREE.MeshLambertMaterial({ color: MAT }));
	mat.rotation.x = -Math.PI / 2;
	mat.position.y = 0.002;
	mat.receiveShadow = true;
	const backdrop = new THREE.Group();
	const wall = new THREE.Mesh(new THREE.PlaneGeometry(18, 6), wallMaterial(look));
	wall.position.set(0, 3, -WALL_DISTANCE_M);
	wall.receiveShadow = true;
	const skirting = new THREE.Mesh(
		new THREE.BoxGeometry(18, 0.09, 0.02),
		new THREE.MeshLambertMaterial({ color: 0x787e7e }),
	);
	skirting.position.set(0, 0.045, -WALL_DISTANCE_M + 0.01);
	backdrop.add(wall, skirting, ...lights(look), ...boxesAtWall(look, WALL_DISTANCE_M));
	object.add(floor, mat, backdrop, ...furniture(look));
	const blobs = shadow === 'blob' ? createBlobs() : [];
	object.add(...blobs);
	return {
		object,
		faceCamera(yawRad) {
			backdrop.rotation.y = yawRad;
		},
		follow({ legs, spine, chest }) {
			const hips = spine[0]?.origin ?? legs.left.hip;
			const feet = [legs.left.foot.origin, legs.right.foot.origin];
			const trunk = between(hips, chest.origin, 0.5);
			[...feet, trunk].forEach((point, index) => blobs[index]?.position.set(point.x, 0.006 + index * 0.001, point.z));
			// Longer below a trunk that lies.
			const [acrossM, alongM] = [chest.origin.x - hips.x, chest.origin.z - hips.z];
			blobs[2]?.scale.set(1, 1 + Math.hypot(acrossM, alongM) / (2 * TRUNK_BLOB_M), 1);
			if (blobs[2] !== undefined) blobs[2].rotation.z = Math.atan2(acrossM, alongM);
		},
		dispose() {
			object.traverse((child) => {
				if (!(child instanceof THREE.Mesh)) return;
				(child.geometry as THREE.BufferGeometry).dispose();
				const material = child.material as THREE.MeshLambertMaterial;
				material.map?.dispose();
				material.dispose();
			});
		},
	};
}

const FOOT_BLOB_M = 0.26;
const TRUNK_BLOB_M = 0.62;

/** Soft dark spots: one under each foot, a wide one under the trunk. */
function createBlobs(): THREE.Mesh[] {
	const texture = new THREE.DataTexture(spot(), SPOT_PX, SPOT_PX);
	texture.magFilter = THREE.LinearFilter;
	texture.needsUpdate = true;
	return [FOOT_BLOB_M, FOOT_BLOB_M, TRUNK_BLOB_M].map((radiusM, index) => {
		const material = new THREE.MeshBasicMaterial({
			map: texture,
			transparent: true,
			opacity: index === 2 ? 0.5 : 0.75,
			depthWrite: false,
		});
		const blob = new THREE.Mesh(new THREE.PlaneGeometry(2 * radiusM, 2 * radiusM), material);
		blob.rotation.x = -Math.PI / 2;
		return blob;
	});
}

const SPOT_PX = 32;

/** Black, opaque in the middle and clear at the rim. */
function spot(): Uint8Array {
	const pixels = new Uint8Array(SPOT_PX * SPOT_PX * 4);
	for (let at = 0; at < SPOT_PX * SPOT_PX; at++) {
		const u = ((at % SPOT_PX) + 0.5) / (SPOT_PX / 2) - 1;
		const v = (Math.floor(at / SPOT_PX) + 0.5) / (SPOT_PX / 2) - 1;
		pixels[at * 4 + 3] = 255 * Math.max(0, 1 - Math.sqrt(u * u + v * v)) ** 1.5;
	}
	return pixels;
}

const KEY_AWAY_M = 2.72;

function lights({ lightRatio, lightFromDeg }: RoomLook): THREE.Object3D[] {
	const sky = new THREE.HemisphereLight(0xffffff, 0x8a8680, 1.6 * lightRatio);
	const key = new THREE.DirectionalLight(0xfff3e0, 1.9 * lightRatio);
	const from = radians(lightFromDeg);
	key.position.set(KEY_AWAY_M * Math.sin(from), 3.4, KEY_AWAY_M * Math.cos(from));
	key.castShadow = true;
	key.shadow.mapSize.set(1024, 1024);
	key.shadow.radius = 5;
	key.shadow.bias = -0.0006;
	key.shadow.normalBias = 0.012;
	const frame = key.shadow.camera;
	[frame.left, frame.right, frame.top, frame.bottom, frame.near, frame.far] = [-1.6, 1.6, 1.6, -1.6, 0.5, 8];
	const fill = new THREE.DirectionalLight(0xdfe8f0, 0.6 * lightRatio);
	fill.position.set(-2.5, 1.6, 1);
	return [sky, key, fill];
}
