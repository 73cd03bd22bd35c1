import { describe, expect, it } from 'vitest';
import { matchTimes } from './matchTimes.ts';

describe('matchTimes', () => {
	it('pairs each moment with the nearest within the tolerance, and leaves out what is too far', () => {
		expect(matchTimes([1, 2, 5], [2.2, 0.9, 7], 0.3)).toEqual([
			{ truthS: 1, foundS: 0.9 },
			{ truthS: 2, foundS: 2.2 },
		]);
	});

	it('takes nothing twice', () => {
		expect(matchTimes([1, 1.1], [1.05], 0.3)).toHaveLength(1);
	});
});
