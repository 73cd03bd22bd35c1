import { describe, expect, it } from 'vitest';
import { fastestMPerS, figureAt } from '../../tests/support/figureAt.ts';
import { LANDMARK_NAMES } from '../analysis/pose/landmarks.ts';
import { createBody } from './body.ts';
import { createCamera, truePose } from './camera.ts';
import { demoSet } from './demoSet.ts';
import { DEMO_VIEWS, demoCamera } from './demoView.ts';
import { figureOf } from './figure.ts';
import { FLOOR_DEMOS } from './floorDemos.ts';

const body = createBody();

describe.each(Object.keys(FLOOR_DEMOS))('demo set of %s', (exerciseId) => {
	it.each(DEMO_VIEWS)('lies still at first and keeps all of the body in the picture from %s', (view) => {
		const motion = demoSet(exerciseId, view);
		const camera = createCamera(demoCamera(view, { widthPx: 960, heightPx: 540 }, 'floor'));
		const firstS = motion.reps[0]?.startS ?? 0;
		expect(firstS).toBeGreaterThanOrEqual(7.5);
		expect(motion.postureAt(firstS - 1.5, body)).toEqual(motion.postureAt(0, body));
		for (const timeS of [0, ...motion.reps.map((rep) => rep.peakS), motion.durationS]) {
			const { image } = truePose(figureOf(motion.postureAt(timeS, body), body), camera, timeS);
			const visible = Object.values(image ?? {}).filter((landmark) => landmark?.visibility === 1);
			expect(visible).toHaveLength(33);
		}
	});

	it('goes amiss in the middle, where it moves otherwise than in the first rep', () => {
		const motion = demoSet(exerciseId, 'front');
		const faulty = motion.reps[Math.floor(motion.reps.length / 2)];
		const first = motion.reps.find((rep) => rep.side === faulty?.side);
		const at = (timeS: number) => figureAt(motion, timeS).landmarks;
		const [well, amiss] = [at(first?.peakS ?? 0), at(faulty?.peakS ?? 0)];
		const apartM = Math.max(
			...(['leftHip', 'rightHip', 'leftKnee', 'rightKnee', 'nose', 'leftShoulder', 'rightShoulder'] as const).map(
				(name) => Math.hypot(well[name].x - amiss[name].x, well[name].y - amiss[name].y, well[name].z - amiss[name].z),
			),
		);
		expect(apartM).toBeGreaterThan(0.035);
	});

	it('moves without jumps, and without a jump when it goes round', () => {
		const motion = demoSet(exerciseId, 'side');
		const [first, second] = motion.reps;
		expect(fastestMPerS(motion, 30, (first?.startS ?? 0) - 1.2, second?.startS ?? 0)).toBeLessThan(4);
		const [start, end] = [0, motion.durationS].map((timeS) => figureAt(motion, timeS).landmarks);
		for (const name of LANDMARK_NAMES) expect(end?.[name].y).toBeCloseTo(start?.[name].y ?? NaN, 6);
	});
});
