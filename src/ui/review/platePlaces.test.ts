import { describe, expect, it } from 'vitest';
import { makeLandmarks } from '../../../tests/support/makePose.ts';
import { containPicture } from '../overlay/viewport.ts';
import { cornerBox, platePlaces } from './platePlaces.ts';

const STAGE = { widthPx: 960, heightPx: 540 };
const SIZES = { count: { widthPx: 150, heightPx: 70 }, cue: { widthPx: 300, heightPx: 75 } };
const VIEWPORT = containPicture({ widthPx: 1920, heightPx: 1080 }, STAGE);
const places = (...poses: readonly Parameters<typeof makeLandmarks<'imagePx'>>[0][]) =>
	platePlaces(poses.map(makeLandmarks<'imagePx'>), SIZES, STAGE, VIEWPORT);

describe('the places of the plates', () => {
	it('are on the left while nobody is there', () => {
		expect(places({ nose: [960, 300] })).toEqual({ count: 'top-left', cue: 'bottom-left' });
	});

	it('leave the corner in which somebody stands', () => {
		expect(places({ nose: [100, 100], leftAnkle: [120, 1000] })).toEqual({ count: 'top-right', cue: 'bottom-right' });
	});

	it('rather cover feet than a face', () => {
		const lying = {
			nose: [100, 1000],
			leftEar: [110, 1010],
			leftAnkle: [1800, 1000],
			rightAnkle: [1810, 1000],
			leftHeel: [1820, 1000],
		} as const;
		const { count, cue } = places(lying, { nose: [100, 100] }, { nose: [1800, 100] });
		expect([count, cue]).not.toContain('bottom-left');
	});

	it('keep off the edges', () => {
		expect(cornerBox('bottom-right', SIZES.cue, STAGE)).toEqual({
			leftPx: 644,
			topPx: 449,
			widthPx: 300,
			heightPx: 75,
		});
	});
});
