import { rollDeg } from '../../kinematics/sideLyingBody.ts';
import { medianAtPeak, medianAtStart } from '../../reps/repTrace.ts';
import type { FaultRule } from '../rule.ts';

/** How far the pelvis of somebody on their side turns about the trunk from the start of the rep to its far point, degrees, ≥ 0. In space: from the chest the upper hip moves towards the camera or away from it. */
export function sideLyingRoll(exerciseId: string): FaultRule {
	return {
		ruleId: `${exerciseId}/pelvis-roll`,
		name: 'Hips',
		passTitle: 'Hips stayed stacked',
		faultTitle: 'Upper hip rolled along',
		cue: 'Stack your hips',
		viewHint: 'Turn your chest to me',
		views: ['front', 'back', 'left', 'right'],
		unit: 'deg',
		threshold: {
			mild: 15,
			marked: null,
			faultWhen: 'above',
			source: 'biomechanics B11: roll of the pelvis above 15°, amber only',
		},
		measure(trace) {
			const startDeg = medianAtStart(trace, ({ world }) => (world === null ? null : rollDeg(world, 'hip')));
			const peakDeg = medianAtPeak(trace, ({ world }) => (world === null ? null : rollDeg(world, 'hip')));
			if (startDeg === null || peakDeg === null) return { reason: 'landmarks' };
			return { value: Math.abs(peakDeg - startDeg), atS: trace.peakS };
		},
	};
}
