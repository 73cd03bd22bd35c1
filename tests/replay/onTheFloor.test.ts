import { describe, expect, it } from 'vitest';
import { AUTO } from '../../src/analysis/analyzer.ts';
import { EXERCISES } from '../../src/analysis/exercises/registry.ts';
import type { PoseFrame } from '../../src/analysis/pose/poseFrame.ts';
import { countOf, movementsOf } from '../support/floorSet.ts';
import { jumped, mirrored, movedAside, thinned, withoutPerson } from '../support/frameEdits.ts';
import { loadTrack } from '../support/loadFixture.ts';

const BRIDGES = loadTrack('bridge-side-fast').frames;
const TILTS = loadTrack('negative-pelvic-tilt').frames;
const ID = 'glute-bridge';
/** Tops by eye, in seconds. */
const TOPS_S = [0.75, 2.6, 4.6, 6.5, 8.5];

describe('recorded bridges', () => {
	it('are counted at their tops', () => {
		const reps = movementsOf(ID, BRIDGES);
		expect(reps).toHaveLength(TOPS_S.length);
		for (const [index, rep] of reps.entries()) expect(Math.abs(rep.peakS - (TOPS_S[index] ?? 0))).toBeLessThan(0.2);
	});

	it('are not judged from the eight pictures a second that were kept', () => {
		for (const { outcomes } of movementsOf(ID, BRIDGES)) {
			const reasons = outcomes.map((outcome) => (outcome.kind === 'unknown' ? outcome.reason : outcome.kind));
			expect(new Set(reasons)).toEqual(new Set(['too-few-frames', 'view']));
		}
	});

	it.each([
		['in a mirror', mirrored(BRIDGES)],
		['at seven pictures a second', thinned(BRIDGES, 7)],
		['with nobody found in single frames', BRIDGES.filter((_, index) => index % 9 !== 4)],
		['with hips that jump in single frames', jumped(BRIDGES, 17)],
	])('are as many %s', (_, frames) => {
		expect(countOf(ID, frames)).toBe(TOPS_S.length);
	});

	it('go on being counted after nobody was seen for a while', () => {
		expect(countOf(ID, withoutPerson(BRIDGES, { fromS: 3.9, toS: 5.5 }))).toBe(TOPS_S.length - 1);
	});

	it('are none with the feet out of the picture, and nothing else either', () => {
		const cut = movedAside(BRIDGES, 0.4);
		for (const exercise of [...EXERCISES.map(({ id }) => id), AUTO]) expect(movementsOf(exercise, cut)).toEqual([]);
	});
});

describe('pelvic tilts', () => {
	it.each([
		['as recorded', TILTS],
		['in a mirror', mirrored(TILTS)],
		['at five pictures a second', thinned(TILTS, 5)],
		['half out of the picture', movedAside(TILTS, 0.4)],
		['half out on the other side', movedAside(TILTS, -0.4)],
		['with hips that jump in single frames', jumped(TILTS, 17)],
	] satisfies readonly (readonly [string, readonly PoseFrame[]])[])('count nothing %s', (_, frames) => {
		for (const { id } of EXERCISES.filter(({ posture }) => posture === 'supine')) expect(countOf(id, frames)).toBe(0);
		expect(countOf(AUTO, frames)).toBe(0);
	});
});
