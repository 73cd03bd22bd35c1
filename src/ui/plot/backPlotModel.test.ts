import { describe, expect, it } from 'vitest';
import { makeReviewFrame } from '../../../tests/support/makeReviewFrame.ts';
import { makeNeutral } from '../../../tests/support/makeNeutral.ts';
import { backPlotModel } from './backPlotModel.ts';

const LIMITS = { mild: 12, marked: 20 };
const NEUTRAL = makeNeutral({ roundness: -2 });

function frames(lines: readonly (number | 'too-upright' | 'arms-over-back' | null)[]) {
	return lines.map((line, index) =>
		makeReviewFrame(index, line === null ? null : { line, neutral: NEUTRAL, personIndex: 0 }),
	);
}

describe('backPlotModel', () => {
	it('breaks the line where the back could not be told and keeps why, up to the next picture', () => {
		const model = backPlotModel(frames([4, 'too-upright', 'too-upright', 'arms-over-back', 6, null]), LIMITS);
		expect(model.timesS).toEqual([0, 1, 2, 3, 4, 5]);
		expect(model.roundness).toEqual([4, null, null, null, 6, null]);
		expect(model.gates).toEqual([
			{ startS: 1, endS: 3, reason: 'too-upright' },
			{ startS: 3, endS: 4, reason: 'arms-over-back' },
		]);
	});

	it('has neither a gate nor a measure where nobody looks at the back', () => {
		const model = backPlotModel(frames([null, 3, null, null, 'too-upright']), LIMITS);
		expect(model.gates).toEqual([{ startS: 4, endS: 4, reason: 'too-upright' }]);
		expect(model.measures.map(({ startS, endS }) => [startS, endS])).toEqual([
			[1, 2],
			[4, 4],
		]);
	});

	it('keeps one stretch for each measure', () => {
		const later = makeNeutral({ roundness: 3 });
		const model = backPlotModel(
			[
				makeReviewFrame(0, { line: 1, neutral: NEUTRAL, personIndex: 0 }),
				makeReviewFrame(1, { line: 2, neutral: NEUTRAL, personIndex: 0 }),
				makeReviewFrame(2, { line: 3, neutral: later, personIndex: 1 }),
			],
			LIMITS,
		);
		expect(model.measures).toEqual([
			{ startS: 0, endS: 2, neutral: NEUTRAL, flat: -2 },
			{ startS: 2, endS: 2, neutral: later, flat: 3 },
		]);
	});

	it('shows the marked limit even where nobody reached it, and whoever went beyond', () => {
		expect(backPlotModel(frames([0]), LIMITS).high).toBeGreaterThan(18);
		const { low, high } = backPlotModel(frames([-40, 55]), LIMITS);
		expect([low, high]).toEqual([-40, 55]);
	});
});
