import { describe, expect, it } from 'vitest';
import { seriesMs, shareTable, type PartShare } from './shareTable.ts';

const shares: readonly PartShare[] = [
	{ part: 'decode', ms: 5, when: 'beside' },
	{ part: 'model', ms: 15, when: 'series' },
	{ part: 'draw', ms: 5, when: 'series' },
];

describe('the table of shares', () => {
	it('takes what every picture waits for as the whole, so that work done meanwhile adds nothing', () => {
		expect(seriesMs(shares)).toBe(20);
		expect(shareTable('film', shares).split('\n')[2]).toMatch(/^model +15\.00 ms +75 % +█{30}$/u);
	});

	it('says which parts another thread does meanwhile', () => {
		expect(shareTable('film', shares)).toMatch(/decode +5\.00 ms +25 % +█{10} +in another thread meanwhile/u);
	});
});
