import * as THREE from 'three';
import { createBody, type Body } from '../../athlete/body.ts';
import { balanced, UPRIGHT } from '../../athlete/crouch.ts';
import type { Colours, FilmLook, Worn } from '../../athlete/look.ts';
import type { Frame } from '../../athlete/orientation.ts';
import { skeletonOf, type Skeleton } from '../../athlete/skeleton.ts';
import { accessoryOf, type Accessory } from './accessories.ts';
import { bodyParts, type BodyPart } from './bodyParts.ts';
import { weightsOf } from './bodyWeights.ts';
import { BONE_NAMES, bonesOf } from './bones.ts';
import { createDrape } from './drape.ts';
import { faceOf } from './face.ts';
import { garmentsOf, type Garment } from './garments.ts';
import { surfaceNet } from './surfaceNets.ts';

type Material = Garment['material'] | Accessory['material'];

const MATERIALS: Readonly<Record<Material, { readonly color: number; readonly roughness: number }>> = {
	skin: { color: 0xb9835f, roughness: 0.62 },
	hair: { color: 0x2b211c, roughness: 0.8 },
	shirt: { color: 0xd8d3c4, roughness: 0.95 },
	shorts: { color: 0x2d3438, roughness: 0.95 },
	socks: { color: 0xe4e1d8, roughness: 1 },
	shoe: { color: 0x51585b, roughness: 0.8 },
	sole: { color: 0xece8dd, roughness: 0.8 },
	pack: { color: 0x39424c, roughness: 0.9 },
};

/** The athlete as something to draw: a skin that follows the bones. */
export interface AthleteModel {
	readonly object: THREE.Object3D;
	pose(skeleton: Skeleton): void;
	dispose(): void;
}

/** Arms away from the trunk and feet apart, so that no surface touches another that isn't its neighbour. */
function restSkeleton(body: Body): Skeleton {
	const arm = { kind: 'angles', elevationDeg: 38, planeDeg: 90, elbowFlexionDeg: 12 } as const;
	const stance = { widthM: body.hipWidthM * 1.3, toeOutDeg: 0 };
	return skeletonOf(balanced({ ...UPRIGHT, stance, headPitchDeg: 0, arms: { left: arm, right: arm } }, body), body);
}

export type ModelLook = Pick<FilmLook, 'colours' | 'worn' | 'seed'>;

export function createAthleteModel(body: Body = createBody(), look: ModelLook = {}): AthleteModel {
	const rest = restSkeleton(body);
	const restBones = bonesOf(rest);
	const parts = bodyParts(rest, restBones);
	const garments = garmentsOf(rest, parts).map((garment): Piece => ({
		...garment,
		isDraped: garment.material === 'shirt',
	}));
	const shirt = garments.find((garment) => garment.isDraped);
	const isLoose = body.loosenessM > 0 && shirt !== undefined;
	const drape = isLoose
		? createDrape({ skeleton: rest, bones: restBones, parts }, shirt.distance, look.seed ?? 1)
		: null;
	const bones = BONE_NAMES.map((name) => {
		const bone = new THREE.Bone();
		place(bone.matrixWorld, restBones[name]);
		return bone;
	});
	const skeleton = new THREE.Skeleton(bones);
	const object = new THREE.Group();
	for (const piece of [...garments, ...accessories(rest, look.worn ?? 'nothing-more')]) {
		const material = materialOf(piece.material, look.colours ?? {});
		for (const mesh of meshesOf(piece, material, parts, rest)) {
			mesh.bind(skeleton, new THREE.Matrix4());
			object.add(mesh);
			if (piece.isDraped) drape?.dress(mesh.geometry, material);
		}
	}
	const face = faceOf(body);
	object.add(face);
	return {
		object,
		pose(current) {
			const placed = bonesOf(current);
			BONE_NAMES.forEach((name, index) => {
				const bone = bones[index];
				if (bone !== undefined) place(bone.matrixWorld, placed[name]);
			});
			place(face.matrix, current.head);
			drape?.follow(current, placed);
		},
		dispose() {
			skeleton.dispose();
			object.traverse((child) => {
				if (!(child instanceof THREE.Mesh)) return;
				(child.geometry as THREE.BufferGeometry).dispose();
				(child.material as THREE.Material).dispose();
			});
		},
	};
}

function place(matrix: THREE.Matrix4, { origin, left, up, forward }: Frame): void {
	matrix.set(
		left.x,
		up.x,
		forward.x,
		origin.x,
		left.y,
		up.y,
		forward.y,
		origin.y,
		left.z,
		up.z,
		forward.z,
		origin.z,
		0,
		0,
		0,
		1,
	);
}

interface Piece extends Pick<Garment, 'distance' | 'patches'> {
	readonly material: Material;
	readonly isDraped: boolean;
}

function accessories(rest: Skeleton, worn: Worn): readonly Piece[] {
	const accessory = accessoryOf(rest, worn);
	if (accessory === null) return [];
	const { material, distance, box } = accessory;
	return [{ material, distance, patches: [{ box, cellM: 0.013 }], isDraped: false }];
}

function materialOf(name: Material, colours: Partial<Colours>): THREE.MeshStandardMaterial {
	const { color, roughness } = MATERIALS[name];
	const chosen = name in colours ? colours[name as keyof Colours] : undefined;
	const material = new THREE.MeshStandardMaterial({ color: chosen ?? color, roughness });
	restOnFloor(material);
	return material;
}

function meshesOf(
	garment: Pick<Garment, 'distance' | 'patches'>,
	material: THREE.MeshStandardMaterial,
	parts: readonly BodyPart[],
	rest: Skeleton,
): THREE.SkinnedMesh[] {
	return garment.patches.map(({ box, cellM }) => {
		const surface = surfaceNet(garment.distance, box, cellM);
		const weights = weightsOf(surface.positions, parts, rest);
		const geometry = new THREE.BufferGeometry();
		geometry.setAttribute('position', new THREE.BufferAttribute(surface.positions, 3));
		geometry.setAttribute('normal', new THREE.BufferAttribute(surface.normals, 3));
		geometry.setAttribute('skinIndex', new THREE.BufferAttribute(weights.bones, 4));
		geometry.setAttribute('skinWeight', new THREE.BufferAttribute(weights.shares, 4));
		geometry.setIndex(new THREE.BufferAttribute(surface.indices, 1));
		const mesh = new THREE.SkinnedMesh(geometry, material);
		mesh.bindMode = THREE.DetachedBindMode;
		mesh.frustumCulled = false;
		mesh.castShadow = true;
		mesh.receiveShadow = true;
		return mesh;
	});
}

/** Just above the mat. */
const LOWEST_M = 0.004;

/** Flesh gives way where a body lies on it: nothing is drawn below the floor. The model itself is never moved, so its axes are the stage's. */
function restOnFloor(material: THREE.Material): void {
	material.onBeforeCompile = (shader) => {
		shader.vertexShader = shader.vertexShader.replace(
			'#include <project_vertex>',
			`transformed.y = max(transformed.y, ${LOWEST_M.toFixed(3)});\n#include <project_vertex>`,
		);
	};
}
