import * as THREE from 'three';
import { radians } from '../../analysis/geometry/angle.ts';
import { createBody, type Body } from '../../athlete/body.ts';
import type { Camera } from '../../athlete/camera.ts';
import type { FilmLook } from '../../athlete/look.ts';
import type { Motion } from '../../athlete/motion.ts';
import { skeletonOf } from '../../athlete/skeleton.ts';
import { createAthleteModel } from './athleteModel.ts';
import { createRoom } from './room.ts';

/** Draws the athlete from any camera. The same moment gives the same picture. */
export interface AthleteRenderer {
	renderAt(motion: Motion, timeS: number, camera: Camera): void;
	dispose(): void;
}

/** `light`: without cast shadows and smoothed edges, for a browser that draws without a graphics card. */
export type RenderQuality = 'full' | 'light';

export interface AthleteLook {
	readonly body?: Body;
	readonly quality?: RenderQuality;
	readonly look?: Omit<FilmLook, 'build'>;
}

/** Throws when the browser has no WebGL. */
export function createAthleteRenderer(
	canvas: HTMLCanvasElement | OffscreenCanvas,
	{ body = createBody(), quality = 'full', look = {} }: AthleteLook = {},
): AthleteRenderer {
	const renderer = new THREE.WebGLRenderer({ canvas, antialias: quality === 'full', preserveDrawingBuffer: true });
	renderer.shadowMap.enabled = quality === 'full';
	renderer.shadowMap.type = THREE.PCFShadowMap;
	const scene = new THREE.Scene();
	const model = createAthleteModel(body, look);
	const room = createRoom(quality === 'full' ? 'cast' : 'blob', look.room ?? null);
	scene.add(model.object, room.object);
	const lens = new THREE.PerspectiveCamera();
	return {
		renderAt(motion, timeS, camera) {
			aim(lens, camera);
			if (canvas.width !== camera.place.widthPx || canvas.height !== camera.place.heightPx) {
				renderer.setSize(camera.place.widthPx, camera.place.heightPx, false);
			}
			room.faceCamera(radians(camera.place.yawDeg));
			const skeleton = skeletonOf(motion.postureAt(timeS, body), body);
			model.pose(skeleton);
			room.follow(skeleton);
			renderer.render(scene, lens);
		},
		dispose() {
			model.dispose();
			room.dispose();
			renderer.dispose();
			renderer.forceContextLoss();
		},
	};
}

function aim(lens: THREE.PerspectiveCamera, { place, position }: Camera): void {
	lens.fov = place.verticalFovDeg;
	lens.aspect = place.widthPx / place.heightPx;
	lens.near = 0.1;
	lens.far = 30;
	lens.position.set(position.x, position.y, position.z);
	lens.lookAt(0, place.aimHeightM, 0);
	lens.updateProjectionMatrix();
}
