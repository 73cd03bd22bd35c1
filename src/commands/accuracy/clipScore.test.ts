import { describe, expect, it } from 'vitest';
import { fault, pass, repAt, setOf, unknown } from '../../../tests/support/madeSets.ts';
import type { Clip } from '../clips.ts';
import { f1Of, scoreClip } from './clipScore.ts';

function clip(fields: Partial<Clip>): Clip {
	const plain = { file: 'a.mp4', exercise: 'squat', view: 'side', seconds: 10, fps: 30 };
	return { ...plain, reps: 2, alsoOk: [], repTimes: [{ peakS: 1 }, { peakS: 3 }], expect: {}, ...fields };
}

const LEAN = 'squat/forward-lean';
const met = (wants: 'pass' | 'fault' | 'not-fault', ...kinds: readonly (typeof pass)[]) => {
	const reps = kinds.map((make, index) => repAt(index, { outcomes: [make(LEAN)] }));
	return scoreClip(clip({ expect: { [LEAN]: wants } }), [setOf('squat', reps)]).expectations.map((each) => each.met);
};

describe('scoreClip', () => {
	it('counts no partial rep', () => {
		const score = scoreClip(clip({}), [setOf('squat', [repAt(1), repAt(3), repAt(5, { partial: true })])]);
		expect(score).toMatchObject({ counted: 2, partial: 1, exact: true, matched: 2 });
	});

	it('matches reps in time', () => {
		const score = scoreClip(clip({}), [setOf('squat', [repAt(1.7), repAt(3.9)])]);
		expect(score).toMatchObject({ exact: true, matched: 1 });
	});

	it('asks most reps for an expected fault', () => {
		expect(met('fault', fault, fault, pass)).toEqual([true]);
		expect(met('fault', fault, pass, pass)).toEqual([false]);
	});

	it('asks most reps for an expected pass, and few for a fault', () => {
		expect(met('pass', pass, pass, unknown)).toEqual([true]);
		expect(met('pass', pass, pass, fault)).toEqual([false]);
		expect(met('pass', unknown, unknown)).toEqual([false]);
	});

	it('takes “can’t tell” for no fault, but not a rule that was never asked', () => {
		expect(met('not-fault', unknown, pass)).toEqual([true]);
		const unasked = scoreClip(clip({ expect: { [LEAN]: 'not-fault' } }), [setOf('squat', [repAt(1)])]);
		expect(unasked.expectations).toEqual([{ ruleId: LEAN, wants: 'not-fault', met: false }]);
	});
});

describe('f1Of', () => {
	it('is the harmonic mean of precision and recall over all clips', () => {
		const all = scoreClip(clip({}), [setOf('squat', [repAt(1), repAt(3)])]);
		const half = scoreClip(clip({}), [setOf('squat', [repAt(1)])]);
		expect(f1Of([all, half])).toBeCloseTo((2 * 1 * 0.75) / 1.75, 6);
	});

	it('is nothing where there is nothing to find', () => {
		expect(f1Of([scoreClip(clip({ reps: 0, repTimes: [] }), [])])).toBeNull();
	});
});
