import { describe, expect, it } from 'vitest';
import { seededNormal } from '../../athlete/seededNoise.ts';
import { median } from './median.ts';
import { createRunningMedian } from './runningMedian.ts';

describe('createRunningMedian', () => {
	it('knows nothing of nothing', () => {
		const running = createRunningMedian(3);
		expect([running.count(), running.median()]).toEqual([0, null]);
	});

	it.each([1, 2, 7, 90])('says of the last %i numbers what median says of them, equal ones among them', (capacity) => {
		const random = seededNormal(7);
		const running = createRunningMedian(capacity);
		const values: number[] = [];
		for (let index = 0; index < 300; index += 1) {
			const value = 5 + (index % 3 === 0 ? Math.round(2 * random()) : random());
			values.push(value);
			running.push(value);
			const last = values.slice(-capacity);
			expect([running.count(), running.median()]).toEqual([last.length, median(last)]);
		}
	});
});
