import * as THREE from 'three';
import { clothLiftM } from '../../athlete/clothLift.ts';
import { pointIn, type Frame } from '../../athlete/orientation.ts';
import { seededUniform } from '../../athlete/seededNoise.ts';
import type { Skeleton } from '../../athlete/skeleton.ts';
import { cross, dot, subtract, unit, vec3, type Vec3 } from '../../athlete/vec3.ts';
import type { BodyPart } from './bodyParts.ts';
import { weightsOf } from './bodyWeights.ts';
import { BONE_NAMES, type BoneName, type Bones } from './bones.ts';
import type { Distance } from './distanceShapes.ts';

/**
 * The cloth of a loose shirt, as far as its outline goes: over the back it bridges hollows, below a bent trunk it hangs, and it folds.
 * All of this is assumed, not measured on cloth.
 */
export interface Drape {
	/** Lets a mesh of the shirt be draped. */
	dress(geometry: THREE.BufferGeometry, material: THREE.MeshStandardMaterial): void;
	follow(skeleton: Skeleton, bones: Bones): void;
}

/** Points of the back, from below the hips to the shoulders. */
const POINTS = 28;
const [LOWEST, HIGHEST] = [-0.14, 1.02];
/** Off the middle, where the back stands out most: beside the groove of the spine. */
const ASIDE_M = 0.05;
/** House: folds are so much of the looseness high or deep, cloth below a level trunk hangs so many times as low. */
const FOLD_RATIO = 0.28;
const HANG_RATIO = 2;

interface BackPoint {
	readonly carriers: readonly { readonly bone: BoneName; readonly share: number; readonly place: Vec3 }[];
}

export function createDrape(
	rest: { readonly skeleton: Skeleton; readonly bones: Bones; readonly parts: readonly BodyPart[] },
	shirt: Distance,
	seed: number,
): Drape {
	const { loosenessM, trunkM } = rest.skeleton.body;
	const hipM = rest.skeleton.spine[0]?.origin.y ?? 0;
	const back = backPoints(rest, shirt);
	const uniforms = {
		drapeLiftM: { value: new Float32Array(POINTS) },
		drapeHangM: { value: 0 },
		drapeFold: { value: new THREE.Vector2(1, 0) },
	};
	return {
		dress(geometry, material) {
			geometry.setAttribute('drape', new THREE.BufferAttribute(drapeOf(geometry, { hipM, trunkM, seed }), 4));
			drapeShader(material, uniforms, { hipM, trunkM, foldM: FOLD_RATIO * loosenessM });
		},
		follow({ spine, chest }, bones) {
			const hips = spine[0] as Frame;
			const up = unit(subtract(chest.origin, hips.origin));
			const dorsal = cross(up, hips.left);
			const outline = back.map((point) => {
				const offset = subtract(placed(point, bones), hips.origin);
				return { along: dot(offset, up) / trunkM, outM: dot(offset, dorsal) };
			});
			uniforms.drapeLiftM.value.set(clothLiftM(outline, loosenessM));
			const level = Math.hypot(up.x, up.z);
			uniforms.drapeHangM.value = HANG_RATIO * loosenessM * level;
			const turn = 2 * Math.asin(Math.min(1, level)) + 3 * Math.acos(Math.min(1, dot(hips.up, chest.up)));
			uniforms.drapeFold.value.set(Math.cos(turn), Math.sin(turn));
		},
	};
}

/** Where the shirt is at rest along the back, and what carries it there. */
function backPoints(
	{ skeleton, bones, parts }: { skeleton: Skeleton; bones: Bones; parts: readonly BodyPart[] },
	shirt: Distance,
): readonly BackPoint[] {
	const { body, spine } = skeleton;
	const hips = spine[0] as Frame;
	return Array.from({ length: POINTS }, (_, index): BackPoint => {
		const ratio = LOWEST + ((HIGHEST - LOWEST) * index) / (POINTS - 1);
		const y = hips.origin.y + ratio * body.trunkM;
		let z = hips.origin.z - 0.4;
		for (let step = 0; step < 40; step++) z += 0.8 * shirt(ASIDE_M, y, z);
		const { bones: carriers, shares } = weightsOf(Float32Array.of(ASIDE_M, y, z), parts, skeleton);
		return {
			carriers: [0, 1, 2, 3].flatMap((slot) => {
				const bone = BONE_NAMES[carriers[slot] ?? 0] ?? 'pelvis';
				const share = shares[slot] ?? 0;
				return share > 0 ? [{ bone, share, place: placeIn(bones[bone], vec3(ASIDE_M, y, z)) }] : [];
			}),
		};
	});
}

function placeIn({ origin, left, up, forward }: Frame, point: Vec3): Vec3 {
	const offset = subtract(point, origin);
	return vec3(dot(offset, left), dot(offset, up), dot(offset, forward));
}

function placed({ carriers }: BackPoint, bones: Bones): Vec3 {
	let [x, y, z] = [0, 0, 0];
	for (const { bone, share, place } of carriers) {
		const at = pointIn(bones[bone], place.x, place.y, place.z);
		x += share * at.x;
		y += share * at.y;
		z += share * at.z;
	}
	return vec3(x, y, z);
}

/** Of each vertex: how much of it is back, how much belly, and two patterns of folds. */
function drapeOf(
	geometry: THREE.BufferGeometry,
	{ hipM, trunkM, seed }: { hipM: number; trunkM: number; seed: number },
): Float32Array {
	const positions = geometry.getAttribute('position');
	const normals = geometry.getAttribute('normal');
	const [foldA, foldB] = [folds(seed), folds(seed + 1)];
	const drape = new Float32Array(positions.count * 4);
	for (let index = 0; index < positions.count; index++) {
		const [x, y, z] = [positions.getX(index), positions.getY(index), positions.getZ(index)];
		const along = (y - hipM) / trunkM;
		const onTrunk = smoothstep((0.2 - Math.abs(x)) / 0.04) * smoothstep((1 - along) / 0.12);
		const facing = normals.getZ(index);
		const hanging = smoothstep((along - 0.12) / 0.3);
		drape.set(
			[
				smoothstep(-facing * 1.6) * onTrunk,
				smoothstep(facing * 1.3) * onTrunk * hanging,
				foldA(x, y, z) * onTrunk,
				foldB(x, y, z) * onTrunk,
			],
			index * 4,
		);
	}
	return drape;
}

function smoothstep(ratio: number): number {
	const x = Math.min(1, Math.max(0, ratio));
	return x * x * (3 - 2 * x);
}

/** A pattern between −1 and 1 that is smooth over a few centimetres. */
function folds(seed: number): (x: number, y: number, z: number) => number {
	const uniform = seededUniform(seed);
	const waves = Array.from({ length: 5 }, () => {
		const perM = (2 * Math.PI) / (0.07 + 0.12 * uniform());
		const [heading, rise] = [2 * Math.PI * uniform(), Math.asin(2 * uniform() - 1)];
		return {
			x: perM * Math.cos(heading) * Math.cos(rise),
			y: perM * Math.sin(rise),
			z: perM * Math.sin(heading) * Math.cos(rise),
			phase: 2 * Math.PI * uniform(),
		};
	});
	return (x, y, z) => {
		const sum = waves.reduce((total, wave) => total + Math.sin(x * wave.x + y * wave.y + z * wave.z + wave.phase), 0);
		return Math.max(-1, Math.min(1, sum / 3));
	};
}

type Uniforms = Record<'drapeLiftM' | 'drapeHangM' | 'drapeFold', THREE.IUniform>;

function drapeShader(
	material: THREE.MeshStandardMaterial,
	uniforms: Uniforms,
	{ hipM, trunkM, foldM }: { hipM: number; trunkM: number; foldM: number },
): void {
	const before = material.onBeforeCompile.bind(material);
	material.onBeforeCompile = (shader, renderer) => {
		before(shader, renderer);
		Object.assign(shader.uniforms, uniforms);
		const place = `(transformed.y - ${hipM.toFixed(4)}) / ${trunkM.toFixed(4)}`;
		shader.vertexShader = shader.vertexShader
			.replace(
				'#include <common>',
				`#include <common>
				attribute vec4 drape;
				uniform float drapeLiftM[${POINTS}];
				uniform float drapeHangM;
				uniform vec2 drapeFold;`,
			)
			.replace(
				'#include <skinning_vertex>',
				`float drapePlace = clamp((${place} - ${LOWEST.toFixed(4)}) / ${(HIGHEST - LOWEST).toFixed(4)}, 0.0, 1.0) * ${POINTS - 1}.0;
				int drapeRow = min(int(drapePlace), ${POINTS - 2});
				transformed.z -= drape.x * mix(drapeLiftM[drapeRow], drapeLiftM[drapeRow + 1], drapePlace - float(drapeRow));
				// Where shorts are below, folds go outwards only.
				float drapeFoldRatio = max(dot(drape.zw, drapeFold), -smoothstep(0.1, 0.22, ${place}));
				transformed += objectNormal * ${foldM.toFixed(4)} * drapeFoldRatio;
				#include <skinning_vertex>
				transformed.y -= drape.y * drapeHangM;`,
			);
	};
}
