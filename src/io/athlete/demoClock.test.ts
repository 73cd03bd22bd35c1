import { describe, expect, it } from 'vitest';
import { demoStepS, demoWaitS } from './demoClock.ts';

describe('the clock of the demo', () => {
	it('runs in real time while 20 to 30 pictures a second come through', () => {
		expect(demoStepS(1 / 20)).toBe(1 / 20);
		expect(demoWaitS(1 / 20)).toBe(0);
	});

	it('waits rather than showing more than 30 a second', () => {
		expect(demoWaitS(0.01)).toBeCloseTo(1 / 30 - 0.01, 9);
		expect(demoStepS(0.01)).toBe(1 / 30);
	});

	it('slows down rather than leaving out more than a twentieth of a second, so that the demo can still be judged', () => {
		expect(demoStepS(0.4)).toBe(1 / 20);
	});
});
