import { describe, expect, it } from 'vitest';
import { outOfBend } from './angleValues.ts';

describe('outOfBend', () => {
	it('is away from both limbs', () => {
		const out = outOfBend({ x: 0, y: 0 }, [
			{ x: 10, y: 0 },
			{ x: 0, y: 3 },
		]);
		expect(out.x).toBeCloseTo(-Math.SQRT1_2);
		expect(out.y).toBeCloseTo(-Math.SQRT1_2);
	});

	it('is to the side of a straight joint', () => {
		const out = outOfBend({ x: 0, y: 0 }, [
			{ x: 0, y: -5 },
			{ x: 0, y: 5 },
		]);
		expect(Math.abs(out.x)).toBeCloseTo(1);
		expect(out.y).toBeCloseTo(0);
	});
});
