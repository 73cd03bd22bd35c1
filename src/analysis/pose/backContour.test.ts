import { describe, expect, it } from 'vitest';
import { leaning, madeMask, TRUNK_PX } from '../../../tests/support/madeBack.ts';
import { backContourOf, CONTOUR_STATIONS, mayShowBack } from './backContour.ts';

const HIP = { x: 300, y: 300 };
const LEAN = Math.PI / 3;

/** Trunk lengths along the trunk of somebody leaning by 60°, and out of it on the side of the back. */
function inTrunk(x: number, y: number): { along: number; out: number } {
	const [dx, dy] = [(x - HIP.x) / TRUNK_PX, (y - HIP.y) / TRUNK_PX];
	return {
		along: dx * Math.sin(LEAN) - dy * Math.cos(LEAN),
		out: -dx * Math.cos(LEAN) - dy * Math.sin(LEAN),
	};
}

/** A body with an outline of the back at `edgeAt` each station, blurred over `blur` trunk lengths. */
function body(edgeAt: (along: number) => number, { blur = 0.01, turnDeg = 0 } = {}) {
	return madeMask((x, y) => {
		const { along, out } = inTrunk(x, y);
		return Math.min(1, Math.max(0, 0.5 + (edgeAt(along) - out) / blur));
	}, turnDeg);
}

function offsets(edgeAt: (along: number) => number, options = {}): readonly (number | null)[] {
	return backContourOf(body(edgeAt, options), leaning(60))?.offsets ?? [];
}

describe('backContourOf', () => {
	it('reads the way from the trunk to the outline at every station, however the mask is turned', () => {
		const edgeAt = (along: number): number => 0.3 + 0.2 * along * (1 - along);
		for (const turnDeg of [0, 40, -120]) {
			offsets(edgeAt, { turnDeg }).forEach((offset, index) => {
				expect(offset).toBeCloseTo(edgeAt(CONTOUR_STATIONS[index] ?? 0), 1.5);
			});
		}
	});

	it('looks on the side that face, feet and knees turn away from', () => {
		expect(
			backContourOf(
				body(() => 0.3),
				leaning(60),
			)?.side,
		).toBe(-1);
	});

	it('finds nothing where the axis is outside of the body or the body never ends', () => {
		expect(offsets((along) => (along > 0.4 ? -0.2 : 0.3)).slice(-1)).toEqual([null]);
		expect(offsets(() => 5).every((offset) => offset === null)).toBe(true);
	});

	it('tells how blurred the edge is', () => {
		const edge = (blur: number) =>
			backContourOf(
				body(() => 0.3, { blur }),
				leaning(60),
			)?.edgeRatio ?? 0;
		expect(edge(0.1)).toBeCloseTo(0.06, 2);
		expect(edge(0.02)).toBeLessThan(0.03);
	});

	it('has no answer without hips', () => {
		expect(
			backContourOf(
				body(() => 0.3),
				leaning(60, { leftHip: null }),
			),
		).toBeNull();
	});
});

describe('mayShowBack', () => {
	it('is worth a mask side on and leaning', () => {
		expect(mayShowBack(leaning(45))).toBe(true);
	});
	it('is not when upright, lying, facing the camera or without hips', () => {
		expect(mayShowBack(leaning(10))).toBe(false);
		expect(mayShowBack(leaning(60, { leftAnkle: [300, 305], rightAnkle: [300, 305] }))).toBe(false);
		expect(mayShowBack(leaning(60, { leftShoulder: [350, 250], rightShoulder: [420, 250] }))).toBe(false);
		expect(mayShowBack(leaning(60, { leftHip: null }))).toBe(false);
	});
});
