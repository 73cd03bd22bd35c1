import { describe, expect, it } from 'vitest';
import { EXERCISES, exerciseById } from '../analysis/exercises/registry.ts';
import { cameraReach } from './cameraPlaces.ts';

const reachOf = (id: string) => cameraReach(exerciseById(id));

describe('cameraReach', () => {
	it('begins with the place that shows most', () => {
		expect(reachOf('squat').places.map(({ name }) => name)).toEqual(['Side on', 'Facing me']);
		expect(reachOf('side-step').places.map(({ name }) => name)).toEqual(['Facing me']);
	});

	it('has one who lies on the side turn the chest to the camera first, since that is where reps are counted', () => {
		expect(reachOf('clam').places.map(({ name }) => name)).toEqual(['Chest to me', 'Feet to me']);
		expect(reachOf('clam').places[0]?.rules).toEqual([]);
	});

	it('says what is out of reach, and sends nobody there', () => {
		const { places, outOfReach } = reachOf('glute-bridge');
		expect(outOfReach.map(({ ruleId }) => ruleId)).toEqual(['glute-bridge/knee-valgus']);
		expect(places.map(({ name }) => name)).toEqual(['Side on']);
	});

	it('places every rule of every exercise once or more, and has a place for each exercise', () => {
		for (const exercise of EXERCISES) {
			const { places, fromAnywhere, outOfReach } = cameraReach(exercise);
			const placed = new Set([...places.flatMap(({ rules }) => rules), ...fromAnywhere, ...outOfReach]);
			expect(placed.size).toBe(exercise.rules.length);
			expect(places.length).toBeGreaterThan(0);
		}
	});
});
