import { describe, expect, it } from 'vitest';
import { IDLE_S } from '../analysis/flow/setFlow.ts';
import { EXERCISES } from '../analysis/exercises/registry.ts';
import { endlessSet } from './endlessSet.ts';

describe('an endless set', () => {
	it.each(EXERCISES.map(({ id }) => id))('of %s goes on without a rest that would end it', (id) => {
		const { reps } = endlessSet(id, 'side');
		const pauses = reps.slice(1).map((rep, index) => rep.startS - (reps[index]?.endS ?? 0));
		expect(Math.max(...pauses)).toBeLessThan(IDLE_S);
	});

	it('has more reps than a programme asks for', () => {
		expect(endlessSet('glute-bridge', 'side').reps.length).toBeGreaterThan(30);
		expect(endlessSet('squat', 'front').reps.length).toBeGreaterThan(30);
	});

	it('begins with standing still', () => {
		expect(endlessSet('squat', 'side').reps[0]?.startS).toBeGreaterThan(6);
	});
});
