import { describe, expect, it } from 'vitest';
import { makeRep, makeSet, passed } from '../../../tests/support/makeSession.ts';
import { SIGNALS } from '../../analysis/curves/signalTable.ts';
import type { Signal } from '../../analysis/curves/signal.ts';
import { exerciseById } from '../../analysis/exercises/registry.ts';
import { listReps, type SessionRep } from '../../analysis/session/summary.ts';
import { valueUnder } from '../plot/plotScene.ts';
import { limitsOf, nearestRep, repScene, rulesOf, timeScene, timeTicks } from './angleScenes.ts';

function signalOf(id: string): Signal {
	const signal = SIGNALS.find((each) => each.id === id);
	if (signal === undefined) throw new Error(id);
	return signal;
}

const THIGH = signalOf('thighElevation');
const { rules } = exerciseById('squat');
const limits = limitsOf(THIGH, rulesOf(THIGH, rules));

/** Reps of one second, two seconds apart: each stays at ten times its number. */
const reps = listReps([
	makeSet(
		[1, 2, 3].map((index) => makeRep(index, [passed('squat/shallow-depth')], { measures: { depthRatio: index } })),
	),
]);
const timesS = Array.from({ length: 91 }, (_, index) => index / 10);
const series = { timesS, values: timesS.map((timeS) => Math.floor(timeS / 2) * 10) };

function first(list: readonly SessionRep[]): SessionRep {
	const [rep] = list;
	if (rep === undefined) throw new Error('no rep');
	return rep;
}

describe('limitsOf', () => {
	it('draws the limits of the rules that read the signal, and of no other', () => {
		expect(limits).toEqual([
			{ value: 10, text: 'flag above 10° · depth', severity: 'mild' },
			{ value: 25, text: 'flag above 10° · depth', severity: 'marked' },
		]);
		expect(rulesOf(signalOf('hipHeight'), rules)).toEqual([]);
	});

	it('takes the limits on the series where they are not those of the rule', () => {
		const [knees] = rulesOf(signalOf('kneesInsideAnkles'), rules);
		expect([knees?.rule.threshold.mild, knees?.threshold.mild]).toEqual([0.15, 0.1]);
	});
});

describe('timeScene', () => {
	it('breaks the line in a silence', () => {
		const scene = timeScene(THIGH, { timesS: [0, 0.1, 2, 2.1], values: [1, 2, 3, 4] }, []);
		expect(scene?.x).toEqual([0, 0.1, 1.05, 2, 2.1]);
		expect(scene?.curves[0]?.values).toEqual([1, 2, null, 3, 4]);
	});

	it('is nothing without a value', () => {
		expect(timeScene(THIGH, { timesS: [0, 1], values: [null, null] }, limits)).toBeNull();
	});
});

describe('repScene', () => {
	it('lays all reps over one another, with their median, the best and the current one on top', () => {
		const drawn = repScene(THIGH, series, reps, first(reps), limits, 'whole');
		expect(drawn?.scene.curves.map(({ role }) => role)).toEqual(['one', 'one', 'one', 'median', 'best', 'current']);
		expect(drawn?.band.median[50]).toBe(20);
		expect(drawn?.scene.curves.at(-1)?.values[50]).toBe(10);
	});

	it('finds the rep whose curve was pressed', () => {
		const drawn = repScene(THIGH, series, reps, first(reps), limits, 'whole');
		if (drawn === null) throw new Error('nothing drawn');
		expect(nearestRep(drawn, 40.2, 28)?.number).toBe(3);
		expect(nearestRep(drawn, 40.2, -5)?.number).toBe(1);
	});

	it('leaves out reps of another view and partial ones', () => {
		const mixed = listReps([
			makeSet([makeRep(1, []), makeRep(2, [], { partial: true })]),
			makeSet([makeRep(3, [])], { view: 'front' }),
		]);
		expect(repScene(THIGH, series, mixed, first(mixed), limits, 'whole')?.reps).toHaveLength(1);
	});
});

describe('valueUnder', () => {
	it('is the top of the extent below the numbers, and its foot above the signs', () => {
		expect(valueUnder(26, { low: 0, high: 100 }, 250)).toBeCloseTo(100);
		expect(valueUnder(226, { low: 0, high: 100 }, 250)).toBeCloseTo(0);
	});
});

describe('timeTicks', () => {
	it('are round, and as many as there is room for', () => {
		expect(timeTicks({ startS: 0.4, endS: 14 }, 400).map(({ text }) => text)).toEqual(['0:05', '0:10']);
		expect(timeTicks({ startS: 3, endS: 4 }, 400).map(({ text }) => text)).toEqual(['0:03.0', '0:03.5', '0:04.0']);
	});
});
