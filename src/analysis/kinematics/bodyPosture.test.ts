import { describe, expect, it } from 'vitest';
import { createBody } from '../../athlete/body.ts';
import { createCamera, truePose } from '../../athlete/camera.ts';
import { figureOf } from '../../athlete/figure.ts';
import { MOTIONS } from '../../athlete/motions.ts';
import type { MotionSet } from '../../athlete/motionSet.ts';
import { bodyPosture, createPostureTracker } from './bodyPosture.ts';

/** The athlete at the far point of one rep, seen from a place. */
function posture(exerciseId: string, yawDeg: number, set: Partial<MotionSet> & Record<string, unknown> = {}) {
	const motion = MOTIONS[exerciseId]?.({ reps: 1, ...set });
	const peakS = motion?.reps[0]?.peakS;
	if (motion === undefined || peakS === undefined) throw new Error(`The athlete does not know ${exerciseId}.`);
	const body = createBody();
	return bodyPosture(truePose(figureOf(motion.postureAt(peakS, body), body), createCamera({ yawDeg }), peakS));
}

describe('bodyPosture', () => {
	it.each([
		['squat', {}, 'upright'],
		['lunge', { leanDeg: 55 }, 'upright'],
		['hip-hinge', { hipFlexionDeg: 110 }, 'upright'],
		['kettlebell-swing', {}, 'upright'],
		['glute-bridge', {}, 'supine'],
		['single-leg-bridge', {}, 'supine'],
		['knee-to-chest', {}, 'supine'],
		['prone-leg-raise', {}, 'prone'],
		['plank', {}, 'prone'],
		['bird-dog', {}, 'quadruped'],
		['quadruped-hip-extension', {}, 'quadruped'],
		['fire-hydrant', {}, 'quadruped'],
		['clam', {}, 'side-lying'],
		['side-plank', {}, 'side-lying'],
	] as const)('of %s %j is %s, from wherever', (exerciseId, set, expected) => {
		for (const yawDeg of [90, -90, 45, 0]) expect(posture(exerciseId, yawDeg, set)).toBe(expected);
	});
});

describe('bodyPosture of a picture upside down', () => {
	it('is not lying', () => {
		const motion = MOTIONS['squat']?.({ reps: 1 });
		const peakS = motion?.reps[0]?.peakS ?? 0;
		const body = createBody();
		if (motion === undefined) throw new Error('The athlete does not know how to squat.');
		const frame = truePose(figureOf(motion.postureAt(peakS, body), body), createCamera({ yawDeg: 0 }), peakS);
		const turned = Object.fromEntries(
			Object.entries(frame.world ?? {}).map(([name, point]) => [
				name,
				point === null ? null : { ...point, x: -point.x, y: -point.y },
			]),
		) as typeof frame.world;
		expect(bodyPosture({ ...frame, world: turned })).toBeNull();
	});
});

describe('createPostureTracker', () => {
	it('takes the first posture at once and another when it has lasted', () => {
		const track = createPostureTracker();
		expect(track('upright', 0)).toBe('upright');
		expect(track('supine', 1)).toBe('upright');
		expect(track('supine', 1.2)).toBe('upright');
		expect(track('supine', 1.31)).toBe('supine');
	});
	it('keeps the last one through a moment of another or of none', () => {
		const track = createPostureTracker();
		track('supine', 0);
		expect(track('prone', 0.1)).toBe('supine');
		expect(track(null, 0.2)).toBe('supine');
		expect(track('supine', 0.3)).toBe('supine');
		expect(track('prone', 0.5)).toBe('supine');
	});
});
