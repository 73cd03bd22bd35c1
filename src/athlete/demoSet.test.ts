import { describe, expect, it } from 'vitest';
import { fastestMPerS } from '../../tests/support/figureAt.ts';
import { createBody } from './body.ts';
import { createCamera, truePose } from './camera.ts';
import { demoSet } from './demoSet.ts';
import { DEMO_VIEWS, demoCamera } from './demoView.ts';
import { figureOf } from './figure.ts';
import { STANDING_DEMOS } from './standingDemos.ts';

const body = createBody();

const VIEWS = Object.keys(STANDING_DEMOS).flatMap((exerciseId) => DEMO_VIEWS.map((view) => ({ exerciseId, view })));

describe.each(VIEWS)('demo set of $exerciseId from $view', ({ exerciseId, view }) => {
	const motion = demoSet(exerciseId, view);
	const camera = createCamera(demoCamera(view, { widthPx: 960, heightPx: 540 }));
	const poseAt = (timeS: number) => truePose(figureOf(motion.postureAt(timeS, body), body), camera, timeS);

	it('begins and ends with nobody in the picture, so that it can go round', () => {
		expect(poseAt(0).image).toBeNull();
		expect(poseAt(motion.durationS).image).toBeNull();
	});

	it('stands still long enough for a set to start by itself, all of the body in the picture', () => {
		const firstS = motion.reps[0]?.startS ?? 0;
		for (let timeS = firstS - 6.5; timeS < firstS; timeS += 1.5) {
			const { image } = poseAt(timeS);
			const visible = Object.values(image ?? {}).filter((landmark) => landmark?.visibility === 1);
			expect(visible).toHaveLength(33);
		}
	});

	it('keeps all of the body in the picture through its reps', () => {
		expect(motion.reps).toHaveLength(exerciseId === 'side-step' ? 8 : 9);
		for (const rep of motion.reps) {
			const visible = Object.values(poseAt(rep.peakS).image ?? {}).filter((landmark) => landmark?.visibility === 1);
			expect(visible).toHaveLength(33);
		}
	});
});

it.each(Object.keys(STANDING_DEMOS))('takes up and leaves %s without a jump', (exerciseId) => {
	const motion = demoSet(exerciseId, 'front');
	const firstS = motion.reps[0]?.startS ?? 0;
	const lastS = motion.reps.at(-1)?.endS ?? 0;
	expect(fastestMPerS(motion, 60, firstS - 3, firstS)).toBeLessThan(3);
	expect(fastestMPerS(motion, 60, lastS + 0.5, lastS + 2.4)).toBeLessThan(3);
});

it('shows shallow squats side on and knees that fall in from the front, three in a row', () => {
	const side = demoSet('squat', 'side').reps.map(
		(rep) => figureOf(demoSet('squat', 'side').postureAt(rep.peakS, body), body).angles.thighElevationDeg > 20,
	);
	const kneesApartM = demoSet('squat', 'front').reps.map((rep) => {
		const { leftKnee, rightKnee } = figureOf(demoSet('squat', 'front').postureAt(rep.peakS, body), body).landmarks;
		return leftKnee.x - rightKnee.x;
	});
	const middleThree = [false, false, false, true, true, true, false, false, false];
	expect(side).toEqual(middleThree);
	expect(kneesApartM.map((apartM) => apartM < 0.22)).toEqual(middleThree);
});

it('shows a back that rounds in hinges side on, three in a row after flat ones', () => {
	const motion = demoSet('hip-hinge', 'side');
	const isRound = motion.reps.map(
		(rep) => figureOf(motion.postureAt(rep.peakS, body), body).angles.lumbarFlexionDeg > 30,
	);
	expect(isRound).toEqual([false, false, false, true, true, true, false, false, false]);
});
