import { describe, expect, it } from 'vitest';
import { createShownTime } from './shownTime.ts';

describe('createShownTime', () => {
	it('runs on at screen rate between the pictures of a camera, as much before as after each', () => {
		const timeOf = createShownTime();
		const times: number[] = [];
		for (let frame = 0; frame < 12; frame += 1)
			times.push(timeOf(Math.floor(frame / 2) / 30, frame / 60, 'screen') ?? 0);
		const steps = times.slice(5).map((timeS, index) => timeS - (times[index + 4] ?? 0));
		for (const stepS of steps) expect(stepS).toBeCloseTo(1 / 60, 9);
		expect(times[10]).toBeCloseTo(5 / 30 - 1 / 60, 9);
	});

	it('waits with a picture that stays', () => {
		const timeOf = createShownTime();
		timeOf(1, 0, 'screen');
		timeOf(1.2, 0.2, 'screen');
		const afterS = timeOf(1.2, 0.3, 'screen');
		expect(timeOf(1.2, 5, 'screen')).toBe(afterS);
		expect(afterS).toBeCloseTo(1.2 + 0.5 / 30, 9);
	});

	it('is that of each picture, once, where the picture sets the pace', () => {
		const timeOf = createShownTime();
		const times = [0, 1, 2, 3, 4, 5].map((frame) => timeOf(Math.floor(frame / 2) / 30, frame / 60, 'picture'));
		expect(times).toEqual([0, null, 1 / 30, null, 2 / 30, null]);
	});
});
