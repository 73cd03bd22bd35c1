import { describe, expect, it } from 'vitest';
import { makeKinematicFrame } from '../../../../tests/support/makeKinematicFrame.ts';
import { CONTOUR_STATIONS } from '../../pose/backContour.ts';
import { repTrace, type RepTrace } from '../../reps/repTrace.ts';
import type { BackHistory, BackNeutral } from '../../reps/backMemory.ts';
import { judge } from '../judge.ts';
import { lumbarFlexion } from './lumbarFlexion.ts';

const RULE = lumbarFlexion('hip-hinge');
const FLAT: BackNeutral = {
	exerciseId: 'hip-hinge',
	side: 'left',
	roundness: -4,
	offsets: CONTOUR_STATIONS.map(() => 0.3),
	source: 'first-reps',
};

/** One second of leaning far with a back of one roundness; `null`: too upright to tell. */
function rep(roundness: number | null, history: BackHistory): RepTrace {
	const frames = Array.from({ length: 31 }, (_, index) =>
		makeKinematicFrame({
			timeS: index / 30,
			anglesDeg: { trunkInclination: roundness === null ? 20 : 60 },
			back:
				roundness === null
					? { kind: 'unseen', reason: 'too-upright' }
					: { kind: 'seen', roundness, offsets: FLAT.offsets },
		}),
	);
	return repTrace({ startS: 0, peakS: 0.5, endS: 1 }, frames, null, () => history);
}

function outcome(roundness: number | null, neutral: BackNeutral | null, earlier: readonly (number | null)[] = []) {
	return judge(RULE, rep(roundness, { neutral, earlier }), []).outcome;
}

describe(RULE.ruleId, () => {
	it('passes a back as flat as the person’s own first reps', () => {
		expect(outcome(3, FLAT, [-4, -4])).toMatchObject({ kind: 'pass', value: 7, unit: 'roundness' });
	});

	it('calls a rounder back mild or marked once a second rep shows it', () => {
		expect(outcome(9, FLAT, [-4, -4, 9])).toMatchObject({ kind: 'fault', severity: 'mild', value: 13 });
		expect(outcome(17, FLAT, [-4, -4, 9])).toMatchObject({ kind: 'fault', severity: 'marked', value: 21 });
	});

	it('does not believe one rep alone, and keeps what it would be', () => {
		const { outcome: single, ifConfirmed } = judge(RULE, rep(9, { neutral: FLAT, earlier: [-4, -4] }), []);
		expect(single).toEqual({ ruleId: RULE.ruleId, kind: 'unknown', reason: 'once-only' });
		expect(ifConfirmed).toMatchObject({ kind: 'fault', severity: 'mild', value: 13 });
	});

	it('believes three of five', () => {
		expect(outcome(9, FLAT, [9, -4, 9, -4])).toMatchObject({ kind: 'fault' });
		expect(outcome(9, FLAT, [9, 9, -4, -4, -4])).toMatchObject({ kind: 'unknown', reason: 'once-only' });
	});

	it('without a flat back to compare with finds what is round by itself and passes nothing', () => {
		expect(outcome(11, null, [14])).toMatchObject({ kind: 'fault', severity: 'mild', value: 13 });
		expect(outcome(9, null, [14])).toMatchObject({ kind: 'unknown', reason: 'no-back-neutral' });
		expect(outcome(-5, null, [])).toMatchObject({ kind: 'unknown', reason: 'no-back-neutral' });
	});

	it('hands on why the line of the back was not seen', () => {
		expect(outcome(null, FLAT, [-4, -4])).toMatchObject({ kind: 'unknown', reason: 'too-upright' });
	});
});
