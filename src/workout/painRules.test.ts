import { describe, expect, it } from 'vitest';
import { painAdvice, painRule, type PainDecision, UNWELL_ADVICE } from './painRules.ts';
import { SCREENING, SCREENING_ADVICE, screeningVerdict } from './screening.ts';
import type { PainAnswer, PainMode } from './workoutState.ts';

const CALM: PainAnswer = { score: 0, where: 'low-back', sharp: 'no', numb: 'no' };

describe('an answer about pain', () => {
	it.each<[PainMode, number, number | null, PainDecision]>([
		['pain-free', 2, null, 'go'],
		['pain-free', 3, null, 'ease'],
		['pain-free', 2, 2, 'go'],
		['pain-free', 2, 1, 'ease'],
		['traffic-light', 3, null, 'go'],
		['traffic-light', 3, 2, 'ease'],
		['traffic-light', 4, 4, 'ease'],
		['traffic-light', 5, 4, 'ease'],
		['traffic-light', 2, 5, 'go'],
		['traffic-light', 3, 1, 'stop'],
		['pain-free', 3, 1, 'stop'],
		['traffic-light', 6, 6, 'stop'],
		['pain-free', 6, null, 'stop'],
		['pain-free', 9, null, 'stop'],
	])('in %s mode: %i now, %s at the start: %s', (mode, score, start, decision) => {
		expect(painRule({ ...CALM, score }, start, mode)).toBe(decision);
	});

	it.each<[string, Partial<PainAnswer>, PainDecision]>([
		['sharp', { score: 1, sharp: 'yes' }, 'stop'],
		['with new numbness', { numb: 'yes' }, 'stop'],
		['down a leg', { score: 1, where: 'leg' }, 'stop'],
		['down a leg, gone now', { score: 0, where: 'leg' }, 'go'],
		['not given', { score: null, where: null }, 'go'],
	])('%s', (_, answer, decision) => {
		expect(painRule({ ...CALM, ...answer }, 0, 'traffic-light')).toBe(decision);
	});

	it('that stops is followed by what to do, kindly', () => {
		const all = [
			painAdvice(CALM, 'before'),
			painAdvice(CALM, 'during'),
			painAdvice({ ...CALM, sharp: 'yes' }, 'during'),
			painAdvice({ ...CALM, numb: 'yes' }, 'during'),
			UNWELL_ADVICE,
		];
		expect(all.every(({ steps }) => steps.length >= 2)).toBe(true);
		expect(JSON.stringify(all)).not.toMatch(/wrong|danger|damage|failed|!/i);
		expect(painAdvice({ ...CALM, sharp: 'yes' }, 'during').gentle).toEqual([]);
	});
});

describe('the questions before the first workout', () => {
	it('let somebody begin who says no to all', () => {
		expect(screeningVerdict({}, 'no')).toBe('go');
	});

	it.each(SCREENING)('$id asks for somebody first', ({ id, yesMeans }) => {
		expect(screeningVerdict({ [id]: 'yes' }, 'no')).toBe(yesMeans);
		// A word that exercise is fine answers for what a doctor looks at in time, never for an emergency.
		expect(screeningVerdict({ [id]: 'yes' }, 'yes')).toBe(yesMeans === 'emergency' ? 'emergency' : 'go');
	});

	it('say what to do', () => {
		expect(SCREENING_ADVICE.emergency.join(' ')).toContain('emergency');
		expect(SCREENING_ADVICE['see-someone-first'].length).toBeGreaterThan(0);
	});
});
