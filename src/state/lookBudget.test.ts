import { describe, expect, it } from 'vitest';
import { createLookBudget, type Look, type LookedAt } from './lookBudget.ts';

interface Run {
	readonly first: Look['model'];
	readonly models?: readonly Look['model'][];
	readonly cameraHz?: number;
	readonly durationS: number;
	/** Seconds that a picture takes. */
	readonly takesS: (look: Look, timeS: number) => number;
	readonly about?: (timeS: number) => Partial<LookedAt>;
}

interface Change extends Look {
	readonly atS: number;
}

/** A camera and a model that takes the newest picture when it is done; each model is there 0.5 s after it was wanted. */
function run({ first, models = ['full', 'lite'], cameraHz = 30, durationS, takesS, about }: Run) {
	const budget = createLookBudget(first, models);
	const changes: Change[] = [];
	let { look } = budget;
	let readyAtS: number | null = null;
	let poses = 0;
	for (let nowS = 0; nowS < durationS;) {
		const busyS = takesS(look, nowS);
		const next = budget.push({
			clockS: nowS,
			timeS: nowS,
			busyS,
			leastHz: 12,
			back: 'unwanted',
			person: 'there',
			place: 'between-sets',
			power: 'mains',
			page: 'visible',
			...about?.(nowS),
		});
		poses += 1;
		if (next !== look) changes.push({ ...next, atS: nowS });
		look = next;
		readyAtS = budget.wanted === null ? null : (readyAtS ?? nowS + 0.5);
		if (budget.wanted !== null && readyAtS !== null && nowS >= readyAtS) budget.prepared(budget.wanted);
		// The next picture of the camera that is not older than the moment the model is free.
		nowS = Math.max(nowS + busyS, (Math.floor(nowS * cameraHz + 1e-6) + 1) / cameraHz);
	}
	return { changes, look, posesPerS: poses / durationS };
}

/** A machine that takes so long with the large model and the mask, the rest in proportion. */
const machine = (fullS: number) => (look: Look) => fullS / (look.model === 'full' ? 1 : 1.8);

describe('the budget of looking', () => {
	it('changes nothing on a machine that keeps up with the large model', () => {
		expect(run({ first: 'full', durationS: 120, takesS: machine(0.02) }).changes).toEqual([]);
	});

	it('goes to the small model before pictures are lost, once', () => {
		const { changes } = run({ first: 'full', durationS: 300, takesS: machine(0.034) });
		expect(changes.map(({ model }) => model)).toEqual(['lite']);
		expect(changes[0]?.atS).toBeLessThan(7);
	});

	it('goes to the large model where there is room for it', () => {
		const { changes } = run({ first: 'lite', durationS: 60, takesS: machine(0.018) });
		expect(changes.map(({ model }) => model)).toEqual(['full']);
	});

	it('takes the large model for a camera of 5 pictures a second, which it does not hold up', () => {
		const { look, posesPerS } = run({ first: 'lite', cameraHz: 5, durationS: 60, takesS: machine(0.06) });
		expect(look.model).toBe('full');
		expect(posesPerS).toBeCloseTo(5, 0);
	});

	it('follows a laptop that throttles after two minutes, and comes back when it has cooled down', () => {
		const takesS = (look: Look, timeS: number) => machine(timeS > 120 && timeS < 240 ? 0.05 : 0.02)(look);
		const { changes } = run({ first: 'full', durationS: 400, takesS });
		expect(changes.map(({ model }) => model)).toEqual(['lite', 'full']);
		expect(changes[0]?.atS).toBeGreaterThan(120);
		expect(changes[0]?.atS).toBeLessThan(128);
		expect(changes[1]?.atS).toBeGreaterThan(240);
	});

	it('is not moved by a hiccup', () => {
		const takesS = (look: Look, timeS: number) => (Math.abs(timeS - 30) < 0.5 ? 0.3 : machine(0.02)(look));
		expect(run({ first: 'full', durationS: 60, takesS }).changes).toEqual([]);
	});

	it('tries less and less often what turns out too much each time', () => {
		// The small model looks like leaving room, which the large one then does not find.
		const takesS = (look: Look) => (look.model === 'full' ? 0.06 : 0.012);
		const { changes } = run({ first: 'lite', durationS: 600, takesS });
		expect(changes.length).toBeLessThan(14);
		const tries = changes.filter(({ model }) => model === 'full').map(({ atS }) => atS);
		const waits = tries.slice(1).map((atS, index) => atS - (tries[index] ?? 0));
		expect(waits).toEqual([...waits].sort((a, b) => a - b));
	});

	it('never changes anything in the middle of a rep', () => {
		const about = (timeS: number) => ({
			back: 'wanted' as const,
			place: timeS % 4 < 3 ? ('in-rep' as const) : ('between-reps' as const),
		});
		const { changes } = run({ first: 'full', durationS: 60, takesS: machine(0.2), about });
		expect(changes.map(({ model, mask }) => [model, mask])).toEqual([
			['lite', 'made'],
			['lite', 'left-out'],
		]);
		expect(changes.every(({ atS }) => atS % 4 >= 3)).toBe(true);
	});

	it('keeps the model through a set while the exercise can be judged', () => {
		const about = () => ({ place: 'between-reps' as const });
		expect(run({ first: 'full', durationS: 60, takesS: machine(0.05), about }).changes).toEqual([]);
	});

	it('keeps swings at 20 pictures a second where others would go on with fewer', () => {
		const takesS = (look: Look) => (look.mask === 'made' ? 0.06 : 0.03);
		const about = () => ({ back: 'wanted' as const, place: 'between-reps' as const });
		expect(run({ first: 'lite', durationS: 30, takesS, about }).changes).toEqual([]);
		const swings = run({ first: 'lite', durationS: 30, takesS, about: () => ({ ...about(), leastHz: 20 }) });
		expect(swings.changes.map(({ mask }) => mask)).toEqual(['left-out']);
	});

	it('brings the mask back between sets when there is room again', () => {
		const takesS = (look: Look, timeS: number) => (timeS < 20 ? 0.1 : 0.01) * (look.mask === 'made' ? 1 : 0.9);
		const about = () => ({ back: 'wanted' as const });
		const { changes } = run({ first: 'lite', models: ['lite'], durationS: 60, takesS, about });
		expect(changes.map(({ mask }) => mask)).toEqual(['left-out', 'made']);
	});

	it('grows on no battery, and spares a low one but for swings', () => {
		const power = (kind: LookedAt['power'], leastHz = 12) => ({
			durationS: 30,
			takesS: machine(0.01),
			about: () => ({ power: kind, leastHz }),
		});
		expect(run({ first: 'lite', ...power('battery') }).changes).toEqual([]);
		expect(run({ first: 'full', ...power('low-battery') }).look).toMatchObject({ model: 'lite', maxHz: 15 });
		expect(run({ first: 'full', ...power('low-battery', 20) }).look).toMatchObject({ model: 'lite', maxHz: 30 });
	});

	it('leaves the mask to a demo athlete who slows down with the machine', () => {
		const about = (timeS: number) => ({
			timeS: timeS * 0.6,
			back: 'wanted' as const,
			place: 'between-reps' as const,
		});
		expect(run({ first: 'lite', durationS: 30, takesS: () => 0.1, about }).changes).toEqual([]);
	});

	it('looks for somebody who is away with half the work, sees them come back, and leaves nothing out for it', () => {
		const isAway = (timeS: number) => timeS > 20 && timeS < 80;
		const takesS = (look: Look, timeS: number) => (isAway(timeS) ? 0.045 : machine(0.02)(look));
		const about = (timeS: number) => ({ person: isAway(timeS) ? ('nobody' as const) : ('there' as const) });
		const { changes } = run({ first: 'full', durationS: 120, takesS, about });
		expect(changes.map(({ model, maxHz }) => [model, maxHz])).toEqual([
			['full', 12],
			['full', 30],
		]);
		expect(changes[0]?.atS).toBeCloseTo(22, 0);
		expect(changes[1]?.atS).toBeLessThan(80.1);
	});

	it('looks for somebody who is lost in a set as often as ever', () => {
		const about = () => ({ person: 'nobody' as const, place: 'between-reps' as const });
		expect(run({ first: 'full', durationS: 30, takesS: () => 0.045, about }).changes).toEqual([]);
	});

	it('learns nothing from a hidden page, whose pictures wait', () => {
		const takesS = (look: Look, timeS: number) => (timeS > 10 && timeS < 40 ? 1 : machine(0.02)(look));
		const about = (timeS: number) => ({ page: timeS > 10 && timeS < 41 ? ('hidden' as const) : ('visible' as const) });
		expect(run({ first: 'full', durationS: 60, takesS, about }).changes).toEqual([]);
	});

	it('stays with what there is when the other model can’t be had', () => {
		const budget = createLookBudget('full', ['full', 'lite']);
		const slow = { busyS: 0.2, leastHz: 12, back: 'unwanted', place: 'between-sets', power: 'mains' } as const;
		const push = (clockS: number) => budget.push({ ...slow, person: 'there', clockS, timeS: clockS, page: 'visible' });
		for (let picture = 0; picture < 60; picture += 1) push(picture * 0.2);
		expect(budget.wanted).toBe('lite');
		budget.missing('lite');
		for (let picture = 60; picture < 120; picture += 1) expect(push(picture * 0.2).model).toBe('full');
		expect(budget.wanted).toBeNull();
	});
});
