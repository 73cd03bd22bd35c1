import { describe, expect, it } from 'vitest';
import type { Analysis } from '../analysis/analysis.ts';
import type { Outcome } from '../analysis/faults/outcome.ts';
import type { BackGate } from '../analysis/kinematics/backLine.ts';
import type { RepReport } from '../analysis/session/session.ts';
import { makeNeutral } from '../../tests/support/makeBack.ts';
import { makeRep, unjudged } from '../../tests/support/makeSession.ts';
import { backRuleOf, NO_BACK_SIGHT, stepBackSight, type BackReading } from './backReading.ts';

const RULE = 'hip-hinge/lumbar-flexion';
const NEUTRAL = makeNeutral('hip-hinge', { roundness: -4 });
const NONE: readonly RepReport[] = [];

interface Moment {
	/** Roundness, or why there is none. */
	readonly line: number | BackGate;
	readonly neutral?: typeof NEUTRAL | null;
	readonly view?: Analysis['view'];
	readonly exerciseId?: string;
}

function analysisOf({ line, neutral = NEUTRAL, view = 'left', exerciseId = 'hip-hinge' }: Moment, timeS: number) {
	const seen =
		typeof line === 'number' ? { kind: 'seen', roundness: line, offsets: [] } : { kind: 'unseen', reason: line };
	const back = backRuleOf(exerciseId) === null ? null : { line: seen, neutral };
	const nearSide = view === 'left' ? 'left' : null;
	return { timeS, exercise: { id: exerciseId }, view, nearSide, back } as unknown as Analysis;
}

/** Moments a twentieth of a second apart, then the reps of the last one. */
function readingAfter(moments: readonly Moment[], reps: readonly RepReport[] = NONE): BackReading | null {
	let sight = NO_BACK_SIGHT;
	moments.forEach((moment, index) => {
		const isLast = index === moments.length - 1;
		sight = stepBackSight(sight, analysisOf(moment, index / 20), isLast ? reps : NONE);
	});
	return sight.reading;
}

const times = (count: number, moment: Moment): readonly Moment[] => Array.from({ length: count }, () => moment);
const rep = (outcome: Outcome): readonly RepReport[] => [makeRep(1, [outcome])];
const UPRIGHT: Moment = { line: 'too-upright' };

describe('stepBackSight', () => {
	it('tells how much rounder than the own flat back it looks now', () => {
		expect(readingAfter(times(4, { line: 6 }))).toEqual({ kind: 'seen', level: 'fine', beyond: 10, when: 'now' });
		expect(readingAfter(times(4, { line: 9 }))).toMatchObject({ level: 'mild', beyond: 13 });
		expect(readingAfter(times(4, { line: 17 }))).toMatchObject({ level: 'marked', beyond: 21 });
	});

	it('turns nothing amber for a single picture', () => {
		expect(readingAfter([...times(8, { line: 0 }), { line: 24 }])).toMatchObject({ level: 'fine' });
		expect(readingAfter(times(2, { line: 24 }))).toEqual({ kind: 'waiting' });
	});

	it('keeps what it saw while the person stands up', () => {
		const reading = readingAfter([...times(4, { line: 9 }), UPRIGHT]);
		expect(reading).toEqual({ kind: 'seen', level: 'mild', beyond: 13, when: 'before' });
	});

	it('says of a completed rep what the rule says of it', () => {
		const passed: Outcome = { ruleId: RULE, kind: 'pass', value: 3, unit: 'roundness' };
		const seen = [...times(4, { line: 9 }), UPRIGHT];
		expect(readingAfter(seen, rep(passed))).toEqual({ kind: 'seen', level: 'fine', beyond: 3, when: 'before' });
		expect(readingAfter(seen, rep(unjudged(RULE, 'arms-over-back')))).toEqual({
			kind: 'unseen',
			reason: 'arms-over-back',
		});
		expect(readingAfter(seen, rep(unjudged(RULE, 'once-only')))).toMatchObject({ level: 'mild' });
	});

	it('learns while there is nothing to compare with, unless a back is round by any measure', () => {
		expect(readingAfter(times(4, { line: 6, neutral: null }))).toEqual({ kind: 'learning' });
		expect(readingAfter(times(4, { line: 13, neutral: null }))).toMatchObject({ kind: 'seen', level: 'mild' });
	});

	it('waits for the first rep when the flat back is known from before', () => {
		expect(readingAfter([UPRIGHT])).toEqual({ kind: 'waiting' });
		expect(readingAfter([{ ...UPRIGHT, neutral: null }])).toEqual({ kind: 'learning' });
	});

	it('asks for a turn only while the person does not stand side on', () => {
		const oblique: Moment = { line: 'view', view: 'oblique' };
		expect(readingAfter([oblique])).toEqual({ kind: 'unseen', reason: 'view' });
		expect(readingAfter([oblique, UPRIGHT])).toEqual({ kind: 'waiting' });
		expect(readingAfter([{ line: 'view', view: null }])).toEqual({ kind: 'waiting' });
	});

	it('says nothing in exercises that don’t look at the back, and forgets it there', () => {
		const lunge: Moment = { line: 30, exerciseId: 'lunge' };
		expect(readingAfter(times(4, lunge))).toBeNull();
		expect(readingAfter([...times(4, { line: 9 }), lunge, UPRIGHT])).toEqual({ kind: 'waiting' });
	});
});
