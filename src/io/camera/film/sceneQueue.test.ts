import { describe, expect, it } from 'vitest';
import type { DrawStep, FilmScene } from './filmPort.ts';
import { createSceneQueue } from './sceneQueue.ts';

const step = (timeS: number): readonly DrawStep[] => [['lineTo', timeS, 0]];
const scenes = (...timesS: readonly number[]): readonly FilmScene[] =>
	timesS.map((timeS) => ({ timeS, steps: step(timeS) }));

describe('scenes that wait for their pictures', () => {
	it('are those that began last, whatever is not asked for in between', () => {
		const queue = createSceneQueue();
		queue.push(scenes(0, 0.1, 0.2, 0.3));
		expect(queue.at(0)).toEqual(step(0));
		expect(queue.at(0.05)).toEqual(step(0));
		expect(queue.at(0.29)).toEqual(step(0.2));
	});

	it('belong to a picture whose time was rounded', () => {
		const queue = createSceneQueue();
		queue.push(scenes(0, 0.033_367, 0.1));
		expect(queue.at(0.033)).toEqual(step(0.033_367));
	});

	it('have to wait while a later one could be the right one', () => {
		const queue = createSceneQueue();
		queue.push(scenes(0, 0.1));
		expect(queue.at(0.1)).toBeNull();
		queue.push(scenes(0.2));
		expect(queue.at(0.1)).toEqual(step(0.1));
	});

	it('end with the last, which is not drawn over pictures long after it', () => {
		const queue = createSceneQueue();
		queue.push(scenes(0, 0.1));
		queue.push([]);
		expect(queue.at(0.3)).toEqual(step(0.1));
		expect(queue.at(5)).toEqual([]);
	});

	it('are not there before the first', () => {
		const queue = createSceneQueue();
		queue.push(scenes(1, 2));
		expect(queue.at(0.5)).toEqual([]);
	});

	it('are asked for while few are left and more may come', () => {
		const queue = createSceneQueue();
		expect(queue.isLowerThan(2)).toBe(true);
		queue.push(scenes(0, 1));
		expect(queue.isLowerThan(2)).toBe(false);
		queue.at(1);
		queue.push([]);
		expect(queue.isLowerThan(20)).toBe(false);
	});
});
