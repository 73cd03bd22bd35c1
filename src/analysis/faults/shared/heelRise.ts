import type { Side } from '../../pose/landmarks.ts';
import { nearSideOf } from '../../pose/cameraView.ts';
import { medianAtPeak, type RepTrace } from '../../reps/repTrace.ts';
import { SIDE_VIEWS, type FaultRule, type Threshold } from '../rule.ts';

/**
 * How much higher the heel of the near foot is at the bottom than when standing, over foot length; in the picture, side view.
 * `judgedFoot` tells whose heel must stay down, `null` for both: a far foot is hidden behind the near one and can't be judged.
 */
export function heelRise(
	exerciseId: string,
	threshold: Threshold,
	judgedFoot: (trace: RepTrace) => Side | null,
): FaultRule {
	return {
		ruleId: `${exerciseId}/heel-rise`,
		name: 'Heels',
		passTitle: 'Heels stayed down',
		faultTitle: 'Heels came up',
		cue: 'Heels heavy',
		viewHint: 'Turn side on, feet in the picture, for heels',
		views: SIDE_VIEWS,
		unit: 'ratio',
		threshold,
		measure(trace) {
			const judged = judgedFoot(trace);
			if (judged !== null && judged !== nearSideOf(trace.view)) return { reason: 'landmarks' };
			const heelYPx = medianAtPeak(trace, (frame) => frame.nearFoot?.heelYPx ?? null);
			if (heelYPx === null) return { reason: 'landmarks' };
			const standing = trace.baseline?.quiet?.nearFoot ?? trace.baseline?.nearFoot ?? null;
			if (standing === null) return { reason: 'no-baseline' };
			return { value: (standing.heelYPx - heelYPx) / standing.lengthPx, atS: trace.peakS };
		},
	};
}
