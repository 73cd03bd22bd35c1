import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../../tests/support/demoTrack.ts';
import { asMoveNet, withoutLandmarks } from '../../../tests/support/frameEdits.ts';
import { createBody } from '../../athlete/body.ts';
import { createCamera, truePose, type CameraPlace } from '../../athlete/camera.ts';
import { figureOf, type Figure } from '../../athlete/figure.ts';
import { stand } from '../../athlete/idleMotion.ts';
import { middle } from '../../athlete/skeleton.ts';
import { squat, type SquatSet } from '../../athlete/motions/squat.ts';
import { degrees } from '../geometry/angle.ts';
import { viewOfYaw, yawDeg, type CameraView } from '../pose/cameraView.ts';
import type { LandmarkName } from '../pose/landmarks.ts';
import type { PoseFrame } from '../pose/poseFrame.ts';
import { createKinematics, type KinematicFrame } from './kinematicFrame.ts';

const BODY = createBody();
const SQUAT: SquatSet = { reps: 1, depth: { kneeFlexionDeg: 115 }, heelRiseM: 0.03 };
const ALWAYS = { fromS: 0, toS: Infinity };

/** A level camera with so wide a lens that the whole body is in its picture from 2 m. */
function level(place: Partial<CameraPlace>): Partial<CameraPlace> {
	return { verticalFovDeg: 90, aimHeightM: place.heightM ?? 0.9, ...place };
}

function measured(frames: readonly PoseFrame[], view?: CameraView | null): KinematicFrame[] {
	const kinematics = createKinematics();
	return frames.map((frame) => {
		if (frame.image === null) throw new Error('Nobody is in the picture.');
		const yaw = yawDeg(frame);
		const seenFrom = view === undefined && yaw !== null ? viewOfYaw(yaw) : (view ?? null);
		return kinematics({ ...frame, image: frame.image }, seenFrom, yaw);
	});
}

/** Elevation of the thighs seen exactly from the side: unlike the elevation in space it is 90° for legs that stand apart. */
function sagittalThighDeg({ landmarks }: Figure): number {
	const hip = middle(landmarks.leftHip, landmarks.rightHip);
	const knee = middle(landmarks.leftKnee, landmarks.rightKnee);
	return degrees(Math.atan2(hip.y - knee.y, knee.z - hip.z));
}

/** The furthest that two rows of numbers are apart. */
function furthest(found: readonly (number | null)[], truth: readonly number[]): number {
	return Math.max(...found.map((value, index) => Math.abs((value ?? NaN) - (truth[index] ?? NaN))));
}

/** The bottom of a squat that is held, seen from the left. */
function bottom(edit: (frames: PoseFrame[]) => PoseFrame[] = (frames) => frames): KinematicFrame {
	const frames = demoTrack({ motion: squat({ ...SQUAT, bottomS: 1 }), camera: { yawDeg: 90 }, fps: 10 });
	const frame = measured(edit(frames)).find(({ timeS }) => timeS >= 3.2);
	if (frame === undefined) throw new Error('The squat has no bottom.');
	return frame;
}

function hidden(names: readonly LandmarkName[], visibility: number): (frames: PoseFrame[]) => PoseFrame[] {
	return (frames) =>
		frames.map((frame) => {
			if (frame.image === null) return frame;
			const dim = names.map((name) => [name, { ...frame.image?.[name], visibility }]);
			return { ...frame, image: { ...frame.image, ...(Object.fromEntries(dim) as object) } };
		});
}

describe('angles in the picture', () => {
	const motion = squat(SQUAT);
	const times = Array.from({ length: Math.floor(motion.durationS * 10) }, (_, index) => index / 10);
	const figures = times.map((timeS) => figureOf(motion.postureAt(timeS, BODY), BODY));
	const cameras = [90, -90].flatMap((yaw) =>
		[2, 2.8, 3.5].flatMap((distanceM) => [0.5, 0.9, 1.4].map((heightM) => ({ yawDeg: yaw, distanceM, heightM }))),
	);

	it.each(cameras)(
		'are the true ones to within 1°, camera at $yawDeg°, $distanceM m away, $heightM m high',
		(place) => {
			const camera = createCamera(level(place));
			const frames = measured(figures.map((figure, index) => truePose(figure, camera, times[index] ?? 0)));
			const angles = frames.map((frame) => frame.anglesDeg);
			const truth = figures.map((figure) => figure.angles);
			const shankDeg = truth.map(({ legs }) => (legs.left.shankInclinationDeg + legs.right.shankInclinationDeg) / 2);
			expect(furthest(angles.map((at) => at.kneeFlexion), truth.map((at) => at.kneeFlexionDeg))).toBeLessThan(1); // prettier-ignore
			expect(furthest(angles.map((at) => at.trunkInclination), truth.map((at) => at.trunkInclinationDeg))).toBeLessThan(1); // prettier-ignore
			expect(furthest(angles.map((at) => at.shankInclination), shankDeg)).toBeLessThan(1); // prettier-ignore
			expect(furthest(angles.map((at) => at.thighElevation), figures.map(sagittalThighDeg))).toBeLessThan(1); // prettier-ignore
			const hipDeg = figures.map((figure) => 90 + figure.angles.trunkInclinationDeg - sagittalThighDeg(figure));
			expect(furthest(angles.map((at) => at.hipFlexion), hipDeg.map(Math.abs))).toBeLessThan(1); // prettier-ignore
			// Near parallel the thighs have the same elevation in space, however far apart they are.
			const deep = truth.map(({ thighElevationDeg }) => (Math.abs(thighElevationDeg) < 30 ? thighElevationDeg : null));
			const known = angles.map((at) => at.thighElevation).filter((_, index) => deep[index] !== null);
			expect(known.length).toBeGreaterThan(10);
			expect(furthest(known, deep.filter((value) => value !== null))).toBeLessThan(1); // prettier-ignore
		},
	);

	it('stay within 3° when a camera at 1.4 m looks down on the person from 2.8 m', () => {
		const frames = demoTrack({ motion, camera: { yawDeg: 90, heightM: 1.4, verticalFovDeg: 60 }, fps: 10 });
		const found = measured(frames.slice(0, figures.length)).map((frame) => frame.anglesDeg.kneeFlexion);
		expect(furthest(found, figures.map((figure) => figure.angles.kneeFlexionDeg))).toBeLessThan(3); // prettier-ignore
	});

	it('do not depend on the size of the picture', () => {
		const large = measured(demoTrack({ motion, camera: { yawDeg: 90 }, fps: 10 }));
		const small = measured(demoTrack({ motion, camera: { yawDeg: 90, widthPx: 320, heightPx: 180 }, fps: 10 }));
		small.forEach((frame, index) => {
			expect(frame.anglesDeg.kneeFlexion).toBeCloseTo(large[index]?.anglesDeg.kneeFlexion ?? NaN, 6);
			expect(frame.ratios.hipHeight).toBeCloseTo(large[index]?.ratios.hipHeight ?? NaN, 6);
		});
	});

	it('are the same for the mirror image', () => {
		const [left, right] = [90, -90].map((yaw) => measured(demoTrack({ motion, camera: { yawDeg: yaw }, fps: 10 })));
		left?.forEach((frame, index) => {
			const other = right?.[index]?.anglesDeg;
			for (const name of ['kneeFlexion', 'hipFlexion', 'trunkInclination', 'thighElevation'] as const) {
				expect(other?.[name]).toBeCloseTo(frame.anglesDeg[name] ?? NaN, 6);
			}
		});
	});

	it.each(['front', 'back', 'oblique', null] as const)('are not measured from %s, unlike those in space', (view) => {
		const frames = demoTrack({ motion, camera: { yawDeg: 90 }, fps: 10 });
		const angles = measured(frames, view)[30]?.anglesDeg;
		expect(angles).toMatchObject({
			kneeFlexion: null,
			hipFlexion: null,
			trunkInclination: null,
			shankInclination: null,
			thighElevation: null,
		});
		expect(angles?.worldKneeFlexion).toBeGreaterThan(90);
	});
});

describe('angles in space', () => {
	it.each([0, 45, 90, 180, -120])('are exact from any side: %i°', (yaw) => {
		const motion = squat(SQUAT);
		const frames = measured(demoTrack({ motion, camera: { yawDeg: yaw, heightM: 0.9 }, fps: 10 }));
		for (const frame of frames) {
			const truth = figureOf(motion.postureAt(frame.timeS, BODY), BODY).angles;
			expect(frame.anglesDeg.worldKneeFlexion).toBeCloseTo(truth.kneeFlexionDeg, 6);
			expect(frame.anglesDeg.worldTrunkInclination).toBeCloseTo(Math.abs(truth.trunkInclinationDeg), 6);
		}
	});

	it('are null for a model without metres, while the picture still has its angles', () => {
		const angles = bottom(asMoveNet).anglesDeg;
		expect(angles).toMatchObject({ worldKneeFlexion: null, worldHipFlexion: null, worldTrunkInclination: null });
		expect(angles.kneeFlexion).toBeCloseTo(115, 0);
	});
});

describe('trust', () => {
	it('takes the near leg alone where the far one is lost', () => {
		const lost = bottom((frames) => withoutLandmarks(frames, ['rightKnee'], ALWAYS)).anglesDeg;
		expect(lost.kneeFlexion).toBeGreaterThan(110);
		expect(lost.thighElevation).not.toBeNull();
		expect(lost.hipFlexion).toBeNull();
	});

	it('lets a far leg that is hardly seen join the mean', () => {
		const far = ['rightHip', 'rightKnee', 'rightAnkle'] as const;
		expect(bottom(hidden(far, 0.1)).anglesDeg.kneeFlexion).toBe(bottom().anglesDeg.kneeFlexion);
	});

	it.each(['leftHip', 'leftKnee', 'leftAnkle'] as const)('measures no leg when the near %s is in doubt', (name) => {
		const doubted = bottom(hidden([name], 0.49)).anglesDeg;
		expect(doubted).toMatchObject({
			kneeFlexion: null,
			hipFlexion: null,
			shankInclination: null,
			thighElevation: null,
		});
		expect(doubted.trunkInclination).not.toBeNull();
		expect(bottom(hidden([name], 0.5)).anglesDeg.kneeFlexion).not.toBeNull();
	});

	it('asks more of the near foot than of the leg', () => {
		expect(bottom(hidden(['leftHeel'], 0.64)).nearFoot).toBeNull();
		expect(bottom(hidden(['leftFootIndex'], 0.64)).nearFoot).toBeNull();
		expect(bottom(hidden(['leftHeel', 'leftFootIndex'], 0.65)).nearFoot).not.toBeNull();
		expect(bottom(hidden(['rightHeel'], 0)).nearFoot).not.toBeNull();
	});
});

describe('ratios', () => {
	const parallel: SquatSet = { reps: 1, depth: { thighElevationDeg: 0 }, bottomS: 1 };
	const at = (frames: readonly KinematicFrame[], timeS: number): KinematicFrame['ratios'] | undefined =>
		frames.find((frame) => frame.timeS >= timeS)?.ratios;

	it.each([0, 45, 90, 180, -90])(
		'put the hips of a parallel squat at under half their standing height, from %i°',
		(yaw) => {
			for (const body of [BODY, createBody({ heightM: 1.55 })]) {
				const frames = measured(demoTrack({ motion: squat(parallel), camera: { yawDeg: yaw }, body, fps: 10 }));
				expect(at(frames, 0.5)?.hipHeight).toBeCloseTo(0.98, 1);
				expect(at(frames, 3.2)?.hipHeight).toBeGreaterThan(0.4);
				expect(at(frames, 3.2)?.hipHeight).toBeLessThan(0.5);
			}
		},
	);

	it('find feet and knees level in a squat, and one ahead and lower in a lunge', () => {
		const frames = demoTrack({ motion: squat(parallel), camera: { yawDeg: 60 }, fps: 10 });
		const low = at(measured(frames), 3.2);
		expect(low?.stagger).toBeCloseTo(0, 6);
		expect(low?.kneeDrop).toBeCloseTo(0, 6);
		const lunging = frames.map(({ world, ...frame }): PoseFrame => {
			if (frame.timeS < 2.5 || world?.leftAnkle == null || world.leftKnee == null) return { ...frame, world };
			// 0.43 m along where somebody faces who is turned by −60°: to the left of the picture and a little nearer.
			const moved = { x: world.leftAnkle.x - 0.43 * Math.sin(Math.PI / 3), z: world.leftAnkle.z - 0.43 / 2 };
			const leftKnee = { ...world.leftKnee, y: world.leftKnee.y + 0.215 };
			return { ...frame, world: { ...world, leftAnkle: { ...world.leftAnkle, ...moved }, leftKnee } };
		});
		expect(at(measured(lunging), 3.2)?.stagger).toBeCloseTo(0.5, 1);
		expect(at(measured(lunging), 3.2)?.kneeDrop).toBeCloseTo(0.25, 1);
	});

	it('measure the height of the hips above the foot that is on the floor', () => {
		const [pose] = demoTrack({ motion: stand({ durationS: 0 }) });
		const ankle = pose?.world?.leftAnkle;
		if (pose?.world == null || ankle == null) throw new Error('The foot is missing.');
		const lifted = { ...pose, world: { ...pose.world, leftAnkle: { ...ankle, y: ankle.y - 0.1 } } };
		const [before, after] = measured([pose, lifted]).map((frame) => frame.ratios.hipHeight);
		expect(after).toBeCloseTo(before ?? NaN, 1);
	});

	it('tell hands below the hips from hands held forwards', () => {
		const hands = (arms: 'hanging' | 'forwards') =>
			at(measured(demoTrack({ motion: squat({ ...parallel, arms }), fps: 10 })), 3.2)?.handsAboveHips;
		expect(hands('forwards')).toBeGreaterThan(0.3);
		expect(hands('hanging')).toBeLessThan(0);
	});

	it('are measured against the legs when they were straight, not against metres that shrink as they bend', () => {
		const frames = demoTrack({ motion: squat(parallel), fps: 10 });
		const shrunk = frames.map(({ world, ...frame }): PoseFrame => {
			if (world === null || frame.timeS < 2.5) return { ...frame, world };
			const scaled = Object.entries(world).map(([name, point]) => [
				name,
				point === null ? null : { ...point, x: 0.9 * point.x, y: 0.9 * point.y, z: 0.9 * point.z },
			]);
			return { ...frame, world: Object.fromEntries(scaled) as NonNullable<PoseFrame['world']> };
		});
		const honest = at(measured(frames), 3.2)?.hipHeight ?? NaN;
		expect(at(measured(shrunk), 3.2)?.hipHeight).toBeCloseTo(0.9 * honest, 3);
	});

	it('read heights in pixels when the model has no metres, from the front and the side', () => {
		for (const yaw of [0, 90]) {
			const frames = asMoveNet(demoTrack({ motion: squat(parallel), camera: { yawDeg: yaw }, fps: 10 }));
			const found = measured(frames);
			expect(Math.abs((at(found, 0.5)?.hipHeight ?? NaN) - 1)).toBeLessThan(0.1);
			expect((at(found, 3.2)?.hipHeight ?? NaN) / (at(found, 0.5)?.hipHeight ?? NaN)).toBeLessThan(0.55);
			expect(at(found, 3.2)?.stagger).toBeNull();
		}
	});

	it('are null where their landmarks are missing', () => {
		const [pose] = demoTrack({ motion: stand({ durationS: 0 }) });
		const ratiosWithout = (...names: LandmarkName[]) =>
			measured(withoutLandmarks(pose === undefined ? [] : [pose], names, ALWAYS), 'front')[0]?.ratios;
		expect(ratiosWithout('leftHip')).toMatchObject({ hipHeight: null, stagger: null, handsAboveHips: null });
		expect(ratiosWithout('leftKnee')).toMatchObject({ hipHeight: null, kneeDrop: null });
		expect(ratiosWithout('leftAnkle', 'rightAnkle')).toMatchObject({ hipHeight: null, stagger: null });
		expect(ratiosWithout('leftWrist', 'rightWrist')).toMatchObject({ handsAboveHips: null });
		expect(ratiosWithout('leftWrist')?.handsAboveHips).not.toBeNull();
		expect(ratiosWithout('leftAnkle')?.hipHeight).toBeCloseTo(0.98, 1);
	});
});
