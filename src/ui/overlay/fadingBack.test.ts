import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../analysis/analysis.ts';
import { CONTOUR_STATIONS } from '../../analysis/pose/backContour.ts';
import { makeNeutral } from '../../../tests/support/makeBack.ts';
import { createFadingBack } from './fadingBack.ts';

const offsets = CONTOUR_STATIONS.map(() => 0.3);
const CONTOUR = { axis: { hipX: 100, hipY: 300, shoulderX: 100, shoulderY: 100 }, side: 1, offsets, edgeRatio: 0.02 };
const NEUTRAL = makeNeutral('squat');

function analysisOf(back: unknown): Analysis {
	return { pose: { backContour: CONTOUR }, back } as unknown as Analysis;
}
const SEEN = analysisOf({ line: { kind: 'seen', roundness: 14, offsets }, neutral: NEUTRAL });
const UNSEEN = analysisOf({ line: { kind: 'unseen', reason: 'arms-over-back' }, neutral: NEUTRAL });

describe('createFadingBack', () => {
	it('lays the flat back on the same axis, as a ghost, where there is one', () => {
		const back = createFadingBack();
		back.push(SEEN, 'open', 10);
		expect(back.at(10)?.outline.line[0]?.x).toBeCloseTo(160);
		expect(back.at(10)?.outline.ghost?.[0]?.x).toBeCloseTo(140);
		back.push(analysisOf({ line: SEEN.back?.line, neutral: null }), 'open', 10);
		expect(back.at(10)?.outline.ghost).toBeNull();
	});

	it('draws nothing of an outline that can’t be believed', () => {
		const back = createFadingBack();
		for (const unseen of [UNSEEN, analysisOf(null), null]) {
			back.push(unseen, 'open', 10);
			expect(back.at(10)).toBeNull();
		}
	});

	it('goes with the trunk while it fades', () => {
		const back = createFadingBack();
		back.push(SEEN, 'open', 10);
		const point = (x: number, y: number) => ({ x, y, z: 0, visibility: 1 });
		const image = {
			leftHip: point(150, 330),
			rightHip: point(150, 330),
			leftShoulder: point(150, 130),
			rightShoulder: point(150, 130),
		};
		back.push({ ...UNSEEN, pose: { ...UNSEEN.pose, image } } as unknown as Analysis, 'open', 10.05);
		expect(back.at(10.05)?.outline.line[0]).toMatchObject({ x: 210, y: 330 });
	});

	it('fades out in its own colour', () => {
		const back = createFadingBack();
		back.push(SEEN, 'adjust', 10);
		expect(back.at(10.5)).toMatchObject({ tone: 'adjust', alpha: 1 });
		back.push(UNSEEN, 'open', 10.5);
		expect(back.at(10.05)).toMatchObject({ tone: 'adjust' });
		expect(back.at(10.05)?.alpha).toBeCloseTo(2 / 3);
		expect(back.at(10.6)).toBeNull();
	});
});
