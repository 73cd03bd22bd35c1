import { describe, expect, it } from 'vitest';
import { boxOrigins, findPerson } from './findPerson.ts';
import { placementOf, regionOfPicture } from './region.ts';

const VALUES_PER_BOX = 13;
const origins = boxOrigins();
/** A picture that the detector is shown as it is. */
const SHOWN = placementOf(regionOfPicture({ widthPx: 224, heightPx: 224 }), 1);

interface Box {
	readonly at: number;
	readonly logit: number;
	readonly sidePx?: number;
}

/** Boxes whose person has mid-hip at the middle of their cell and the edge 40 px above. */
function answer(boxes: readonly Box[]): Float32Array {
	const values = new Float32Array((origins.length / 2) * VALUES_PER_BOX);
	for (let box = 0; box * VALUES_PER_BOX < values.length; box += 1) values[box * VALUES_PER_BOX] = -10;
	for (const { at, logit, sidePx = 50 } of boxes)
		values.set([logit, 0, 0, sidePx, sidePx, 0, 0, 0, -40], at * VALUES_PER_BOX);
	return values;
}

describe('boxes of the detector', () => {
	it('lie in three grids, in the middle of each cell', () => {
		expect(origins.length / 2).toBe(2254);
		const [first, second, third] = [0, 2, 1568].map((box) => [...origins.subarray(box * 2, box * 2 + 2)]);
		expect(first).toEqual([Math.fround(0.5 / 28), Math.fround(0.5 / 28)]);
		expect(second).toEqual([Math.fround(1.5 / 28), Math.fround(0.5 / 28)]);
		expect(third).toEqual([Math.fround(0.5 / 14), Math.fround(0.5 / 14)]);
		expect([...origins.subarray(-2)]).toEqual([Math.fround(6.5 / 7), Math.fround(6.5 / 7)]);
	});
});

describe('finding a person', () => {
	it('takes the box that is believed in most', () => {
		const region = findPerson(
			answer([
				{ at: 0, logit: 1 },
				{ at: 2253, logit: 3 },
				{ at: 500, logit: 2 },
			]),
			origins,
			SHOWN,
		);
		expect(region?.centre.xPx).toBeCloseTo((6.5 / 7) * 224, 3);
		expect(region?.sidePx).toBeCloseTo(2.5 * 40, 3);
		expect(region?.turnRad).toBeCloseTo(0, 6);
	});

	it('finds nobody where no box is as likely as not', () => {
		expect(findPerson(answer([{ at: 7, logit: -0.01 }]), origins, SHOWN)).toBeNull();
		expect(findPerson(answer([{ at: 7, logit: 0 }]), origins, SHOWN)).not.toBeNull();
	});

	it('passes over boxes of a negative size', () => {
		const region = findPerson(
			answer([
				{ at: 0, logit: 5, sidePx: -1 },
				{ at: 2253, logit: 1 },
			]),
			origins,
			SHOWN,
		);
		expect(region?.centre.xPx).toBeGreaterThan(200);
	});

	it('places the person in a picture that was shown with bars beside it', () => {
		const shown = placementOf(regionOfPicture({ widthPx: 100, heightPx: 448 }), 1);
		const region = findPerson(answer([{ at: 2253, logit: 1 }]), origins, shown);
		expect(region?.centre.xPx).toBeCloseTo((6.5 / 7) * 448 - 174, 3);
		expect(region?.centre.yPx).toBeCloseTo((6.5 / 7) * 448, 3);
		expect(region?.sidePx).toBeCloseTo(2.5 * 80, 3);
	});
});
