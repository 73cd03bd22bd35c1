import { describe, expect, it } from 'vitest';
import { makeNeutral } from '../../../tests/support/makeNeutral.ts';
import type { GivenBack } from '../../state/reviewRecording.ts';
import { backMomentText, measureText } from './backWords.ts';

const neutral = makeNeutral({ roundness: -2 });
const fromClip: GivenBack = { neutral, from: { kind: 'clip', name: 'flat.mp4' } };
const fromReps: GivenBack = { neutral, from: { kind: 'reps', numbers: [2, 3, 5] } };
const at = (line: number | 'arms-over-back', own: typeof neutral | null) => ({ line, neutral: own, personIndex: 0 });

describe('words for the line of the back', () => {
	it('says in points, never in degrees, how much rounder than what', () => {
		expect(backMomentText(at(12, neutral), [])).toBe('14 points rounder (compared with your first reps)');
		expect(backMomentText(at(-6, neutral), [fromClip])).toBe('4 points flatter (compared with flat.mp4)');
		expect(backMomentText(at(12, neutral), [fromReps])).toBe('14 points rounder (compared with reps 2, 3 and 5)');
		expect(backMomentText(at(-1.8, neutral), [])).toBe('about the same (compared with your first reps)');
		expect(backMomentText(at(12, null), [])).toMatch(/how flat backs usually look\)$/u);
	});

	it('says why it can’t tell', () => {
		expect(backMomentText(at('arms-over-back', neutral), [])).toMatch(/^Can’t tell: an arm/u);
		expect(backMomentText(null, [])).not.toMatch(/rounder/u);
	});

	it('names what the reps are compared with', () => {
		expect(measureText(neutral, [])).toMatch(/your first reps/u);
		expect(measureText(neutral, [fromClip])).toMatch(/flat\.mp4/u);
		expect(measureText(neutral, [fromReps])).toMatch(/reps 2, 3 and 5/u);
	});
});
