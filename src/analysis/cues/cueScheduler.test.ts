import { describe, expect, it } from 'vitest';
import { faulted, passed, unjudged } from '../../../tests/support/makeSession.ts';
import { ANY_VIEW, SIDE_VIEWS, type FaultRule } from '../faults/rule.ts';
import { INITIAL_CUE_STATE, scheduleCue, type Cue, type JudgedRep } from './cueScheduler.ts';

function rule(ruleId: string): FaultRule {
	return {
		ruleId,
		name: ruleId,
		passTitle: 'Fine',
		faultTitle: 'Not fine',
		cue: `Mind ${ruleId}`,
		viewHint: 'Turn side on',
		views: SIDE_VIEWS,
		unit: 'deg',
		threshold: { mild: 1, marked: null, faultWhen: 'above', source: 'house' },
		measure: () => ({ reason: 'landmarks' }),
	};
}

/** In order of priority. */
const HINT = 'Go lower to count';
const RULES = [rule('knees'), rule('depth')];

/** What a rep shows, by the first letter of the rule; a dip is too shallow to count, a lift is no squat. */
type Shown = 'k' | 'd' | 'kd' | 'clean' | 'unclear' | 'dip' | 'lift';

function judged(shown: Shown, position: number): JudgedRep {
	const outcome = (letter: string, ruleId: string) => (shown.includes(letter) ? faulted(ruleId) : passed(ruleId));
	const faults = shown === 'k' || shown === 'd' || shown === 'kd';
	const outcomes = faults
		? [outcome('k', 'knees'), outcome('d', 'depth')]
		: RULES.map(({ ruleId }) => (shown === 'unclear' ? unjudged(ruleId) : passed(ruleId)));
	const partial = shown === 'dip' || shown === 'lift';
	return { endS: 3 * position, partial, deepEnough: shown !== 'dip', outcomes: partial ? [] : outcomes };
}

function cuesAfter(...reps: readonly Shown[]): (Cue | null)[] {
	let state = INITIAL_CUE_STATE;
	return reps.map((shown, position) => {
		const step = scheduleCue(state, judged(shown, position + 1), RULES, HINT);
		state = step.state;
		return step.cue;
	});
}

/** The same in short: the rule of a fault, else the kind. */
function said(...reps: readonly Shown[]): (string | null)[] {
	return cuesAfter(...reps).map((cue) => cue?.ruleId ?? cue?.kind ?? null);
}

describe('scheduleCue, faults', () => {
	it('says nothing of clean reps and nothing after one bad rep', () => {
		expect(said('clean', 'clean', 'k', 'clean', 'clean', 'clean')).toEqual([null, null, null, null, null, null]);
	});

	it('speaks when two of the last three reps show it, the last one among them', () => {
		expect(said('k', 'k')).toEqual([null, 'knees']);
		expect(said('k', 'clean', 'k')).toEqual([null, null, 'knees']);
		expect(said('k', 'clean', 'clean', 'k')).toEqual([null, null, null, null]);
		expect(said('k', 'unclear', 'k')).toEqual([null, null, 'knees']);
		expect(said('k', 'k', 'k', 'clean')).toEqual([null, 'knees', null, null]);
	});

	it('says one thing at a time, the most important first', () => {
		expect(said('kd', 'kd')).toEqual([null, 'knees']);
		expect(said('d', 'kd')).toEqual([null, 'depth']);
	});

	it('keeps silent for a rep after a cue, and turns to the next fault then', () => {
		expect(said('kd', 'kd', 'd', 'd')).toEqual([null, 'knees', null, 'depth']);
	});

	it('repeats itself after two reps, then three, four and five: feedback fades, but does not end', () => {
		const spoken = said(...Array.from({ length: 30 }, (): Shown => 'k'));
		const at = spoken.flatMap((ruleId, position) => (ruleId === null ? [] : [position + 1]));
		expect(at).toEqual([2, 4, 7, 11, 16, 21, 26]);
	});

	it('carries the words of the rule, the time at which the rep was over, and ids that rise by one', () => {
		const cues = cuesAfter('k', 'k', 'k', 'k').filter((cue) => cue !== null);
		expect(cues).toEqual([
			{ id: 1, kind: 'fault', ruleId: 'knees', text: 'Mind knees', timeS: 6 },
			{ id: 2, kind: 'fault', ruleId: 'knees', text: 'Mind knees', timeS: 12 },
		]);
	});
});

describe('scheduleCue, praise', () => {
	it('does not call a rep clean of which only the tempo could be judged', () => {
		const rules = [rule('depth'), { ...rule('tempo'), views: ANY_VIEW }];
		const texts: (string | null)[] = [];
		let state = INITIAL_CUE_STATE;
		for (const tempo of [faulted('tempo'), faulted('tempo'), passed('tempo'), passed('tempo')]) {
			const rep = { endS: 0, partial: false, deepEnough: true, outcomes: [unjudged('depth'), tempo] };
			const step = scheduleCue(state, rep, rules, HINT);
			state = step.state;
			texts.push(step.cue?.text ?? null);
		}
		expect(texts).toEqual([null, 'Mind tempo', null, 'Better. Again.']);
	});

	it('comes after two clean reps once a fault was cued, and only once', () => {
		expect(said('k', 'k', 'clean', 'clean', 'clean', 'clean', 'clean')).toEqual([
			null,
			'knees',
			null,
			'praise',
			null,
			null,
			null,
		]);
	});

	it('is for the fault that was cued, whatever else there was', () => {
		expect(said('k', 'k', 'd', 'clean')).toEqual([null, 'knees', null, 'praise']);
	});

	it('waits for a rep without any fault', () => {
		expect(said('k', 'k', 'clean', 'd', 'clean')).toEqual([null, 'knees', null, null, 'praise']);
	});

	it('does not take “can’t tell” for clean', () => {
		expect(said('k', 'k', 'unclear', 'unclear', 'unclear')).toEqual([null, 'knees', null, null, null]);
	});

	it('is not given to somebody who was never cued', () => {
		expect(said('clean', 'clean', 'clean')).toEqual([null, null, null]);
	});
});

describe('scheduleCue, hints', () => {
	it('explain every second dip in a row that does not count', () => {
		expect(said('dip', 'dip', 'dip', 'dip')).toEqual([null, 'hint', null, 'hint']);
		expect(cuesAfter('dip', 'dip')[1]).toMatchObject({ kind: 'hint', ruleId: null, text: 'Go lower to count' });
	});

	it('start over with a rep that counts', () => {
		expect(said('dip', 'clean', 'dip', 'clean')).toEqual([null, null, null, null]);
	});

	it('are not given for other movements: going lower would not help', () => {
		expect(said('lift', 'lift', 'lift', 'lift')).toEqual([null, null, null, null]);
		expect(said('dip', 'lift', 'dip')).toEqual([null, null, 'hint']);
	});

	it('are followed by a pause like any cue, and forget no fault', () => {
		expect(said('k', 'dip', 'dip', 'k', 'k')).toEqual([null, null, 'hint', null, 'knees']);
		expect(said('k', 'k', 'dip', 'dip', 'clean', 'clean')).toEqual([null, 'knees', null, 'hint', null, 'praise']);
	});
});

describe('scheduleCue, as a function', () => {
	it('is pure', () => {
		const { state } = scheduleCue(INITIAL_CUE_STATE, judged('k', 1), RULES, HINT);
		const before = structuredClone(state);
		expect(scheduleCue(state, judged('k', 2), RULES, HINT)).toEqual(scheduleCue(state, judged('k', 2), RULES, HINT));
		expect(state).toEqual(before);
	});
});
