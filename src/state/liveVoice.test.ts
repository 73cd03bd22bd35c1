import { describe, expect, it } from 'vitest';
import type { Analysis } from '../analysis/analysis.ts';
import type { Cue } from '../analysis/cues/cueScheduler.ts';
import { EXERCISES } from '../analysis/exercises/registry.ts';
import { beginSetFlow, commandSetFlow, stepSetFlow, type SetFlow } from '../analysis/flow/setFlow.ts';
import { emptyAnalysis } from '../../tests/support/fakeReview.ts';
import { flowSample } from './flowSample.ts';
import { createLiveVoice } from './liveVoice.ts';

const CUE: Cue = { id: 1, kind: 'fault', ruleId: null, text: 'Hips level', timeS: 0 };

const SHOWN_ONLY: Cue = { ...CUE, ruleId: 'plank/sag' };

/** Somebody who holds for a while, looked at five times a second; a cue comes at the times given. */
function heldAloud(
	exerciseId: string,
	lastsS: number,
	cuesAtS: readonly number[] = [],
	cue: Cue = CUE,
): readonly string[] {
	const said: string[] = [];
	const voice = createLiveVoice(
		({ text }) => said.push(text),
		() => 'own',
		(ruleId) => ruleId !== SHOWN_ONLY.ruleId,
	);
	for (let tick = 0; tick <= lastsS * 5; tick++) {
		const timeS = tick / 5;
		const flow: SetFlow = { ...beginSetFlow(), stage: 'counting', clockS: timeS, timeS };
		const exercise: Analysis['exercise'] = { id: exerciseId, name: exerciseId, certainty: 'chosen' };
		const analysis = emptyAnalysis(timeS, { exercise, framing: null, heldS: timeS });
		const due = cuesAtS.includes(timeS) ? cue : null;
		voice.moment({ before: flow, flow, analysis, counted: null, recognised: null, cue: due, result: '' });
	}
	return said;
}

describe('the countdown', () => {
	it('is said from three on, however it was begun', () => {
		const said: string[] = [];
		const voice = createLiveVoice(({ text }) => said.push(text));
		let flow = commandSetFlow(beginSetFlow(), 'go');
		voice.stage(beginSetFlow(), flow, '');
		for (let timeS = 0; flow.stage === 'countdown'; timeS += 0.2) {
			const before = flow;
			const analysis = emptyAnalysis(timeS, { exercise: null, framing: null });
			flow = stepSetFlow(before, flowSample(before, analysis, 0));
			voice.moment({ before, flow, analysis, counted: null, recognised: null, cue: null, result: '' });
		}
		expect(said).toEqual(['3', '2', '1', 'Go']);
	});
});

const exerciseThat = (fits: (everyS: number | null) => boolean): string =>
	EXERCISES.find(({ saysHold }) => fits(saysHold?.everyS ?? null))?.id ?? '';

describe('seconds of a hold', () => {
	const everySecond = exerciseThat((everyS) => everyS === 1);
	const everyFew = exerciseThat((everyS) => everyS !== null && everyS >= 5);
	const never = exerciseThat((everyS) => everyS === null);

	it('are counted aloud, each once', () => {
		expect(heldAloud(everySecond, 3.5).map((text) => Number.parseInt(text, 10))).toEqual([1, 2, 3]);
	});

	it('are told from time to time when a hold is long', () => {
		const spoken = heldAloud(everyFew, 45).map((text) => Number.parseInt(text, 10));
		expect(spoken.length).toBeGreaterThan(2);
		expect(spoken.every((second) => second % 5 === 0)).toBe(true);
		expect(new Set(spoken).size).toBe(spoken.length);
	});

	it('give way to a cue', () => {
		expect(heldAloud(everySecond, 4.5, [1.8])).toEqual(['1', 'Hips level', '4']);
	});

	it('go on under a cue that is shown only', () => {
		expect(heldAloud(everySecond, 3.5, [1.8], SHOWN_ONLY).map((text) => Number.parseInt(text, 10))).toEqual([1, 2, 3]);
		expect(heldAloud(everySecond, 2.5, [1.8], { ...CUE, ruleId: 'plank/pike' })).toContain('Hips level');
	});

	it('are not said where nothing is held', () => {
		expect(heldAloud(never, 5)).toEqual([]);
	});
});
