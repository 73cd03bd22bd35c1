import { describe, expect, it } from 'vitest';
import { degrees, distance, includedAngleDeg, midpoint, radians } from './angle.ts';
import type { Point } from './point.ts';

const at = (x: number, y: number, z = 0): Point<'imagePx'> => ({ x, y, z });

describe('degrees and radians', () => {
	it('undo each other', () => {
		expect(degrees(Math.PI)).toBe(180);
		expect(radians(90)).toBeCloseTo(Math.PI / 2, 12);
		expect(degrees(radians(-37.5))).toBeCloseTo(-37.5, 12);
	});
});

describe('includedAngleDeg', () => {
	it.each([
		['a straight line', at(0, -2), at(0, 3), 180],
		['a right angle', at(0, -2), at(5, 0), 90],
		['a right angle the other way', at(0, -2), at(-5, 0), 90],
		['a sharp angle', at(1, 0), at(Math.sqrt(3), 1), 30],
		['a folded joint', at(2, 0), at(7, 0), 0],
	])('reads %s', (_, a, b, expectedDeg) => {
		expect(includedAngleDeg(a, at(0, 0), b)).toBeCloseTo(expectedDeg, 9);
	});

	it('does not care which end comes first, nor for place, size or depth', () => {
		const expectedDeg = includedAngleDeg(at(3, 1), at(0, 0), at(-1, 2)) ?? NaN;
		expect(includedAngleDeg(at(-1, 2), at(0, 0), at(3, 1))).toBeCloseTo(expectedDeg, 9);
		expect(includedAngleDeg(at(310, 60, 9), at(10, -40, -5), at(-90, 160, 70))).toBeCloseTo(expectedDeg, 9);
	});

	it('is exact near a straight line, where an arc cosine is not', () => {
		expect(includedAngleDeg(at(-1, 0), at(0, 0), at(1, 1e-7))).toBeCloseTo(180 - degrees(1e-7), 9);
	});

	it('is null when an end lies on the vertex', () => {
		expect(includedAngleDeg(at(4, 4), at(4, 4), at(1, 1))).toBeNull();
		expect(includedAngleDeg(at(1, 1), at(4, 4), at(4, 4))).toBeNull();
	});
});

describe('distance and midpoint', () => {
	it('measures in the plane, without depth', () => {
		expect(distance(at(1, 1, 5), at(4, 5, -5))).toBe(5);
	});

	it('halves all three axes', () => {
		expect(midpoint(at(1, -1, 2), at(3, 5, 4))).toEqual(at(2, 2, 3));
	});
});
