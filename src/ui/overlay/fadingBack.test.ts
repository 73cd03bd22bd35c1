import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../analysis/analysis.ts';
import { CONTOUR_STATIONS } from '../../analysis/pose/backContour.ts';
import { makeNeutral } from '../../../tests/support/makeBack.ts';
import { createFadingBack, outlineOf } from './fadingBack.ts';

const offsets = CONTOUR_STATIONS.map(() => 0.3);
const CONTOUR = { axis: { hipX: 100, hipY: 300, shoulderX: 100, shoulderY: 100 }, side: 1, offsets, edgeRatio: 0.02 };
const NEUTRAL = makeNeutral('squat');

function analysisOf(back: unknown): Analysis {
	return { pose: { backContour: CONTOUR }, back } as unknown as Analysis;
}
const SEEN = analysisOf({ line: { kind: 'seen', roundness: 14, offsets }, neutral: NEUTRAL });
const UNSEEN = analysisOf({ line: { kind: 'unseen', reason: 'arms-over-back' }, neutral: NEUTRAL });

describe('outlineOf', () => {
	it('lays the flat back on the same axis, as a ghost', () => {
		const outline = outlineOf(SEEN);
		expect(outline?.line[0]?.x).toBeCloseTo(160);
		expect(outline?.ghost?.[0]?.x).toBeCloseTo(140);
		expect(outlineOf(analysisOf({ line: SEEN.back?.line, neutral: null }))?.ghost).toBeNull();
	});

	it('draws nothing of an outline that can’t be believed', () => {
		expect(outlineOf(UNSEEN)).toBeNull();
		expect(outlineOf(analysisOf(null))).toBeNull();
	});
});

describe('createFadingBack', () => {
	it('fades out in its own colour where it was last seen', () => {
		const back = createFadingBack();
		back.push(SEEN, 'adjust', 10);
		expect(back.at(10.5)).toMatchObject({ tone: 'adjust', alpha: 1 });
		back.push(UNSEEN, 'open', 10.5);
		expect(back.at(10.05)).toMatchObject({ tone: 'adjust' });
		expect(back.at(10.05)?.alpha).toBeCloseTo(2 / 3);
		expect(back.at(10.6)).toBeNull();
	});
});
