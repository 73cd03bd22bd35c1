import { radians } from '../analysis/geometry/angle.ts';
import type { Point } from '../analysis/geometry/point.ts';
import { LANDMARK_NAMES, landmarksFrom, type Landmark } from '../analysis/pose/landmarks.ts';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import type { Figure } from './figure.ts';
import { middle } from './skeleton.ts';
import { cross, dot, subtract, UP, unit, vec3, type Vec3 } from './vec3.ts';

/** Where the camera stands and what lens it has. */
export interface CameraPlace {
	/** Around the athlete's place: 0 = in front, 90 = sees their left side, 180 = behind, −90 or 270 = sees their right side. */
	readonly yawDeg: number;
	/** On the floor, from the athlete's place. */
	readonly distanceM: number;
	/** Of the lens above the floor. */
	readonly heightM: number;
	/** Height above the athlete's place that is in the middle of the picture. */
	readonly aimHeightM: number;
	/** Opening angle of the lens from the picture's lower to its upper edge. */
	readonly verticalFovDeg: number;
	readonly widthPx: number;
	readonly heightPx: number;
}

/** A laptop on a table, 2.8 m away. */
const DEFAULT_CAMERA: CameraPlace = {
	yawDeg: 0,
	distanceM: 2.8,
	heightM: 0.9,
	aimHeightM: 0.9,
	verticalFovDeg: 45,
	widthPx: 1280,
	heightPx: 720,
};

/** The share of landmarks that must be in the picture for anybody to be found there. */
const LEAST_VISIBLE_RATIO = 0.25;

/** A camera without lens distortion. */
export interface Camera {
	readonly place: CameraPlace;
	readonly position: Vec3;
	readonly right: Vec3;
	readonly up: Vec3;
	/** Into the picture. */
	readonly ahead: Vec3;
	readonly focalPx: number;
}

export function createCamera(place: Partial<CameraPlace> = {}): Camera {
	const full = { ...DEFAULT_CAMERA, ...place };
	const yaw = radians(full.yawDeg);
	const position = vec3(full.distanceM * Math.sin(yaw), full.heightM, full.distanceM * Math.cos(yaw));
	const ahead = unit(subtract(vec3(0, full.aimHeightM, 0), position));
	const right = unit(cross(ahead, UP));
	const focalPx = full.heightPx / 2 / Math.tan(radians(full.verticalFovDeg) / 2);
	return { place: full, position, right, up: cross(right, ahead), ahead, focalPx };
}

/** Distance along the camera's axis; what is behind the lens is negative. */
function depthM(camera: Camera, point: Vec3): number {
	return dot(subtract(point, camera.position), camera.ahead);
}

/** A point of the stage in the picture; `z` in pixels against `originDepthM`, towards the camera negative. */
export function project(camera: Camera, point: Vec3, originDepthM: number): Point<'imagePx'> {
	const offset = subtract(point, camera.position);
	const depth = dot(offset, camera.ahead);
	return {
		x: camera.place.widthPx / 2 + (camera.focalPx * dot(offset, camera.right)) / depth,
		y: camera.place.heightPx / 2 - (camera.focalPx * dot(offset, camera.up)) / depth,
		z: (camera.focalPx * (depth - originDepthM)) / originDepthM,
	};
}

/**
 * What a perfect pose model would see. Visibility is 1 inside the picture and 0 outside, where positions go on being told.
 * Nobody is found when most of the body is outside.
 */
export function truePose(figure: Figure, camera: Camera, timeS: number): PoseFrame {
	const { widthPx, heightPx } = camera.place;
	const hips = middle(figure.landmarks.leftHip, figure.landmarks.rightHip);
	const hipDepthM = depthM(camera, hips);
	const image = landmarksFrom((name): Landmark<'imagePx'> => {
		const point = project(camera, figure.landmarks[name], hipDepthM);
		const inside = point.x >= 0 && point.x < widthPx && point.y >= 0 && point.y < heightPx;
		return { ...point, visibility: inside && depthM(camera, figure.landmarks[name]) > 0 ? 1 : 0 };
	});
	const world = landmarksFrom((name): Landmark<'worldM'> => {
		const offset = subtract(figure.landmarks[name], hips);
		return {
			x: dot(offset, camera.right),
			y: -dot(offset, camera.up),
			z: dot(offset, camera.ahead),
			visibility: image[name]?.visibility ?? 0,
		};
	});
	const visible = LANDMARK_NAMES.filter((name) => image[name]?.visibility === 1).length;
	const found = visible >= LEAST_VISIBLE_RATIO * LANDMARK_NAMES.length;
	return {
		timeS,
		widthPx,
		heightPx,
		image: found ? image : null,
		world: found ? world : null,
		backContour: null,
		score: found ? 1 : 0,
	};
}
