import { describe, expect, it } from 'vitest';
import { toMask } from '../../../analysis/pose/bodyMask.ts';
import { byMiddles, placementOf, regionOfPerson, regionOfPicture, spotAt } from './region.ts';

describe('region around a person', () => {
	it('is upright and two and a half times as wide as mid-hip is from the edge, when that is straight above', () => {
		const region = regionOfPerson({ xPx: 100, yPx: 200 }, { xPx: 100, yPx: 120 });
		expect(region.centre).toEqual({ xPx: 100, yPx: 200 });
		expect(region.sidePx).toBeCloseTo(200, 9);
		expect(region.turnRad).toBeCloseTo(0, 9);
	});

	it.each([
		['to the right of it', 180, 200, Math.PI / 2],
		['to the left of it', 20, 200, -Math.PI / 2],
		['below it', 100, 280, -Math.PI],
	])('is turned with a person whose edge is %s', (_where, xPx, yPx, turnRad) => {
		expect(regionOfPerson({ xPx: 100, yPx: 200 }, { xPx, yPx }).turnRad).toBeCloseTo(turnRad, 9);
	});

	it('has the edge of the person straight above its middle, wherever they lean', () => {
		const edge = { xPx: 160, yPx: 150 };
		const region = regionOfPerson({ xPx: 100, yPx: 200 }, edge);
		const { xPx, yPx } = spotAt(placementOf(region, 10), 5, 1);
		expect(xPx).toBeCloseTo(edge.xPx, 9);
		expect(yPx).toBeCloseTo(edge.yPx, 9);
	});
});

describe('region of a picture', () => {
	it('is the smallest square that holds all of it', () => {
		const placement = placementOf(regionOfPicture({ widthPx: 40, heightPx: 100 }), 1);
		expect(spotAt(placement, 0, 0)).toEqual({ xPx: -30, yPx: 0 });
		expect(spotAt(placement, 1, 1)).toEqual({ xPx: 70, yPx: 100 });
	});
});

describe('placement of a mask', () => {
	it('leads from where a cell was cropped back to the middle of that cell', () => {
		const grid = placementOf({ centre: { xPx: 80, yPx: 90 }, sidePx: 120, turnRad: 0.4 }, 256);
		const mask = { sizePx: 256, values: new Float32Array(), toPicture: byMiddles(grid) };
		const { xPx, yPx } = spotAt(grid, 30, 200);
		const { col, row } = toMask(mask, xPx, yPx);
		expect(col).toBeCloseTo(30, 9);
		expect(row).toBeCloseTo(200, 9);
	});
});
