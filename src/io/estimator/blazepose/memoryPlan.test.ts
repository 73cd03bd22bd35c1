import { expect, it } from 'vitest';
import { createMemoryPlan } from './memoryPlan.ts';

it('what is needed at the same time never lies one over the other', () => {
	const plan = createMemoryPlan();
	const held: { at: number; bytes: number }[] = [];
	let most = 0;
	for (let step = 0; step < 500; step += 1) {
		const bytes = ((step * 7919) % 997) + 1;
		const at = plan.take(bytes);
		expect(at % 64).toBe(0);
		expect(held.filter((other) => at < other.at + other.bytes && other.at < at + bytes)).toEqual([]);
		held.push({ at, bytes });
		most = Math.max(
			most,
			held.reduce((sum, each) => sum + each.bytes, 0),
		);
		if (held.length > 6) plan.giveBack(held.splice((step * 31) % held.length, 1)[0]?.at ?? -1);
	}
	expect(plan.totalBytes).toBeGreaterThanOrEqual(most);
	expect(plan.totalBytes).toBeLessThan(2 * most);
});

it('uses again what was given back, joined with what lies beside it', () => {
	const plan = createMemoryPlan();
	const [one, two] = [plan.take(1000), plan.take(1000)];
	plan.take(10);
	const before = plan.totalBytes;
	plan.giveBack(one);
	plan.giveBack(two);
	expect(plan.take(1900)).toBe(one);
	expect(plan.totalBytes).toBe(before);
	expect(() => {
		plan.giveBack(77);
	}).toThrow();
});
