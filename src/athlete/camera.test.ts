import { describe, expect, it } from 'vitest';
import { includedAngleDeg, midpoint } from '../analysis/geometry/angle.ts';
import { LANDMARK_NAMES } from '../analysis/pose/landmarks.ts';
import { createBody } from './body.ts';
import { createCamera, project, truePose } from './camera.ts';
import { figureOf, type Figure } from './figure.ts';
import { stand } from './idleMotion.ts';
import { squat } from './motions/squat.ts';
import { vec3 } from './vec3.ts';
import { HOME } from './stance.ts';

const body = createBody();
const standing = figureOf(stand({ durationS: 1 }).postureAt(0, body), body);

describe('project', () => {
	it('puts what it aims at in the middle and what is one half-opening up on the upper edge', () => {
		const camera = createCamera({
			distanceM: 2,
			heightM: 1,
			aimHeightM: 1,
			verticalFovDeg: 90,
			widthPx: 400,
			heightPx: 200,
		});
		expect(project(camera, vec3(0, 1, 0), 2)).toMatchObject({ x: 200, y: 100, z: 0 });
		expect(project(camera, vec3(0, 3, 0), 2).y).toBeCloseTo(0, 9);
		expect(project(camera, vec3(1, 1, 0), 2).x).toBeCloseTo(250, 9);
		expect(project(camera, vec3(0, 1, 1), 2).z).toBeCloseTo(-50, 9);
	});

	it('looks down from above', () => {
		const camera = createCamera({ heightM: 2.5, aimHeightM: 0.9, distanceM: 3 });
		expect(project(camera, vec3(0, 0.9, 0), 3)).toMatchObject({ x: 640 });
		expect(project(camera, vec3(0, 0.9, 0), 3).y).toBeCloseTo(360, 6);
		expect(camera.ahead.y).toBeLessThan(0);
	});
});

describe('truePose', () => {
	it('shows the left side of the body on the right of the picture from the front, on the left from behind', () => {
		const front = truePose(standing, createCamera({ yawDeg: 0 }), 0).image;
		const back = truePose(standing, createCamera({ yawDeg: 180 }), 0).image;
		expect(front?.leftShoulder?.x).toBeGreaterThan(front?.rightShoulder?.x ?? 0);
		expect(back?.leftShoulder?.x).toBeLessThan(back?.rightShoulder?.x ?? 0);
	});

	it('sees the left side nearer from 90°, the right side nearer from −90°', () => {
		const left = truePose(standing, createCamera({ yawDeg: 90 }), 0);
		const right = truePose(standing, createCamera({ yawDeg: -90 }), 0);
		expect(left.image?.leftHip?.z).toBeLessThan(left.image?.rightHip?.z ?? 0);
		expect(right.world?.leftHip?.z).toBeGreaterThan(right.world?.rightHip?.z ?? 0);
		// Seen from their left, somebody faces the left edge of the picture.
		expect(left.image?.nose?.x).toBeLessThan(left.image?.leftEar?.x ?? 0);
	});

	it('measures the world in metres from mid-hip, down and away from the camera positive', () => {
		const { world } = truePose(standing, createCamera({ yawDeg: 30 }), 0);
		const hips = midpoint(world?.leftHip ?? vec3(9, 9, 9), world?.rightHip ?? vec3(9, 9, 9));
		expect(Math.hypot(hips.x, hips.y, hips.z)).toBeLessThan(1e-9);
		expect(world?.leftAnkle?.y).toBeGreaterThan(0.8);
		const { leftShoulder, rightShoulder } = world ?? {};
		const widthM = Math.hypot(
			(leftShoulder?.x ?? 0) - (rightShoulder?.x ?? 0),
			(leftShoulder?.y ?? 0) - (rightShoulder?.y ?? 0),
			(leftShoulder?.z ?? 0) - (rightShoulder?.z ?? 0),
		);
		expect(widthM).toBeCloseTo(body.shoulderWidthM, 6);
	});

	it('finds nobody where most of the body is outside, and marks what is just outside', () => {
		const feetCut = truePose(standing, createCamera({ distanceM: 1.6, aimHeightM: 1.3, heightM: 1.3 }), 0);
		expect(feetCut.image?.nose?.visibility).toBe(1);
		expect(feetCut.image?.leftFootIndex).toMatchObject({ visibility: 0 });
		expect(feetCut.image?.leftFootIndex?.y).toBeGreaterThan(720);
		const away = figureOf(stand({ durationS: 1, spot: { ...HOME, x: 4 } }).postureAt(0, body), body);
		expect(truePose(away, createCamera(), 0)).toMatchObject({ image: null, world: null, score: 0 });
	});

	it('mirrors a figure that does the same on both sides', () => {
		const bottom = figureOf(squat({ reps: 1 }).postureAt(2.8, body), body);
		const { image } = truePose(bottom, createCamera({ yawDeg: 0 }), 0);
		for (const name of LANDMARK_NAMES.filter((candidate) => candidate.includes('left'))) {
			const twin = image?.[name.replace('left', 'right') as typeof name];
			expect((image?.[name]?.x ?? 0) - 640).toBeCloseTo(640 - (twin?.x ?? 0), 6);
			expect(image?.[name]?.y).toBeCloseTo(twin?.y ?? 0, 6);
		}
	});

	it.each([2, 2.8, 3.5])(
		'lets a level camera side on measure the knee bend to a degree from %f m, as the mean of both legs',
		(distanceM) => {
			for (const heightM of [0.5, 0.9, 1.4]) {
				const camera = createCamera({ yawDeg: 90, distanceM, heightM, aimHeightM: heightM });
				for (const kneeFlexionDeg of [30, 60, 90, 110, 125]) {
					const motion = squat({ reps: 1, depth: { kneeFlexionDeg }, stance: { widthM: 0.3, toeOutDeg: 0 } });
					const figure = figureOf(motion.postureAt(motion.reps[0]?.peakS ?? 0, body), body);
					expect(Math.abs(seenKneeFlexionDeg(figure, camera) - figure.angles.kneeFlexionDeg)).toBeLessThan(1);
				}
			}
		},
	);
});

function seenKneeFlexionDeg(figure: Figure, camera: ReturnType<typeof createCamera>): number {
	const { image } = truePose(figure, camera, 0);
	if (image === null) throw new Error('Nobody in the picture.');
	const sides = [
		[image.leftHip, image.leftKnee, image.leftAnkle],
		[image.rightHip, image.rightKnee, image.rightAnkle],
	] as const;
	const flexions = sides.map(([hip, knee, ankle]) =>
		hip && knee && ankle ? 180 - (includedAngleDeg(hip, knee, ankle) ?? Number.NaN) : Number.NaN,
	);
	return flexions.reduce((sum, value) => sum + value, 0) / flexions.length;
}
