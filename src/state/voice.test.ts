import { describe, expect, it } from 'vitest';
import { COOL_DOWN_REPS, INITIAL_CUE_STATE, scheduleCue } from '../analysis/cues/cueScheduler.ts';
import { beginSetFlow, type SetFlow } from '../analysis/flow/setFlow.ts';
import { EXERCISES } from '../analysis/exercises/registry.ts';
import { emptyAnalysis } from '../../tests/support/fakeReview.ts';
import { fakeSpeech, overlaps, type SpokenEntry } from '../../tests/support/fakeSpeaker.ts';
import { createLiveVoice, type Tempo } from './liveVoice.ts';

describe('voice', () => {
	it('says one thing after the other', () => {
		const { voice, log, advanceTo } = fakeSpeech();
		voice.say({ text: 'Hips level', priority: 'cue' });
		voice.say({ text: 'Chest up', priority: 'cue' });
		expect(log.map(({ text }) => text)).toEqual(['Hips level']);
		advanceTo(5);
		expect(log.map(({ text, end }) => [text, end])).toEqual([
			['Hips level', 'said'],
			['Chest up', 'said'],
		]);
		expect(overlaps(log)).toEqual([]);
	});

	it('says a number at once in the middle of an explanation', () => {
		const { voice, log, advanceTo } = fakeSpeech();
		voice.say({ text: 'Stand with your feet under your hips.', priority: 'guide' });
		advanceTo(1);
		voice.say({ text: '4', priority: 'count' });
		expect(log).toMatchObject([
			{ end: 'cut', endS: 1 },
			{ text: '4', startS: 1 },
		]);
	});

	it('is silent and keeps nothing for later while it is off', () => {
		let isOn: 'on' | 'off' = 'off';
		const { voice, log, advanceTo } = fakeSpeech(() => isOn);
		voice.say({ text: 'Hips level', priority: 'cue' });
		isOn = 'on';
		advanceTo(1);
		expect(log).toEqual([]);
	});

	it('says nothing that still waits when it is turned off', () => {
		let isOn: 'on' | 'off' = 'on';
		const { voice, log, advanceTo } = fakeSpeech(() => isOn);
		voice.say({ text: 'Hips level', priority: 'cue' });
		voice.say({ text: 'Chest up', priority: 'cue' });
		isOn = 'off';
		advanceTo(5);
		expect(log.map(({ text }) => text)).toEqual(['Hips level']);
	});

	it('is silent at once after hush', () => {
		const { voice, log, advanceTo } = fakeSpeech();
		voice.say({ text: 'Hips level', priority: 'cue' });
		voice.say({ text: 'Chest up', priority: 'cue' });
		advanceTo(0.2);
		voice.hush();
		advanceTo(5);
		expect(log).toMatchObject([{ text: 'Hips level', end: 'cut', endS: 0.2 }]);
	});

	it('goes on with what waits when only one priority is hushed', () => {
		const { voice, log } = fakeSpeech();
		voice.say({ text: 'Lie down on your back.', priority: 'guide' });
		voice.say({ text: 'Well done.', priority: 'praise' });
		voice.hush('guide');
		expect(log.map(({ text }) => text)).toEqual(['Lie down on your back.', 'Well done.']);
	});
});

const SQUAT = EXERCISES.find(({ id }) => id === 'squat');
const FPS = 20;

/** Ten squats that take so long each, every one too shallow or with the same fault, with the cues that are due. */
function tenReps(repS: number, tempo: Tempo): { log: readonly SpokenEntry[]; endsS: readonly number[] } {
	const { voice, log, advanceTo } = fakeSpeech();
	const live = createLiveVoice(voice.say, () => tempo);
	const rules = SQUAT?.rules ?? [];
	const outcomes = rules.slice(0, 1).map(({ ruleId }) => ({ ruleId, kind: 'fault' }) as never);
	const exercise = { id: 'squat', name: 'Squat', certainty: 'chosen' } as const;
	const endsS: number[] = [];
	let cues = INITIAL_CUE_STATE;
	let before: SetFlow = { ...beginSetFlow(), stage: 'countdown' };
	for (let frame = 0; frame <= (10 * repS + 5) * FPS; frame++) {
		const timeS = frame / FPS;
		advanceTo(timeS);
		const inRep = (timeS % repS) / repS;
		const flow: SetFlow = { ...before, stage: 'counting', clockS: timeS, timeS };
		const isEnd = endsS.length < 10 && timeS >= (endsS.length + 1) * repS;
		const step = isEnd
			? scheduleCue(cues, { endS: timeS, partial: false, deepEnough: true, outcomes }, rules, 'Go lower to count')
			: { state: cues, cue: null };
		cues = step.state;
		if (isEnd) endsS.push(timeS);
		const phase = endsS.length === 10 || inRep < 0.1 ? 'start' : inRep < 0.5 ? 'outward' : 'return';
		const analysis = emptyAnalysis(timeS, { exercise, framing: null, phase });
		const counted = isEnd ? String(endsS.length) : null;
		live.moment({ before, flow, analysis, counted, recognised: null, cue: step.cue, result: '' });
		before = flow;
	}
	return { log, endsS };
}

describe.each([
	['quick', 1.2, 'own'],
	['usual', 2.5, 'own'],
	['slow and counted along', 7, 'slow'],
] as const)('a set of ten %s reps with cues', (_, repS, tempo) => {
	const { log, endsS } = tenReps(repS, tempo);
	const cue = SQUAT?.rules[0]?.cue ?? '';

	it('has every number said within 0.3 s of the end of its rep', () => {
		const said = log.filter(({ text, priority }) => priority === 'count' && /^\d+$/u.test(text));
		expect(said.map(({ text }) => Number(text))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		expect(said.every(({ startS }, index) => startS - (endsS[index] ?? 0) <= 0.3)).toBe(true);
	});

	it('has no two things said at once', () => {
		expect(log.length).toBeGreaterThan(12);
		expect(overlaps(log)).toEqual([]);
	});

	it('has no cue repeated inside its cool-down', () => {
		const cuedAtS = log.filter(({ text }) => text === cue).map(({ startS }) => startS);
		const repsBetween = cuedAtS
			.slice(1)
			.map((startS, index) => endsS.filter((endS) => endS > (cuedAtS[index] ?? 0) && endS <= startS).length);
		expect(cuedAtS.length).toBeGreaterThan(1);
		expect(repsBetween.every((reps) => reps >= COOL_DOWN_REPS)).toBe(true);
	});

	it(tempo === 'slow' ? 'is counted along' : 'is not counted along', () => {
		const words = log.filter(({ text }) => text === 'Down' || text === 'two' || text === 'Up');
		expect(words.length > 0).toBe(tempo === 'slow');
	});
});
