import { describe, expect, it } from 'vitest';
import { farthestM, fastestMPerS, figureAt, figureAtPeak } from '../../../tests/support/figureAt.ts';
import type { LandmarkName } from '../../analysis/pose/landmarks.ts';
import { createBody } from '../body.ts';
import type { Motion } from '../motion.ts';
import { MOTIONS } from '../motions.ts';
import { middle } from '../skeleton.ts';
import { magnitude, subtract } from '../vec3.ts';

const body = createBody();
const QUICK = { reps: 1, idleBeforeS: 1, riseS: 1, holdS: 0.4, lowerS: 1, pauseS: 0.3 };

function once(exerciseId: string, form: Readonly<Record<string, unknown>> = {}): Motion {
	const motion = MOTIONS[exerciseId]?.({ ...QUICK, ...form });
	if (motion === undefined) throw new Error(`There is no ${exerciseId}.`);
	return motion;
}

const PLANTED: readonly {
	readonly exerciseId: string;
	readonly form?: Readonly<Record<string, unknown>>;
	readonly planted: readonly LandmarkName[];
}[] = [
	{ exerciseId: 'single-leg-bridge', planted: ['leftHeel', 'leftFootIndex', 'leftShoulder', 'rightWrist'] },
	{ exerciseId: 'pelvic-tilt', planted: ['leftHeel', 'rightFootIndex', 'leftShoulder'] },
	{
		exerciseId: 'prone-leg-raise',
		form: { side: 'left', rollDeg: 14 },
		planted: ['rightHip', 'rightKnee', 'rightAnkle'],
	},
	{ exerciseId: 'plank', planted: ['leftElbow', 'rightWrist', 'leftFootIndex', 'rightAnkle'] },
	{ exerciseId: 'plank', form: { shoulderHipAnkleDeg: 150 }, planted: ['leftElbow', 'rightWrist', 'leftFootIndex'] },
	{ exerciseId: 'side-plank', planted: ['rightElbow', 'rightWrist'] },
	{
		exerciseId: 'bird-dog',
		form: { side: 'right' },
		planted: ['leftKnee', 'leftFootIndex', 'rightWrist', 'rightIndex'],
	},
	{ exerciseId: 'quadruped-hip-extension', form: { rollDeg: 18 }, planted: ['rightKnee', 'leftWrist', 'rightWrist'] },
	{
		exerciseId: 'fire-hydrant',
		form: { tiltDeg: 25 },
		planted: ['rightKnee', 'rightAnkle', 'leftWrist', 'rightWrist'],
	},
	{ exerciseId: 'clam', form: { rollBackDeg: 25 }, planted: ['leftAnkle', 'rightHip', 'rightKnee', 'rightAnkle'] },
	{
		exerciseId: 'side-lying-abduction',
		form: { rollBackDeg: 0 },
		planted: ['rightKnee', 'rightAnkle', 'leftWrist', 'rightShoulder'],
	},
	{ exerciseId: 'knee-to-chest', form: { side: 'left' }, planted: ['rightHeel', 'rightKnee', 'leftShoulder', 'nose'] },
	{ exerciseId: 'lower-back-rotation', planted: ['leftShoulder', 'rightWrist', 'nose'] },
];

describe.each(PLANTED)('$exerciseId', ({ exerciseId, form, planted }) => {
	const motion = once(exerciseId, form);

	it.each(planted)('leaves the %s where it is', (name) => {
		expect(farthestM(motion, name, 0, motion.durationS)).toBeLessThan(0.004);
	});

	it('stays above the floor, keeps its lengths and moves without jumps', () => {
		for (let timeS = 0; timeS < motion.durationS; timeS += 0.5) {
			const { landmarks, skeleton } = figureAt(motion, timeS);
			expect(Math.min(...Object.values(landmarks).map((point) => point.y))).toBeGreaterThan(0.005);
			expect(skeleton.head.origin.y).toBeGreaterThan(0.1);
			for (const side of ['left', 'right'] as const) {
				const { hip, knee } = skeleton.legs[side];
				expect(magnitude(subtract(hip, knee))).toBeCloseTo(body.thighM, 6);
				const { elbow, wrist } = skeleton.arms[side];
				expect(magnitude(subtract(elbow, wrist))).toBeCloseTo(body.forearmM, 6);
			}
		}
		expect(fastestMPerS(motion, 20, 0.5, motion.durationS)).toBeLessThan(4);
	});
});

const AT_PEAK: readonly {
	readonly exerciseId: string;
	readonly form: Readonly<Record<string, unknown>>;
	readonly asks: string;
	readonly read: (angles: ReturnType<typeof figureAtPeak>['angles']) => number;
	readonly askedDeg: number;
	readonly withinDeg: number;
}[] = [
	{
		exerciseId: 'single-leg-bridge',
		form: { side: 'right', shoulderHipKneeDeg: 165, pelvicDropDeg: 12 },
		asks: 'the line of the standing side',
		read: ({ legs }) => legs.right.shoulderHipKneeDeg,
		askedDeg: 165,
		withinDeg: 0.1,
	},
	{
		exerciseId: 'single-leg-bridge',
		form: { side: 'right', pelvicDropDeg: 12 },
		asks: 'how far the free hip sinks',
		read: ({ pelvisTiltDeg }) => pelvisTiltDeg,
		askedDeg: -12,
		withinDeg: 0.1,
	},
	{
		exerciseId: 'single-leg-bridge',
		form: { thighGapDeg: 30 },
		asks: 'how much higher the free thigh points',
		read: ({ legs }) => legs.left.thighElevationDeg - legs.right.thighElevationDeg,
		askedDeg: 30,
		withinDeg: 0.1,
	},
	...[202, 178, 150].map((shoulderHipAnkleDeg) => ({
		exerciseId: 'plank',
		form: { shoulderHipAnkleDeg },
		asks: `shoulder, hip and ankle at ${shoulderHipAnkleDeg}°`,
		read: (angles: ReturnType<typeof figureAtPeak>['angles']) => angles.shoulderHipAnkleDeg,
		askedDeg: shoulderHipAnkleDeg,
		withinDeg: 0.2,
	})),
	{
		exerciseId: 'prone-leg-raise',
		form: { side: 'left', liftDeg: 24, rollDeg: 14 },
		asks: 'how far the pelvis rolls',
		read: ({ pelvisTiltDeg }) => pelvisTiltDeg,
		askedDeg: 14,
		withinDeg: 0.3,
	},
	{
		exerciseId: 'bird-dog',
		form: { side: 'left', legAboveDeg: 20 },
		asks: 'how far the leg is above the line of the trunk',
		read: ({ legs }) => legs.left.shoulderHipKneeDeg,
		askedDeg: 200,
		withinDeg: 0.3,
	},
	{
		exerciseId: 'bird-dog',
		form: { side: 'left', armBelowDeg: 0 },
		asks: 'an arm in line with the trunk',
		read: ({ armElevationDeg }) => armElevationDeg.right,
		askedDeg: 180,
		withinDeg: 9,
	},
	{
		exerciseId: 'quadruped-hip-extension',
		form: { thighAboveDeg: 24 },
		asks: 'how far the thigh is above the line of the trunk',
		read: ({ legs }) => legs.left.shoulderHipKneeDeg,
		askedDeg: 204,
		withinDeg: 0.3,
	},
	{
		exerciseId: 'fire-hydrant',
		form: { side: 'right', tiltDeg: 24 },
		asks: 'how far the trunk tilts',
		read: ({ pelvisTiltDeg }) => pelvisTiltDeg,
		askedDeg: -24,
		withinDeg: 0.3,
	},
	{
		exerciseId: 'side-lying-abduction',
		form: { liftDeg: 32 },
		asks: 'how high the leg goes',
		read: ({ legs }) => -legs.left.thighElevationDeg,
		askedDeg: 32,
		withinDeg: 0.3,
	},
	{
		exerciseId: 'clam',
		form: { rollBackDeg: 28 },
		asks: 'how far the pelvis rolls back',
		read: ({ pelvisTiltDeg }) => 90 - pelvisTiltDeg,
		askedDeg: 28,
		withinDeg: 0.5,
	},
	{
		exerciseId: 'knee-to-chest',
		form: { side: 'left', hipFlexionDeg: 118 },
		asks: 'how far the hip is bent',
		read: ({ legs }) => 180 - legs.left.shoulderHipKneeDeg,
		askedDeg: 118,
		withinDeg: 0.3,
	},
];

it.each(AT_PEAK)('$exerciseId shows $asks', ({ exerciseId, form, read, askedDeg, withinDeg }) => {
	expect(Math.abs(read(figureAtPeak(once(exerciseId, form)).angles) - askedDeg)).toBeLessThan(withinDeg);
});

it('drops the hips of a side plank by the share of the line that was asked for', () => {
	const { landmarks: at } = figureAtPeak(once('side-plank', { dropRatio: 0.1 }));
	const [shoulders, hips, ankles] = [
		middle(at.leftShoulder, at.rightShoulder),
		middle(at.leftHip, at.rightHip),
		middle(at.leftAnkle, at.rightAnkle),
	];
	const [line, toHips] = [subtract(ankles, shoulders), subtract(hips, shoulders)];
	const belowM = Math.abs(line.x * toHips.y - line.y * toHips.x) / magnitude(line);
	expect(belowM / magnitude(line)).toBeCloseTo(0.1, 3);
	expect(hips.y).toBeLessThan(figureAtPeak(once('side-plank')).landmarks.leftHip.y);
});

it('keeps the feet of a side plank on each other where they stand', () => {
	const motion = once('side-plank');
	const [start, held] = [figureAt(motion, 0).landmarks, figureAtPeak(motion).landmarks];
	const feet = (at: typeof start) => middle(at.leftAnkle, at.rightAnkle);
	expect(magnitude(subtract(feet(start), feet(held)))).toBeLessThan(0.004);
	expect(farthestM(motion, 'rightAnkle', 0, motion.durationS)).toBeLessThan(0.015);
});

it('opens the knee of a clam and leaves the feet together, rolls both knees over the side asked for', () => {
	const [closed, open] = [0, 45].map((openDeg) => figureAtPeak(once('clam', { openDeg })).landmarks);
	expect((open?.leftKnee.y ?? 0) - (closed?.leftKnee.y ?? 0)).toBeGreaterThan(0.15);
	const rolled = figureAtPeak(once('lower-back-rotation', { side: 'right', shoulderLiftRatio: 0.18 })).landmarks;
	const kneesM = middle(rolled.leftKnee, rolled.rightKnee).x - middle(rolled.leftHip, rolled.rightHip).x;
	expect(kneesM / body.hipWidthM).toBeLessThan(-0.7);
	expect((rolled.leftShoulder.y - rolled.rightShoulder.y) / body.trunkM).toBeCloseTo(0.18, 2);
});

it('moves elbows, head and the other foot as the faults ask', () => {
	const ahead = figureAtPeak(once('plank', { elbowAheadRatio: 0.8, shoulderHipAnkleDeg: 180 })).landmarks;
	expect((ahead.leftElbow.z - ahead.leftShoulder.z) / body.upperArmM).toBeCloseTo(0.8, 2);
	const pulled = once('knee-to-chest', { side: 'left', otherFootLiftM: 0.15, headRiseRatio: 0.2 });
	const [rest, held] = [figureAt(pulled, 0).landmarks, figureAtPeak(pulled).landmarks];
	expect(held.rightAnkle.y - rest.rightAnkle.y).toBeGreaterThan(0.1);
	expect((held.rightShoulder.y - rest.rightShoulder.y) / body.trunkM).toBeCloseTo(0.2, 3);
});

it('takes sides in turn, and stands in place before the first and between reps of one side', () => {
	expect(once('bird-dog', { reps: 3 }).reps.map(({ side }) => side)).toEqual(['left', 'right', 'left']);
	const bridges = once('single-leg-bridge', { reps: 2, but: { 2: { side: 'right' } } });
	expect(bridges.reps.map(({ side }) => side)).toEqual(['left', 'right']);
	const [first, second] = bridges.reps;
	const kneeDeg = (timeS: number, side: 'left' | 'right') => figureAt(bridges, timeS).angles.legs[side].kneeFlexionDeg;
	expect(kneeDeg(0, 'right')).toBeGreaterThan(90);
	expect(kneeDeg(first?.startS ?? 0, 'right')).toBeLessThan(6);
	expect(kneeDeg(second?.startS ?? 0, 'right')).toBeGreaterThan(90);
	expect(kneeDeg(second?.startS ?? 0, 'left')).toBeLessThan(6);
});

it('does the same elsewhere on the stage and facing another way', () => {
	const here = figureAtPeak(once('bird-dog')).landmarks;
	const there = figureAtPeak(once('bird-dog', { spot: { x: 0.5, z: -0.2, headingDeg: 90 } })).landmarks;
	for (const name of ['nose', 'leftWrist', 'rightAnkle', 'leftFootIndex', 'rightKnee'] as const) {
		expect(there[name].x).toBeCloseTo(here[name].z + 0.5, 6);
		expect(there[name].z).toBeCloseTo(-here[name].x - 0.2, 6);
		expect(there[name].y).toBeCloseTo(here[name].y, 6);
	}
});
