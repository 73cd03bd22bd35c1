import { describe, expect, it } from 'vitest';
import { nameKeypoints } from '../../analysis/pose/keypointMaps.ts';
import type { LandmarkName, Landmarks } from '../../analysis/pose/landmarks.ts';
import { PROBE_JOINTS, probeFault } from './probeFigure.ts';

type Place = readonly [x: number, y: number];

const JOINTS = Object.entries(PROBE_JOINTS) as [LandmarkName, Place][];

/** The joints, each where `place` puts it; one that it leaves out is missing. */
function pose(place: (name: LandmarkName, spot: Place) => Place | null): Landmarks<'imagePx'> {
	const placed = JOINTS.flatMap(([name, spot]) => {
		const at = place(name, spot);
		return at === null ? [] : [{ name, values: [...at, 0, 1] }];
	});
	return nameKeypoints<'imagePx'>(
		placed.map(({ name }) => name),
		placed.flatMap(({ values }) => values),
	);
}

describe('pose of the drawn figure', () => {
	it('is right where the joints are, and a little beside them', () => {
		expect(probeFault(pose((_, spot) => spot))).toBeNull();
		expect(probeFault(pose((_, [x, y]) => [x + 8, y - 8]))).toBeNull();
	});

	it('is wrong when nobody is found or a joint is missing', () => {
		expect(probeFault(null)).toBe('nobody found');
		expect(probeFault(pose((name, spot) => (name === 'leftKnee' ? null : spot)))).toContain('leftKnee');
	});

	it('is wrong when one joint is elsewhere or not a number', () => {
		for (const x of [PROBE_JOINTS.leftKnee[0] + 40, NaN, Infinity]) {
			expect(probeFault(pose((name, spot) => (name === 'leftKnee' ? [x, spot[1]] : spot)))).toContain('leftKnee');
		}
	});

	it('is wrong when all is at the origin, as with a backend that reads back zeros', () => {
		expect(probeFault(pose(() => [0, 0]))).not.toBeNull();
	});

	it('is wrong when left and right are swapped', () => {
		const mirrorX = PROBE_JOINTS.leftHip[0] + PROBE_JOINTS.rightHip[0];
		expect(probeFault(pose((_, [x, y]) => [mirrorX - x, y]))).not.toBeNull();
	});
});
