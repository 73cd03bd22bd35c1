import { describe, expect, it } from 'vitest';
import { AUTO, createAnalyzer, type AnalyzerOptions } from '../../src/analysis/analyzer.ts';
import type { Outcome } from '../../src/analysis/faults/outcome.ts';
import type { PoseFrame } from '../../src/analysis/pose/poseFrame.ts';
import { loadTrack } from '../support/loadFixture.ts';

const ROUNDED = loadTrack('hinge-side-rounded-back').frames;
const FLAT = loadTrack('hinge-side-neutral-back').frames;

function follow(frames: readonly PoseFrame[], exerciseId = 'hip-hinge', options: AnalyzerOptions = {}) {
	const analyzer = createAnalyzer(exerciseId, options);
	for (const frame of frames) analyzer.push(frame);
	const reps = analyzer.finish().flatMap((set) => set.reps.filter((rep) => !rep.partial));
	return { analyzer, outcomes: reps.map((rep) => backOf(rep.outcomes)) };
}

function backOf(outcomes: readonly Outcome[]): Outcome | undefined {
	return outcomes.find(({ ruleId }) => ruleId === 'hip-hinge/lumbar-flexion');
}

function kinds(outcomes: readonly (Outcome | undefined)[]): readonly string[] {
	return outcomes.map((outcome) => (outcome?.kind === 'unknown' ? outcome.reason : (outcome?.kind ?? 'none')));
}

function count(outcomes: readonly (Outcome | undefined)[], kind: Outcome['kind']): number {
	return outcomes.filter((outcome) => outcome?.kind === kind).length;
}

/** The same frames later. */
function later(frames: readonly PoseFrame[], byS: number): PoseFrame[] {
	return frames.map((frame) => ({ ...frame, timeS: frame.timeS + byS }));
}

describe('the line of the back in ten lifts', () => {
	it.each(['hip-hinge', AUTO])('of a rounded back is a fault in six and more, as %s', (exerciseId) => {
		const { outcomes, analyzer } = follow(ROUNDED, exerciseId);
		expect(count(outcomes, 'fault')).toBeGreaterThanOrEqual(6);
		expect(count(outcomes, 'pass')).toBe(0);
		// A rounded set is never its own measure.
		expect(analyzer.backNeutrals()).toEqual([]);
	});

	it.each(['hip-hinge', AUTO])('of a flat back is never a fault, and passes once two reps were seen, as %s', (id) => {
		const { outcomes } = follow(FLAT, id);
		expect(outcomes).toHaveLength(10);
		expect(kinds(outcomes).slice(0, 2)).toEqual(['no-back-neutral', 'no-back-neutral']);
		expect(count(outcomes, 'fault')).toBe(0);
		expect(count(outcomes, 'pass')).toBeGreaterThanOrEqual(6);
	});

	it('is compared with the same person’s flat back of another recording', () => {
		const { analyzer } = follow(FLAT);
		const { outcomes } = follow(ROUNDED, 'hip-hinge', { backNeutrals: analyzer.backNeutrals() });
		expect(count(outcomes, 'fault')).toBeGreaterThanOrEqual(6);
		expect(kinds(outcomes)).not.toContain('no-back-neutral');
	});

	it('calls a rep rounded for good once a later one shows the same', () => {
		const analyzer = createAnalyzer('hip-hinge');
		const first: (Outcome | undefined)[] = [];
		for (const frame of ROUNDED) {
			const { completed, reps } = analyzer.push(frame);
			if (completed !== null) first.push(backOf(reps[0]?.outcomes ?? []));
		}
		expect(first[0]).toMatchObject({ kind: 'unknown', reason: 'once-only' });
		expect(first.at(-1)).toMatchObject({ kind: 'fault' });
	});

	it('learns anew after somebody was away: it may be somebody else', () => {
		const endS = FLAT.at(-1)?.timeS ?? 0;
		const nobody = (forS: number): PoseFrame[] =>
			Array.from({ length: 1 + forS * 10 }, (_, index) => ({
				...(FLAT[0] as PoseFrame),
				timeS: endS + (1 + index) / 10,
				image: null,
				world: null,
				backContour: null,
				score: 0,
			}));
		const afterBlink = follow([...FLAT, ...nobody(2), ...later(FLAT, endS + 2.3)]).outcomes.slice(10);
		const afterBreak = follow([...FLAT, ...nobody(3.5), ...later(FLAT, endS + 3.8)]).outcomes.slice(10);
		const afterPause = follow([...FLAT, ...later(FLAT, endS + 3.8)]).outcomes.slice(10);
		expect(kinds(afterPause)).not.toContain('no-back-neutral');
		expect(kinds(afterBlink)).not.toContain('no-back-neutral');
		expect(kinds(afterBreak).slice(0, 2)).toEqual(['no-back-neutral', 'no-back-neutral']);
	});

	it('can be forgotten and confirmed by the person', () => {
		const { analyzer } = follow(FLAT);
		expect(analyzer.backNeutrals()).toMatchObject([{ source: 'first-reps', side: 'left' }]);
		expect(analyzer.confirmBack()).toBe('taken');
		expect(analyzer.backNeutrals()).toMatchObject([{ source: 'confirmed' }]);
		analyzer.forgetBack();
		expect(analyzer.backNeutrals()).toEqual([]);
		expect(follow(ROUNDED).analyzer.confirmBack()).toBe('too-round');
	});

	it('never judges without the outline', () => {
		const blind = ROUNDED.map((frame) => ({ ...frame, backContour: null }));
		expect(new Set(kinds(follow(blind).outcomes))).toEqual(new Set(['no-back-contour']));
	});

	it('looks at the pictures for nothing else than what its rules ask for', () => {
		const { analyzer } = follow(FLAT.slice(0, 1), 'lunge');
		expect(analyzer.push(FLAT[1] as PoseFrame).back).toBeNull();
	});
});
