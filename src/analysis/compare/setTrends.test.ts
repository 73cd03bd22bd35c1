import { describe, expect, it } from 'vitest';
import { makeRep } from '../../../tests/support/makeSession.ts';
import { seededNormal } from '../../athlete/seededNoise.ts';
import { setTrends } from './setTrends.ts';

function repsOf(count: number, measuresAt: (index: number) => Record<string, number>, change = {}) {
	return Array.from({ length: count }, (_, index) =>
		makeRep(index + 1, [], { measures: measuresAt(index), ...change }),
	);
}

function changed(reps: ReturnType<typeof repsOf>) {
	const trends = setTrends(reps);
	return trends.kind === 'looked' ? trends.changed : null;
}

describe('setTrends', () => {
	it('says nothing where nothing changes', () => {
		const reps = repsOf(8, () => ({ thighElevationDeg: 4, durationS: 2, trunkInclinationDeg: 30 }));
		expect(setTrends(reps)).toEqual({ kind: 'looked', looked: ['depth', 'time', 'lean'], changed: [] });
	});

	it('says nothing of noise: in fewer than one of twenty sets by chance', () => {
		let said = 0;
		for (let seed = 1; seed <= 400; seed += 1) {
			const normal = seededNormal(seed);
			said += changed(repsOf(10, () => ({ thighElevationDeg: 4 + 3 * normal() })))?.length ?? 0;
		}
		expect(said / 400).toBeLessThan(0.05);
	});

	it('says nothing of a change that is certain and smaller than measuring errs by', () => {
		expect(changed(repsOf(10, (index) => ({ thighElevationDeg: 0.3 * index })))).toEqual([]);
	});

	it('finds a fade of depth of the right size under noise', () => {
		const normal = seededNormal(7);
		const [trend, ...others] =
			changed(repsOf(10, (index) => ({ thighElevationDeg: -10 + 2 * index + normal() }))) ?? [];
		expect(others).toEqual([]);
		expect(trend).toMatchObject({ quality: 'depth', measure: 'thighElevationDeg', reps: 10 });
		expect(trend?.by).toBeGreaterThan(-20);
		expect(trend?.by).toBeLessThan(-16);
	});

	it('finds slower reps, a lean that grows and a knee that drifts in', () => {
		const reps = repsOf(6, (index) => ({
			durationS: 2 + 0.2 * index,
			trunkInclinationDeg: 20 + 3 * index,
			leftKneeMedialOfToeRatio: -0.3 + 0.05 * index,
			rightKneeMedialOfToeRatio: -0.3,
		}));
		const found = (changed(reps) ?? []).map(({ quality, by }) => [quality, Number(by.toFixed(6))]);
		expect(found).toEqual([
			['time', 1],
			['lean', 15],
			['left-knee', 0.25],
		]);
	});

	it('needs five reps that count', () => {
		const reps = [
			...repsOf(4, (index) => ({ durationS: index })),
			...repsOf(3, (index) => ({ durationS: index }), { partial: true }),
		];
		expect(setTrends(reps)).toEqual({ kind: 'too-few', reps: 4, needed: 5 });
	});

	it('reads a knee in the reps of its own leg', () => {
		const reps = Array.from({ length: 10 }, (_, index) => {
			const side = index % 2 === 0 ? ('left' as const) : ('right' as const);
			const inside = side === 'left' ? 0.04 * index : 5;
			return makeRep(index + 1, [], { side, measures: { leftKneeMedialOfToeRatio: inside } });
		});
		expect((changed(reps) ?? []).map(({ quality, by }) => [quality, Number(by.toFixed(6))])).toEqual([
			['left-knee', 0.32],
		]);
	});

	it('takes the measure that most reps have, where one of them could not be measured', () => {
		const reps = repsOf(8, (index) =>
			index === 3 ? { depthRatio: 0.5 } : { thighElevationDeg: 3 * index, depthRatio: 0.5 },
		);
		expect(changed(reps)?.[0]).toMatchObject({ measure: 'thighElevationDeg', reps: 7 });
	});
});
