import { describe, expect, it } from 'vitest';
import { makeKinematicFrame } from '../../../tests/support/makeKinematicFrame.ts';
import { makeLandmarks } from '../../../tests/support/makePose.ts';
import { isStanding } from './baseline.ts';
import type { KinematicFrame } from './kinematicFrame.ts';
import { createStillness } from './stillness.ts';

/** Somebody with a trunk of 100 px whose hips are at `x`. */
function at(timeS: number, x: number, hipHeight = 0.97): KinematicFrame {
	const image = makeLandmarks<'imagePx'>({
		leftShoulder: [x, 100],
		rightShoulder: [x, 100],
		leftHip: [x, 200],
		rightHip: [x, 200],
	});
	return makeKinematicFrame({ timeS, image, ratios: { hipHeight } });
}

/** Moments in seconds at which stillness was seen, with `fps` frames a second whose hips are where `xAt` says. */
function stillS(fps: number, durationS: number, frameAt: (timeS: number) => KinematicFrame | null): number[] {
	const isStill = createStillness(isStanding);
	const times = Array.from({ length: Math.round(durationS * fps) + 1 }, (_, index) => index / fps);
	return times.filter((timeS) => isStill(frameAt(timeS)));
}

describe('createStillness', () => {
	it.each([10, 15, 30, 60])('is there after half a second of standing, at %i pictures a second', (fps) => {
		const still = stillS(fps, 2, (timeS) => at(timeS, 300));
		expect(still[0]).toBeGreaterThanOrEqual(0.5);
		expect(still[0]).toBeLessThanOrEqual(0.5 + 1 / fps);
		expect(still).toContain(2);
	});

	it('lets somebody sway and breathe', () => {
		expect(stillS(30, 3, (timeS) => at(timeS, 300 + 4 * Math.sin(5 * timeS))).length).toBeGreaterThan(70);
	});

	it('is gone with a step aside and comes back half a second after it', () => {
		const still = stillS(30, 3, (timeS) => at(timeS, timeS < 1 ? 300 : 320));
		expect(still).toContain(29 / 30);
		expect(still.filter((timeS) => timeS >= 1)[0]).toBeCloseTo(1.5, 1);
	});

	it('is not there while walking slowly', () => {
		expect(stillS(30, 3, (timeS) => at(timeS, 300 + 30 * timeS))).toEqual([]);
	});

	it('is not there for somebody who holds still in a squat', () => {
		expect(stillS(30, 3, (timeS) => at(timeS, 300, 0.6))).toEqual([]);
	});

	it('starts over when the person or their hips were not seen', () => {
		const hidden = makeKinematicFrame();
		for (const lost of [null, hidden]) {
			const still = stillS(30, 3, (timeS) => (timeS >= 1 && timeS < 1.05 ? lost : at(timeS, 300)));
			expect(still.filter((timeS) => timeS >= 1)[0]).toBeCloseTo(1.55, 1);
		}
	});
});
