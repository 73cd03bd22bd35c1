import { describe, expect, it } from 'vitest';
import { drillById, DRILLS } from '../../workout/drills/registry.ts';
import { drillSections, drillTime } from './drillWords.ts';

describe('drillSections', () => {
	it('shows every drill once', () => {
		const shown = drillSections().flatMap(({ drills }) => drills);
		expect(new Set(shown)).toEqual(new Set(DRILLS));
		expect(shown).toHaveLength(DRILLS.length);
	});

	it('says once what holds for all of a group, and keeps apart what does not', () => {
		const [squeeze, carry] = [drillById('glute-squeeze'), drillById('suitcase-carry')];
		const [alike] = drillSections([squeeze, { ...squeeze, id: 'other', source: 'From elsewhere' }]);
		expect(alike).toMatchObject({ notFor: squeeze.notFor, source: null });
		expect(drillSections([{ ...carry, notFor: '' }])[0]?.notFor).toBeNull();
	});
});

describe('drillTime', () => {
	it('tells seconds, repeats and sides', () => {
		expect(drillTime(drillById('glute-squeeze'))).toBe('30 s');
		expect(drillTime(drillById('curl-up'))).toBe('5 × 8 s');
		expect(drillTime(drillById('roll-calves'))).toBe('30 s each side');
		expect(drillTime(drillById('big-3-and-founder'))).toBe('');
	});
});
