import { describe, expect, it } from 'vitest';
import type { RuleView } from '../analysis/analysis.ts';
import { FRAMING_PROBLEMS } from '../analysis/pose/framing.ts';
import { framingText, judgeText, listed } from './liveWords.ts';

function rule(name: string, canJudge: boolean | null, viewHint = 'Face me for knees'): RuleView {
	return {
		ruleId: `squat/${name}`,
		name,
		passTitle: '',
		faultTitle: '',
		cue: '',
		viewHint,
		canJudge,
		dependsOn: 'view',
	};
}

describe('judgeText', () => {
	it('says what can be judged, what cannot, and what to do about it', () => {
		const text = judgeText('left', [rule('Depth', true), rule('Lean', true), rule('Knees', false)]);
		expect(text).toMatchObject({
			lead: 'Side on I can judge',
			can: 'depth and lean.',
			cannot: 'Knees: can’t tell from here. Face me for knees.',
			spoken: 'Side on. I can judge depth and lean.',
		});
	});

	it('gives the advice for what weighs most', () => {
		const rules = [rule('Depth', false, 'Turn side on for depth'), rule('Knees', false)];
		expect(judgeText('oblique', rules)?.cannot).toBe('Depth and knees: can’t tell from here. Turn side on for depth.');
	});

	it('gives no advice where standing elsewhere would not help', () => {
		const back: RuleView = { ...rule('Back', false, 'The back is not seen yet'), dependsOn: 'missing-input' };
		expect(judgeText('left', [back])?.cannot).toBe('Back: can’t tell from here.');
		expect(judgeText('left', [back, rule('Knees', false)])?.cannot).toBe(
			'Back and knees: can’t tell from here. Face me for knees.',
		);
	});

	it('admits that only the count is left when nothing can be judged', () => {
		expect(judgeText('oblique', [rule('Knees', false)])?.can).toBe('the count only.');
	});

	it('is silent until the view is known', () => {
		expect(judgeText(null, [rule('Depth', null)])).toBeNull();
	});
});

describe('framingText', () => {
	it('says what to do for each problem, in six words or so', () => {
		for (const problem of FRAMING_PROBLEMS) expect(framingText(problem).split(' ').length).toBeLessThanOrEqual(7);
	});
});

describe('listed', () => {
	it('joins names as one would say them', () => {
		expect(listed(['depth'])).toBe('depth');
		expect(listed(['depth', 'lean', 'heels'])).toBe('depth, lean and heels');
	});
});
