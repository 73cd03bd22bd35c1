import { describe, expect, it } from 'vitest';
import { clockText, curvePath, indexAt, samplesWithin, timeScale } from './timelineGeometry.ts';

const ONE_S = { startS: 0, endS: 1 };

describe('timeScale', () => {
	it('shows a part of the recording over the whole strip', () => {
		const scale = timeScale({ startS: 10, endS: 12 }, 1000);
		expect(scale.x(11)).toBe(500);
		expect(scale.x(9)).toBe(-500);
		expect(scale.timeS(250)).toBe(10.5);
		expect(scale.timeS(-10)).toBe(10);
	});

	it('maps time to pixels and back', () => {
		const scale = timeScale({ startS: 0, endS: 20 }, 1000);
		expect(scale.x(5)).toBe(250);
		expect(scale.timeS(250)).toBe(5);
	});

	it('keeps a click outside of the strip inside the recording', () => {
		const scale = timeScale({ startS: 0, endS: 20 }, 1000);
		expect(scale.timeS(-30)).toBe(0);
		expect(scale.timeS(1200)).toBe(20);
	});

	it('puts everything at the start when the recording has no length', () => {
		expect(timeScale({ startS: 0, endS: 0 }, 1000).x(3)).toBe(0);
		expect(timeScale({ startS: 0, endS: 0 }, 1000).timeS(500)).toBe(0);
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
		expect(curvePath(samples, timeScale(ONE_S, 1000), y)).toBe('M0.0 100.0L100.0 90.0M300.0 80.0');
	});

	it('does not bridge a silence of more than half a second', () => {
		const samples = [
			{ timeS: 0, value: 0 },
			{ timeS: 0.6, value: 10 },
		];
		expect(curvePath(samples, timeScale(ONE_S, 100), y)).toBe('M0.0 100.0M60.0 90.0');
	});

	it('keeps a peak of a single picture when a long recording is drawn small', () => {
		const samples = Array.from({ length: 20_000 }, (_, index) => ({
			timeS: index / 30,
			value: index === 12_345 ? 90 : 0,
		}));
		const path = curvePath(samples, timeScale({ startS: 0, endS: 20_000 / 30 }, 300), y);
		expect(path).toContain(' 10.0');
		expect(path.split(/[ML]/).length).toBeLessThan(700);
	});

	it('is empty without samples', () => {
		expect(curvePath([], timeScale(ONE_S, 100), y)).toBe('');
	});
});

describe('samplesWithin', () => {
	it('takes one more to each side', () => {
		const samples = [0, 1, 2, 3, 4, 5].map((timeS) => ({ timeS, value: 0 }));
		expect(samplesWithin(samples, { startS: 1.5, endS: 3.5 }).map(({ timeS }) => timeS)).toEqual([1, 2, 3, 4]);
		expect(samplesWithin([], { startS: 0, endS: 1 })).toEqual([]);
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
