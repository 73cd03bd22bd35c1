import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.ts';
import type { SetReport } from '../../src/analysis/session/session.ts';
import { loadTrack } from '../support/loadFixture.ts';

function replay(name: string): readonly SetReport[] {
	const analyzer = createAnalyzer('squat');
	for (const frame of loadTrack(name).frames) analyzer.push(frame);
	return analyzer.finish();
}

function countedReps(name: string) {
	return replay(name)
		.flatMap((set) => set.reps)
		.filter((rep) => !rep.partial);
}

/** What each counted rep's rule said: `fault marked`, `pass`, `unknown view`. */
function verdicts(name: string, ruleId: string): readonly string[] {
	return countedReps(name).map((rep) => {
		const outcome = rep.outcomes.find((candidate) => candidate.ruleId === ruleId);
		if (outcome === undefined) return 'missing';
		if (outcome.kind === 'fault') return `fault ${outcome.severity}`;
		return outcome.kind === 'unknown' ? `unknown ${outcome.reason}` : 'pass';
	});
}

describe('recorded squats', () => {
	// Times of the bottoms by eye, in seconds.
	it.each([
		['squat-front-stick', [0.85, 3.15, 5.4, 7.5, 9.55]],
		['squat-front-room', [1.0, 3.5, 6.0, 8.5, 11.0]],
		['squat-front-shallow', [2.7]],
		['squat-oblique-studio', [1.0, 2.65, 4.35, 6.0, 7.75, 9.5, 11.25, 13.0]],
		['squat-side-deep', [1.4, 5.65, 10.4]],
		['squat-side-correct', [11.5, 13.25]],
		['squat-side-bent-over', [1.25, 4.05]],
	])('%s: every rep is counted, at its bottom', (name, bottomsS) => {
		const peaksS = countedReps(name).map((rep) => rep.peakS);
		expect(peaksS).toHaveLength(bottomsS.length);
		for (const [index, bottomS] of bottomsS.entries()) {
			expect(Math.abs((peaksS[index] ?? Infinity) - bottomS)).toBeLessThan(0.4);
		}
	});

	it.each([
		['squat-front-room', 'front'],
		['squat-oblique-studio', 'oblique'],
		['squat-side-deep', 'left'],
		['squat-side-correct', 'right'],
		['squat-side-bent-over', 'left'],
	])('%s is seen from the %s', (name, view) => {
		expect(replay(name).map((set) => set.view)).toEqual([view]);
	});

	it('a back near horizontal is found, an upright one is not', () => {
		expect(verdicts('squat-side-bent-over', 'squat/forward-lean')).toEqual(['fault marked', 'fault marked']);
		expect(verdicts('squat-side-correct', 'squat/forward-lean')).toEqual(['pass', 'pass']);
		expect(verdicts('squat-side-deep', 'squat/forward-lean')).toEqual(['pass', 'pass', 'pass']);
	});

	it('deep squats pass for depth from the side and are not judged from the front', () => {
		expect(verdicts('squat-side-deep', 'squat/shallow-depth')).toEqual(['pass', 'pass', 'pass']);
		expect(new Set(verdicts('squat-front-stick', 'squat/shallow-depth'))).toEqual(new Set(['unknown view']));
	});

	it('knees over the feet are not called in', () => {
		for (const name of ['squat-front-stick', 'squat-front-room']) {
			expect(verdicts(name, 'squat/knee-valgus').filter((verdict) => verdict.startsWith('fault'))).toEqual([]);
		}
	});
});

describe('everything else reviewed as squats', () => {
	it.each([
		'hinge-side-neutral',
		'swing-oblique-two-hand',
		'negative-high-pull',
		'negative-pelvic-tilt',
		'bridge-side-fast',
		'plank-side',
		'quadruped-kick-side',
		'lunge-side-studio',
	])('%s counts nothing', (name) => {
		expect(countedReps(name)).toEqual([]);
	});

	it('on the floor there is not even a partial rep', () => {
		for (const name of ['negative-pelvic-tilt', 'bridge-side-fast', 'plank-side', 'quadruped-kick-side']) {
			expect(replay(name)).toEqual([]);
		}
	});
});
