import { afterEach, describe, expect, it } from 'vitest';
import {
	formatChoice,
	formatDate,
	formatFixed,
	formatList,
	formatNumber,
	formatPercent,
	writeAs,
} from './formatting.ts';
import { plural } from './plural.ts';

afterEach(() => writeAs('en-GB'));

describe('numbers, dates and lists', () => {
	it('are written as the language writes them', () => {
		writeAs('de-DE');
		expect(formatNumber(1.25, 1)).toBe('1,3');
		expect(formatNumber(12345)).toBe('12.345');
		expect(formatFixed(2, 2)).toBe('2,00');
		expect(formatPercent(0.5)).toBe('50\u00a0%');
		expect(formatList(['Knie', 'Hüfte', 'Rücken'])).toBe('Knie, Hüfte und Rücken');
		expect(formatChoice(['Knie', 'Hüfte'])).toBe('Knie oder Hüfte');
		expect(formatDate(new Date(Date.UTC(2026, 2, 1)), { month: 'long', timeZone: 'UTC' })).toBe('März');
	});

	it('keep the figures 0 to 9 where the language has its own', () => {
		writeAs('ar-EG');
		expect(formatNumber(12)).toBe('12');
		expect(formatDate(new Date(Date.UTC(2026, 2, 1)), { day: 'numeric', timeZone: 'UTC' })).toBe('1');
	});

	it('have a minus as wide as a plus, and none before nought', () => {
		expect([formatNumber(-3), formatFixed(-0.25, 1), formatNumber(-0.2)]).toEqual(['−3', '−0.3', '0']);
	});

	it('leave out noughts after the point, unless their number is fixed', () => {
		expect(formatNumber(2, 1)).toBe('2');
		expect(formatFixed(2, 1)).toBe('2.0');
	});
});

describe('a text that counts', () => {
	it('takes one form for one and another for the rest, nought included', () => {
		const reps = (count: number) => plural(count, ['# rep', '# reps']);
		expect([0, 1, 2].map(reps)).toEqual(['0 reps', '1 rep', '2 reps']);
	});

	it('takes the forms and the rule of the catalogue', () => {
		const rule = (count: number) => (count === 1 ? 0 : count === 2 ? 1 : 2);
		const forms = ['واحد', 'اثنان', '# عدات'];
		expect([1, 2, 5].map((count) => plural(count, forms, rule))).toEqual(['واحد', 'اثنان', '5 عدات']);
	});

	it('falls back on the last form where the rule names one that is missing', () => {
		expect(plural(3, ['#个'], () => 4)).toBe('3个');
		// As the catalogue of a language with one form has it.
		expect(plural(3, '每 # 分钟', () => 0)).toBe('每 3 分钟');
	});
});
