import { describe, expect, it } from 'vitest';
import { backSetup, NEUTRAL_REPS } from '../../athlete/backSetups.ts';
import { backTable, gateTable, isGated } from './backTable.ts';
import { tryBack, type BackTrial, type BackTrialRep } from './backTrial.ts';

const NOTHING_SEEN = { origin: { model: 'blazepose-full', backend: 'wasm', name: 'nobody' }, frames: [] };

describe('tryBack', () => {
	it('knows how each rep was truly done, and that a rep nobody counted was missed', () => {
		const setup = backSetup('tuning', 0);
		const { reps } = tryBack(setup, NOTHING_SEEN);
		expect(reps.map(({ lumbarFlexionDeg }) => lumbarFlexionDeg)).toEqual(
			setup.reps.map(({ lumbarFlexionDeg }) => lumbarFlexionDeg),
		);
		expect(new Set(reps.map(({ outcome }) => outcome))).toEqual(new Set(['missed']));
		expect(reps.slice(0, NEUTRAL_REPS).map(({ truth }) => truth)).toEqual(['flat', 'flat', 'flat']);
		expect(reps.filter(({ truth }) => truth === 'round').length).toBeGreaterThanOrEqual(3);
	});

	it('asks of a swing that it is round at both ends before it calls it round', () => {
		const setup = backSetup('tuning', 3);
		const { reps } = tryBack(setup, NOTHING_SEEN);
		expect(setup.exerciseId).toBe('kettlebell-swing');
		expect(reps.filter(({ truth }) => truth === 'changing').length).toBeGreaterThanOrEqual(1);
	});
});

function rep(truth: BackTrialRep['truth'], roundness: number | null): BackTrialRep {
	const ruleId = 'hip-hinge/lumbar-flexion';
	const outcome: BackTrialRep['outcome'] =
		roundness === null
			? { ruleId, kind: 'unknown', reason: 'view' }
			: roundness > 12
				? { ruleId, kind: 'fault', severity: 'mild', value: roundness, unit: 'roundness', atS: 0 }
				: { ruleId, kind: 'pass', value: roundness, unit: 'roundness' };
	return { truth, lumbarFlexionDeg: 0, isFirst: false, roundness, beyondNeutral: roundness, outcome };
}

describe('backTable', () => {
	it('counts what was found, said falsely and not told, over all and in each group', () => {
		const reps = [
			rep('round', 20),
			rep('round', 4),
			rep('flat', 13),
			rep('flat', 1),
			rep('between', 14),
			rep('flat', null),
		];
		const trial: BackTrial = { setup: { ...backSetup('test', 0), loosenessM: 0.02 }, reps, frames: [] };
		const { rows } = backTable([trial]);
		expect(rows[0]).toEqual(['all', '1', '.75', '.75', '.50 (1/2)', '1.00 (1/1)', '.50 (1/2)', '.17 (1/6)']);
		expect(rows.find(([name]) => name === 'shirt 2 cm loose')?.slice(1)).toEqual(rows[0]?.slice(1));
		expect(rows.find(([name]) => name === 'shirt 0 cm loose')).toBeUndefined();
	});
});

describe('gateTable', () => {
	it('tells which cases were judged although nobody can tell', () => {
		const good = { title: 'a backpack', unknown: 6, judged: 0, seenFrames: 0 };
		const bad = { title: 'long hair', unknown: 6, judged: 0, seenFrames: 2 };
		expect([good, bad].map(isGated)).toEqual([true, false]);
		expect(gateTable([good, bad]).rows.map((row) => row.at(-1))).toEqual(['as it must', 'judged all the same']);
	});
});
