import { describe, expect, it } from 'vitest';
import { clockText, curvePath, indexAt, timeScale } from './timelineGeometry.ts';

describe('timeScale', () => {
	it('maps time to pixels and back', () => {
		const scale = timeScale(20, 1000);
		expect(scale.x(5)).toBe(250);
		expect(scale.timeS(250)).toBe(5);
	});

	it('keeps a click outside of the strip inside the recording', () => {
		const scale = timeScale(20, 1000);
		expect(scale.timeS(-30)).toBe(0);
		expect(scale.timeS(1200)).toBe(20);
	});

	it('puts everything at the start when the recording has no length', () => {
		expect(timeScale(0, 1000).x(3)).toBe(0);
		expect(timeScale(0, 1000).timeS(500)).toBe(0);
	});
});

describe('curvePath', () => {
	const y = (value: number) => 100 - value;

	it('draws a line through what was measured and breaks where nothing was', () => {
		const samples = [
			{ timeS: 0, value: 0 },
			{ timeS: 0.1, value: 10 },
			{ timeS: 0.2, value: null },
			{ timeS: 0.3, value: 20 },
		];
		expect(curvePath(samples, timeScale(1, 1000), y)).toBe('M0.0 100.0L100.0 90.0M300.0 80.0');
	});

	it('does not bridge a silence of more than half a second', () => {
		const samples = [
			{ timeS: 0, value: 0 },
			{ timeS: 0.6, value: 10 },
		];
		expect(curvePath(samples, timeScale(1, 100), y)).toBe('M0.0 100.0M60.0 90.0');
	});

	it('keeps a peak of a single picture when a long recording is drawn small', () => {
		const samples = Array.from({ length: 20_000 }, (_, index) => ({
			timeS: index / 30,
			value: index === 12_345 ? 90 : 0,
		}));
		const path = curvePath(samples, timeScale(20_000 / 30, 300), y);
		expect(path).toContain(' 10.0');
		expect(path.split(/[ML]/).length).toBeLessThan(700);
	});

	it('is empty without samples', () => {
		expect(curvePath([], timeScale(1, 100), y)).toBe('');
	});
});

describe('indexAt', () => {
	const samples = [{ timeS: 0.1 }, { timeS: 0.2 }, { timeS: 0.3 }];

	it('finds the picture that is on the screen', () => {
		expect(indexAt(samples, 0.2)).toBe(1);
		expect(indexAt(samples, 0.29)).toBe(1);
		expect(indexAt(samples, 9)).toBe(2);
		expect(indexAt(samples, 0)).toBe(0);
	});

	it('says so when there is none', () => {
		expect(indexAt([], 1)).toBeNull();
	});
});

describe('clockText', () => {
	it('shows minutes, seconds and tenths', () => {
		expect(clockText(0)).toBe('0:00.0');
		expect(clockText(65.24)).toBe('1:05.2');
		expect(clockText(59.97)).toBe('1:00.0');
	});
});
