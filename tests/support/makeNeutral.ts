import { CONTOUR_STATIONS } from '../../src/analysis/pose/backContour.ts';
import type { BackNeutral } from '../../src/analysis/reps/backMemory.ts';

/** A flat back of somebody who hinges with the left side to the camera. */
export function makeNeutral(change: Partial<BackNeutral> = {}): BackNeutral {
	const offsets = CONTOUR_STATIONS.map(() => 0.2);
	return { exerciseId: 'hip-hinge', side: 'left', roundness: -1, offsets, source: 'first-reps', ...change };
}
