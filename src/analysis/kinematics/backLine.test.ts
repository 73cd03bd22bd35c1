import { describe, expect, it } from 'vitest';
import { leaning, outlined } from '../../../tests/support/madeBack.ts';
import { backLineOf, type BackSight } from './backLine.ts';
import { roughnessOf, roundnessOf, sharpestBendDeg } from './roundness.ts';
import { CONTOUR_STATIONS } from '../pose/backContour.ts';

const round = (station: number): number => 0.3 + 0.4 * station * (1 - station);

/** A hinge seen from its right side, leaning to the right of the picture. */
function sight(change: Partial<BackSight> = {}): BackSight {
	return {
		view: 'right',
		posture: 'upright',
		trunkInclinationDeg: 60,
		image: leaning(60),
		backContour: outlined(60, round),
		...change,
	};
}

describe('roundnessOf', () => {
	it('is zero for a line along the trunk, positive for a hump and negative for a hollow', () => {
		expect(roundnessOf(CONTOUR_STATIONS.map(() => 0.3))).toBeCloseTo(0, 6);
		expect(roundnessOf(CONTOUR_STATIONS.map(round))).toBeGreaterThan(17);
		expect(roundnessOf(CONTOUR_STATIONS.map((station) => 0.6 - round(station)))).toBeLessThan(-17);
	});
});

describe('roughnessOf', () => {
	it('is nothing for a smooth curve and shows a step', () => {
		expect(roughnessOf(CONTOUR_STATIONS.map(round))).toBeLessThan(1e-6);
		expect(roughnessOf(CONTOUR_STATIONS.map((station) => (station > 0.5 ? 0.4 : 0.3)))).toBeGreaterThan(0.01);
	});
});

describe('sharpestBendDeg', () => {
	it('is small for a round back and large for a corner, outwards or inwards', () => {
		expect(sharpestBendDeg(CONTOUR_STATIONS.map(round))).toBeLessThan(10);
		for (const way of [0.7, -0.7]) {
			const corner = CONTOUR_STATIONS.map((station) => 0.3 + way * Math.max(0, station - 0.6));
			expect(sharpestBendDeg(corner)).toBeGreaterThan(30);
		}
	});
});

describe('backLineOf', () => {
	it('tells how round a back is that is seen well', () => {
		const line = backLineOf(sight());
		expect(line).toMatchObject({ kind: 'seen' });
		expect(line.kind === 'seen' && line.roundness).toBeCloseTo(roundnessOf(CONTOUR_STATIONS.map(round)), 6);
	});

	it.each([
		['from the front', { view: 'front' }, 'view'],
		['with shoulders that are seen apart', { image: leaning(60, { leftShoulder: [360, 230], rightShoulder: [410, 270] }) }, 'view'], // prettier-ignore
		['when feet and face point the other way', { view: 'left' }, 'view'],
		['upright', { trunkInclinationDeg: 30 }, 'too-upright'],
		['upside down', { trunkInclinationDeg: 130 }, 'lying'],
		['on the back', { posture: 'supine' }, 'lying'],
		['without shoulders', { trunkInclinationDeg: null }, 'landmarks'],
		['when nobody looked for the outline', { backContour: null }, 'no-back-contour'],
		['with an elbow over the back', { image: leaning(60, { rightElbow: [335, 235] }) }, 'arms-over-back'],
		['with a hand on the back', { image: leaning(60, { leftWrist: [320, 245] }) }, 'arms-over-back'],
		['with a blurred edge', { backContour: outlined(60, round, 0.06) }, 'unclear-outline'],
		['with a gap in the outline', { backContour: outlined(60, (station) => (station > 0.5 ? null : 0.3)) }, 'unclear-outline'], // prettier-ignore
		['with a step in the outline', { backContour: outlined(60, (station) => (station < 0.2 ? 0.5 : 0.3)) }, 'unclear-outline'], // prettier-ignore
		['with a hood that juts out', { backContour: outlined(60, (station) => 0.3 + 0.6 * Math.max(0, station - 0.7)) }, 'unclear-outline'], // prettier-ignore
	] as const)('can’t tell %s', (_, change, reason) => {
		expect(backLineOf(sight(change))).toEqual({ kind: 'unseen', reason });
	});

	it('does not mind an arm that is hardly seen', () => {
		const image = leaning(60);
		const rightElbow = { x: 335, y: 235, z: 0, visibility: 0.2 };
		expect(backLineOf(sight({ image: { ...image, rightElbow } }))).toMatchObject({ kind: 'seen' });
	});
});
