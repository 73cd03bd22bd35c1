import { describe, expect, it } from 'vitest';
import { isWork } from '../workout/plannedStep.ts';
import { planOf } from '../workout/plan.ts';
import { mcGillAddOns } from '../workout/programmes/mcGillAddOns.ts';
import { amountSpeech, amountText } from './stepWords.ts';

describe('how much of a step', () => {
	const held = planOf(mcGillAddOns)
		.filter(isWork)
		.filter((step) => step.kind === 'timer' && step.repeats > 1);

	it('is written in symbols, and said in words', () => {
		const [step] = held;
		expect(step).toBeDefined();
		if (step === undefined || step.kind !== 'timer') return;
		const one = { ...step, seconds: 8, repeats: 3, side: 'right' } as const;
		expect([amountText(one), amountSpeech(one)]).toEqual(['3 × 8 s, right side', '3 times 8 seconds, right side']);
		expect(amountText(one, 'each')).toBe('3 × 8 s, each side');
		const long = { ...step, seconds: 90, repeats: 1, side: 'both' } as const;
		expect([amountText(long), amountSpeech(long)]).toEqual(['1:30', '1 minute, 30 seconds']);
		expect(amountSpeech({ ...long, seconds: 60 })).toBe('1 minute');
	});
});
