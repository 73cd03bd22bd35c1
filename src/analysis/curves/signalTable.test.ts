import { describe, expect, it } from 'vitest';
import { loadTrack } from '../../../tests/support/loadFixture.ts';
import { createAnalyzer } from '../analyzer.ts';
import { EXERCISES, exerciseById } from '../exercises/registry.ts';
import { SIGNAL_IDS, type SignalId } from '../faults/signalId.ts';
import type { CameraView } from '../pose/cameraView.ts';
import { median } from '../signal/median.ts';
import { measuringSignals, offeredSignals, seriesOf, SIGNALS, type SignalTable } from './signalTable.ts';

function tableOf(frames: ReturnType<typeof loadTrack>['frames']): { table: SignalTable; pauses: number } {
	const work = measuringSignals(frames);
	for (let pauses = 0; ; pauses += 1) {
		const { done, value } = work.next();
		if (done === true) return { table: value, pauses };
	}
}

function repsOf(exerciseId: string, frames: ReturnType<typeof loadTrack>['frames']) {
	const analyzer = createAnalyzer(exerciseId);
	for (const frame of frames) analyzer.push(frame);
	return analyzer.finish().flatMap(({ reps }) => reps.filter(({ partial }) => !partial));
}

/** What a signal reads around a moment, as a rule would: the median within 0.15 s. */
function around(table: SignalTable, id: SignalId, atS: number): number | null {
	const { timesS, values } = seriesOf(table, id);
	return median(
		values.filter((value, index) => value !== null && Math.abs((timesS[index] ?? 0) - atS) <= 0.15).map(Number),
	);
}

const SIDE = loadTrack('squat-side-deep').frames;
const side = tableOf(SIDE);

describe('measuringSignals', () => {
	it('has one value a picture for every signal, and pauses on the way', () => {
		expect(side.table.timesS).toEqual(SIDE.map(({ timeS }) => timeS));
		for (const id of SIGNAL_IDS) expect(side.table.values[id]).toHaveLength(SIDE.length);
		expect(side.pauses).toBe(Math.floor(SIDE.length / 50));
	});

	it('leaves frontal signals empty in a side view, and sagittal ones in a front view', () => {
		const front = tableOf(loadTrack('squat-front-room').frames.slice(0, 120)).table;
		const seen = ({ values }: SignalTable, id: SignalId) => values[id].some((value) => value !== null);
		expect([seen(side.table, 'kneeFlexion'), seen(side.table, 'leftKneeInsideToes')]).toEqual([true, false]);
		expect([seen(front, 'kneeFlexion'), seen(front, 'leftKneeInsideToes')]).toEqual([false, true]);
	});

	it('reads at the far point of a rep what its rules read there', () => {
		const reps = repsOf('squat', SIDE);
		expect(reps.length).toBeGreaterThan(0);
		for (const { peakS, measures, outcomes } of reps) {
			expect(around(side.table, 'thighElevation', peakS)).toBeCloseTo(measures['thighElevationDeg'] ?? NaN, 6);
			const depth = outcomes.find(({ ruleId }) => ruleId === 'squat/shallow-depth');
			if (depth?.kind === 'pass' || depth?.kind === 'fault') {
				expect(around(side.table, 'thighElevation', peakS)).toBeCloseTo(Number(depth.value), 6);
			}
		}
	});
});

describe('offeredSignals', () => {
	const stretches = (view: CameraView) => repsOf('squat', SIDE).map((rep) => ({ ...rep, view }));

	it('leaves out what can’t be read from where the camera stood in the reps', () => {
		const offered = offeredSignals(side.table, [exerciseById('squat')], stretches('oblique')).map(({ id }) => id);
		expect(offered).toContain('hipHeight');
		expect(offered).not.toContain('thighElevation');
	});

	it('begins with what the rules of the exercise read, and leaves out what is not seen or of another exercise', () => {
		const offered = offeredSignals(side.table, [exerciseById('squat')], stretches('left')).map(({ id }) => id);
		expect(offered.slice(0, 3)).toEqual(['thighElevation', 'trunkBeyondShins', 'heelRise']);
		expect(offered).toContain('hipHeight');
		expect(offered).not.toContain('step');
		expect(offered).not.toContain('leftKneeInsideToes');
	});
});

describe('the list of signals', () => {
	it('has every signal once, and knows those that rules are drawn over, in their unit and view', () => {
		expect(SIGNALS.map(({ id }) => id).sort()).toEqual([...SIGNAL_IDS].sort());
		for (const { id: exerciseId, rules } of EXERCISES) {
			for (const rule of rules) {
				if (rule.plotted === undefined) continue;
				const signal = SIGNALS.find(({ id }) => id === rule.plotted?.id);
				expect(signal?.unit).toBe(rule.unit);
				expect(signal?.exercises ?? [exerciseId]).toContain(exerciseId);
				for (const view of rule.views) expect(signal?.views).toContain(view);
			}
		}
	});
});
