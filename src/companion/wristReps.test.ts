import { describe, expect, it } from 'vitest';
import { readingsOf, squats, STILL, swings, typing, walking, type WristPath } from '../../tests/support/wristMotion.ts';
import { createBody } from '../athlete/body.ts';
import { figureOf } from '../athlete/figure.ts';
import type { Motion } from '../athlete/motion.ts';
import { kettlebellSwing } from '../athlete/motions/kettlebellSwing.ts';
import { squat } from '../athlete/motions/squat.ts';
import { createWristReps, type WristMovement } from './wristReps.ts';

const BODY = createBody();

const POSES_PER_S = 12;

/** The left wrist of the demo athlete, seen from the side: posed a few times a second, and rounded between. */
function wristOf(motion: Motion): WristPath {
	const poses = Array.from({ length: Math.ceil(motion.durationS * POSES_PER_S) + 4 }, (_, index) => {
		const { leftWrist, leftElbow } = figureOf(motion.postureAt(index / POSES_PER_S, BODY), BODY).landmarks;
		const forearmDeg = (Math.atan2(leftWrist.z - leftElbow.z, leftElbow.y - leftWrist.y) * 180) / Math.PI;
		return { forwardM: leftWrist.z, upM: leftWrist.y, forearmDeg };
	});
	// A uniform cubic B-spline: its force changes without a jump.
	const at = (timeS: number, key: 'forwardM' | 'upM' | 'forearmDeg') => {
		const place = Math.max(0, timeS * POSES_PER_S);
		const x = place % 1;
		const [a, b, c, d] = [-1, 0, 1, 2].map((step) => poses[Math.max(0, Math.floor(place) + step)]?.[key] ?? 0);
		const weights = [(1 - x) ** 3, 3 * x ** 3 - 6 * x ** 2 + 4, -3 * x ** 3 + 3 * x ** 2 + 3 * x + 1, x ** 3];
		return [a, b, c, d].reduce<number>((sum, value, index) => sum + ((value ?? 0) * (weights[index] ?? 0)) / 6, 0);
	};
	return {
		at: (timeS) => ({ forwardM: at(timeS, 'forwardM'), upM: at(timeS, 'upM'), forearmDeg: at(timeS, 'forearmDeg') }),
	};
}

/** Times of the reps felt when the readings come a second at a time. */
function felt(
	movement: WristMovement,
	path: WristPath,
	durationS: number,
	rateHz = 25,
	noiseG = 0.01,
): readonly number[] {
	const reps = createWristReps(movement);
	const readings = readingsOf(path, durationS, rateHz, noiseG);
	return Array.from({ length: Math.floor(durationS) }, (_, second) => {
		const batch = readings.slice(second * rateHz, (second + 1) * rateHz);
		return reps.take(batch, rateHz, second + (rateHz - 1) / rateHz);
	}).flat();
}

describe('reps felt by a wrist', () => {
	it('are swings, slow and brisk, each once', () => {
		for (const periodS of [1.2, 1.5, 1.8])
			expect([periodS, felt('swing', swings(12, periodS), 30).length]).toEqual([periodS, 12]);
	});

	it('are squats, with hands at the chest or ahead, slow and brisk, with and without a pause', () => {
		for (const hands of ['chest', 'ahead'] as const) {
			for (const [periodS, moveS] of [
				[2, 2],
				[3, 3],
				[4, 4],
				[4.5, 3],
			] as const) {
				const count = felt('squat', squats({ count: 8, periodS, moveS, hands }), 45).length;
				expect([hands, periodS, count]).toEqual([hands, periodS, 8]);
			}
		}
	});

	it('are felt at the pace of a watch that sends ten readings a second, and with three times the noise', () => {
		expect(felt('swing', swings(10, 1.5), 25, 10)).toHaveLength(10);
		expect(felt('squat', squats({ count: 6, periodS: 3, hands: 'chest' }), 30, 10, 0.03)).toHaveLength(6);
	});

	it('are timed where they were', () => {
		const times = felt('squat', squats({ count: 6, periodS: 3, hands: 'ahead' }), 30);
		const stepsS = times.slice(1).map((atS, index) => atS - (times[index] ?? 0));
		for (const stepS of stepsS) expect(stepS).toBeCloseTo(3, 0);
		// Top or trough of each rep, whichever way the watch sits.
		expect(times[0]).toBeGreaterThan(2.5);
		expect(times.at(-1)).toBeLessThan(21.5);
	});

	it('are none while walking, slowly or fast, with much or little of the arms, at either pace of a watch', () => {
		for (const movement of ['swing', 'squat'] as const) {
			for (const strideS of [0.9, 1, 1.1, 1.25, 1.4]) {
				for (const armDeg of [10, 25, 35]) {
					for (const rateHz of [10, 25]) {
						const count = felt(movement, walking(strideS, armDeg), 40, rateHz).length;
						expect([movement, strideS, armDeg, rateHz, count]).toEqual([movement, strideS, armDeg, rateHz, 0]);
					}
				}
			}
		}
	});

	it('are those of the demo athlete, whose arms were made for the eye', () => {
		const near = (times: readonly number[], motion: Motion) =>
			motion.reps.map(({ peakS }) => times.filter((atS) => Math.abs(atS - peakS) < 0.7).length);
		const swung = kettlebellSwing({ reps: 4 });
		expect(near(felt('swing', wristOf(swung), swung.durationS), swung)).toEqual([1, 1, 1, 1]);
		const squatted = squat({ reps: 4 });
		expect(near(felt('squat', wristOf(squatted), squatted.durationS), squatted)).toEqual([1, 1, 1, 1]);
	});

	it('are none while still or typing', () => {
		for (const movement of ['swing', 'squat'] as const) {
			expect(felt(movement, STILL, 60)).toEqual([]);
			expect(felt(movement, typing(), 60)).toEqual([]);
		}
	});

	it('are none for two of a kind: three have to be alike', () => {
		expect(felt('swing', swings(2, 1.5), 15)).toEqual([]);
		expect(felt('squat', squats({ count: 2, periodS: 3, hands: 'chest' }), 20)).toEqual([]);
	});

	it('begin anew after a hole', () => {
		const reps = createWristReps('swing');
		const readings = readingsOf(swings(12, 1.5), 21);
		expect(reps.take(readings.slice(0, 200), 25, 8)).not.toEqual([]);
		expect(reps.take(readings.slice(200, 260), 25, 30)).toEqual([]);
	});
});
