import { describe, expect, it } from 'vitest';
import { differenceText, indexText, sidesText, toldText, trendsText } from './compareWords.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const NAMES = { one: 'Squat 2', other: 'Squat 5', exerciseId: 'squat' };

describe('toldText', () => {
	it('says what the other does more or less of, with sizes', () => {
		const told = [
			{ quality: 'depth', measure: 'thighElevationDeg', by: -6.2 },
			{ quality: 'time', measure: 'durationS', by: 0.42 },
			{ quality: 'left-knee', measure: 'leftKneeMedialOfToeRatio', by: 0.2 },
		] as const;
		expect(plain(toldText(told, NAMES))).toBe(
			'Squat 5 compared with Squat 2: 6° less deep, 0.4 s longer and left knee 20 % of hip width further in.',
		);
	});

	it('calls depth what the movement makes of it', () => {
		const told = [{ quality: 'depth', measure: 'shoulderHipKneeDeg', by: 8 }] as const;
		expect(toldText(told, { one: 'Bridge 1', other: 'Bridge 2', exerciseId: 'glute-bridge' })).toBe(
			'Bridge 2 compared with Bridge 1: 8° higher.',
		);
	});

	it('says so when nothing can be told', () => {
		expect(toldText([], NAMES)).toBe('Squat 5 and Squat 2: no difference that can be told from measuring error.');
	});
});

describe('trendsText', () => {
	it('has one calm sentence for each change', () => {
		const changed = [
			{ quality: 'depth', measure: 'thighElevationDeg', by: -6, chance: 0.01, reps: 8 },
			{ quality: 'time', measure: 'durationS', by: 0.8, chance: 0.01, reps: 8 },
		] as const;
		expect(trendsText({ kind: 'looked', looked: ['depth', 'time'], changed }, 'squat').map(plain)).toEqual([
			'Depth fades: 6° less from the first rep to the last.',
			'Reps get slower: the last takes 0.8 s longer than the first.',
		]);
	});

	it('says what stayed the same, and when there is too little to tell', () => {
		expect(trendsText({ kind: 'looked', looked: ['depth', 'lean'], changed: [] }, 'squat')).toEqual([
			'Nothing changed that can be told. About the same: depth and lean of the trunk.',
		]);
		expect(trendsText({ kind: 'too-few', reps: 1, needed: 5 }, 'squat')).toEqual([
			'Too few reps to tell what changes: 1. It takes 5.',
		]);
	});
});

describe('differenceText', () => {
	it('has a sign, and none for what rounds to nothing', () => {
		expect(differenceText('kneeFlexionDeg', 6.1)).toBe('+6°');
		expect(differenceText('kneeFlexionDeg', -6.1)).toBe('−6°');
		expect(differenceText('kneeFlexionDeg', 0.2)).toBe('0°');
		expect(differenceText('durationS', -0.44)).toBe('−0.4 s');
	});
});

describe('sides', () => {
	it('are named where they differ, with the side that has more', () => {
		const side = { measure: 'frontKneeFlexionDeg', left: 100, right: 80, indexRatio: 20 / 90, isTold: true };
		expect(sidesText([side])).toBe('Left and right differ: front knee bend.');
		expect(sidesText([{ ...side, isTold: false }])).toContain('no difference');
		expect([indexText(20 / 90), indexText(-0.1), indexText(0), indexText(null)]).toEqual([
			'22 %, more on the left',
			'10 %, more on the right',
			'0 %',
			'–',
		]);
	});
});
