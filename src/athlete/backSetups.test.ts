import { describe, expect, it } from 'vitest';
import { backSetup, BACK_EXERCISES, FLAT_BELOW_DEG, NEUTRAL_REPS, ROUND_FROM_DEG } from './backSetups.ts';
import { createBody } from './body.ts';
import { figureOf } from './figure.ts';
import { MOTIONS } from './motions.ts';

const SOME = [0, 1, 2, 3, 4, 5, 6, 7];

describe('backSetup', () => {
	it('gives the same setup for the same seed', () => {
		expect(backSetup('tuning', 3)).toEqual(backSetup('tuning', 3));
	});

	it('draws other people for the test than for tuning', () => {
		const builds = (kind: 'tuning' | 'test') => SOME.map((index) => JSON.stringify(backSetup(kind, index).film.look));
		expect(new Set([...builds('tuning'), ...builds('test')]).size).toBe(2 * SOME.length);
		expect(() => backSetup('tuning', 1000)).toThrow();
	});

	it('begins with reps near the own neutral and has flat and round ones after them', () => {
		for (const index of SOME) {
			const bends = backSetup('test', index).reps.map((rep) => rep.lumbarFlexionDeg);
			for (const bend of bends.slice(0, NEUTRAL_REPS)) expect(Math.abs(bend)).toBeLessThanOrEqual(8);
			expect(bends.filter((bend) => bend >= ROUND_FROM_DEG).length).toBeGreaterThanOrEqual(3);
			expect(bends.slice(NEUTRAL_REPS).filter((bend) => bend <= FLAT_BELOW_DEG).length).toBeGreaterThanOrEqual(2);
		}
	});

	it('has every exercise, bent as the setup says and far enough to be seen', () => {
		const exercises = new Set(SOME.map((index) => backSetup('tuning', index).exerciseId));
		expect([...exercises].sort()).toEqual([...BACK_EXERCISES].sort());
		for (const index of [0, 1, 3]) {
			const { film, exerciseId, reps } = backSetup('tuning', index);
			const body = createBody(film.look?.build);
			const motion = MOTIONS[exerciseId]?.(film.set);
			const rep = motion?.reps[4];
			// A swing begins at its bottom.
			const lowestS = exerciseId === 'kettlebell-swing' ? rep?.startS : rep?.peakS;
			if (motion === undefined || lowestS === undefined) throw new Error(`There is no ${exerciseId}.`);
			const { angles } = figureOf(motion.postureAt(lowestS, body), body);
			expect(angles.lumbarFlexionDeg).toBeCloseTo(reps[4]?.lumbarFlexionDeg ?? 0, 3);
			expect(angles.trunkInclinationDeg).toBeGreaterThan(38);
		}
	});
});
