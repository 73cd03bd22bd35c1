import { describe, expect, it } from 'vitest';
import { brightenDark, brightnessGain, LEAST_BRIGHTNESS, MAX_GAIN } from './brightness.ts';

function mean(values: Float32Array): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('brightening', () => {
	it('leaves every value of a lit picture as it is', () => {
		const lit = new Float32Array([10, 90, 200, 255, 30, 61]);
		const before = lit.slice();
		brightenDark(lit);
		expect(lit).toEqual(before);
	});

	it('brings a dark picture up to the least brightness and keeps its contrast', () => {
		const dark = new Float32Array([10, 20, 30]);
		brightenDark(dark);
		expect(mean(dark)).toBeCloseTo(LEAST_BRIGHTNESS, 3);
		expect([...dark]).toEqual([30, 60, 90]);
	});

	it('never goes beyond white', () => {
		const lamp = new Float32Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 200]);
		brightenDark(lamp);
		expect(lamp[9]).toBe(255);
	});

	it('does not lift a black picture without bound', () => {
		const black = new Float32Array([0, 1, 0, 1]);
		brightenDark(black);
		expect([...black]).toEqual([0, MAX_GAIN, 0, MAX_GAIN]);
		brightenDark(new Float32Array([0, 0]));
		expect(brightnessGain(0)).toBe(MAX_GAIN);
	});

	it('grows from one without a leap as the light goes', () => {
		expect(brightnessGain(LEAST_BRIGHTNESS)).toBe(1);
		expect(brightnessGain(LEAST_BRIGHTNESS - 0.1)).toBeCloseTo(1, 2);
	});
});
