import { beforeEach, describe, expect, it } from 'vitest';
import { readingsOf, squats, STILL, type WristPath } from '../../tests/support/wristMotion.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { beginSetFlow, type SetStage } from '../analysis/flow/setFlow.ts';
import { motionBase64 } from '../companion/motionSamples.ts';
import { unseenText } from './feltWords.ts';
import { WristWitness } from './wristWitness.svelte.ts';

const HZ = 25;
const SQUATS = squats({ count: 20, periodS: 3, hands: 'chest', startS: 0 });

/** Seconds of a set of squats, as the camera and a wrist bring them. */
function train(
	witness: WristWitness,
	toldOf: { stage?: SetStage; exerciseId?: string; hiddenFromS?: number; wrist?: WristPath },
) {
	const { stage = 'counting', exerciseId = 'squat', hiddenFromS = Infinity, wrist = SQUATS } = toldOf;
	const readings = readingsOf(wrist, 30, HZ);
	const exercise = { id: exerciseId, name: '', certainty: 'chosen' } as const;
	for (let nowS = 0; nowS < 30; nowS += 0.5) {
		const isHidden = nowS >= hiddenFromS;
		const analysis = {
			timeS: nowS + 500,
			framing: isHidden ? 'nobody' : null,
			depthRatio: isHidden ? null : 0.5,
			completed: null,
		} as unknown as Analysis;
		witness.see({ flow: { ...beginSetFlow(), stage }, exercise, analysis }, nowS);
		if (nowS % 1 !== 0 || nowS === 0) continue;
		const samples = motionBase64(readings.slice((nowS - 1) * HZ, nowS * HZ));
		witness.motion({ fromId: 'bangle 1', hz: HZ, samples }, nowS);
		witness.motion({ fromId: 'bangle 2', hz: HZ, samples }, nowS);
	}
}

describe('the wrist as a second witness', () => {
	let witness: WristWitness;
	beforeEach(() => {
		witness = new WristWitness();
		witness.wanted = 'on';
	});

	it('tells of reps while the camera could not see, of one wrist only', () => {
		train(witness, { hiddenFromS: 15 });
		expect(witness.unseen).toBeGreaterThanOrEqual(3);
		expect(witness.unseen).toBeLessThanOrEqual(5);
		expect(unseenText({ witness })).toBe(`${witness.unseen} felt, not seen`);
	});

	it('tells of none while the camera sees', () => {
		train(witness, {});
		expect(witness.unseen).toBe(0);
		expect(unseenText({ witness })).toBeNull();
		expect(unseenText(null)).toBeNull();
	});

	it('knows whether somebody hidden goes on', () => {
		train(witness, { hiddenFromS: 15 });
		expect(witness.goesOn(30)).toBe('yes');
		expect(witness.goesOn(45)).toBe('no');
	});

	it('tells of none while still, paused, between sets, in other exercises, or switched off', () => {
		train(witness, { hiddenFromS: 5, wrist: STILL });
		expect(witness.unseen).toBe(0);
		for (const stage of ['paused', 'framing', 'ended'] as const) {
			train(witness, { hiddenFromS: 5, stage });
			expect(witness.unseen).toBe(0);
		}
		train(witness, { hiddenFromS: 5, exerciseId: 'plank' });
		expect(witness.unseen).toBe(0);
		witness.wanted = 'off';
		train(witness, { hiddenFromS: 5 });
		expect([witness.unseen, witness.goesOn(30)]).toEqual([0, 'no']);
	});

	it('forgets with the set', () => {
		train(witness, { hiddenFromS: 15 });
		train(witness, { stage: 'framing' });
		expect(witness.unseen).toBe(0);
	});
});
