import { describe, expect, it } from 'vitest';
import type { Analysis, RuleView } from '../analysis/analysis.ts';
import type { CameraView } from '../analysis/pose/cameraView.ts';
import { FRAMING_PROBLEMS } from '../analysis/pose/framing.ts';
import { judgeText, framingText, readyText, startNeed } from './liveWords.ts';

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

const SQUAT: Analysis['exercise'] = { id: 'squat', name: 'Squat', certainty: 'chosen' };
const judged = (view: CameraView | null, rules: readonly RuleView[]) => judgeText({ view, rules, exercise: SQUAT });

describe('judgeText', () => {
	it('says what can be judged, what cannot, and what to do about it', () => {
		const text = judged('left', [rule('Depth', true), rule('Lean', true), rule('Knees', false)]);
		expect(text).toMatchObject({
			lead: 'Side on I can judge',
			can: 'depth and lean.',
			cannot: 'Knees: can’t tell from here. Face me for knees.',
			spoken: 'Side on. I can judge: depth and lean.',
		});
	});

	it('gives the advice for what weighs most', () => {
		const rules = [rule('Depth', false, 'Turn side on for depth'), rule('Knees', false)];
		expect(judged('oblique', rules)?.cannot).toBe('Depth and knees: can’t tell from here. Turn side on for depth.');
	});

	it('gives no advice where standing elsewhere would not help', () => {
		const back: RuleView = { ...rule('Back', false, 'The back is not seen yet'), dependsOn: 'missing-input' };
		expect(judged('left', [back])?.cannot).toBe('Back: can’t tell from here.');
		expect(judged('left', [back, rule('Knees', false)])?.cannot).toBe(
			'Back and knees: can’t tell from here. Face me for knees.',
		);
	});

	it('names no more than can be kept in mind', () => {
		const rules = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => rule(name, true));
		expect(judged('left', rules)?.can).toBe('a, b, c, d and 3 more.');
	});

	it('admits that only the count is left when nothing can be judged', () => {
		expect(judged('oblique', [rule('Knees', false)])?.can).toBe('the count only.');
	});

	it('is silent until view and exercise are known', () => {
		expect(judged(null, [rule('Depth', null)])).toBeNull();
		expect(judgeText({ view: 'left', exercise: null, rules: [] })).toBeNull();
	});
});

describe('framingText', () => {
	it('says what to do for each problem, in six words or so', () => {
		for (const problem of FRAMING_PROBLEMS) {
			expect(framingText(problem, 'upright').split(' ').length).toBeLessThanOrEqual(7);
		}
	});

	it('asks nobody who lies on the floor to step anywhere', () => {
		for (const problem of FRAMING_PROBLEMS) expect(framingText(problem, 'supine')).not.toMatch(/step/iu);
	});
});

describe('startNeed', () => {
	it('asks for the posture of the exercise before the set', () => {
		const now = { exercise: SQUAT, framing: null };
		expect(startNeed({ ...now, posture: 'supine' })).toBe('other-posture');
		expect(startNeed({ ...now, posture: 'upright' })).toBeNull();
		expect(framingText('other-posture', 'supine')).toBe('Lie down so that I see you from head to feet');
	});

	it('leaves the posture to the person while any exercise may come', () => {
		expect(startNeed({ exercise: null, framing: null, posture: 'supine' })).toBeNull();
	});
});

describe('readyText', () => {
	it('uses the exercise’s own words', () => {
		expect(readyText('squat')).toBe('Stand still. I count you in.');
		expect(readyText('auto')).toBe('Keep still. I count you in.');
	});
});
