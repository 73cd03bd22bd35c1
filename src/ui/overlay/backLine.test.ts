import { describe, expect, it } from 'vitest';
import { CONTOUR_STATIONS } from '../../analysis/pose/backContour.ts';
import { outlinePoints } from './backLine.ts';

// Somebody upright in a picture whose y grows downwards: hips below the shoulders.
const UPRIGHT = { hipX: 100, hipY: 300, shoulderX: 100, shoulderY: 100 };
const flat = CONTOUR_STATIONS.map(() => 0.2);

describe('outlinePoints', () => {
	it('lies to the right of the line from hips to shoulders for side 1, to its left for −1', () => {
		expect(outlinePoints({ axis: UPRIGHT, side: 1 }, flat)[0]).toEqual({ x: 140, y: 300 });
		expect(outlinePoints({ axis: UPRIGHT, side: -1 }, flat)[0]).toEqual({ x: 60, y: 300 });
	});

	it('runs from the hips towards the shoulders, as far as the stations do', () => {
		const points = outlinePoints({ axis: UPRIGHT, side: 1 }, flat);
		expect(points).toHaveLength(CONTOUR_STATIONS.length);
		expect(points.at(-1)?.y).toBeCloseTo(300 - 0.85 * 200);
	});

	it('turns with the trunk', () => {
		// Leaning to the right of the picture until the trunk is level: the back is on top.
		const level = { hipX: 100, hipY: 300, shoulderX: 300, shoulderY: 300 };
		const [first] = outlinePoints({ axis: level, side: -1 }, flat);
		expect(first).toEqual({ x: 100, y: 260 });
	});

	it('takes the steps of the mask away and keeps a bend', () => {
		const stepped = flat.map((offset, index) => offset + (index % 2 === 0 ? 0.01 : -0.01));
		const awayPx = outlinePoints({ axis: UPRIGHT, side: 1 }, stepped).map(({ x }) => Math.abs(x - 140));
		expect(Math.max(...awayPx.slice(2, -2))).toBeLessThan(1);
		const bent = CONTOUR_STATIONS.map((station) => 0.2 + 0.2 * Math.sin(Math.PI * station));
		const middle = outlinePoints({ axis: UPRIGHT, side: 1 }, bent)[20];
		expect(middle?.x).toBeCloseTo(100 + 200 * (bent[20] ?? 0), 0);
	});
});
