import type { Baseline } from '../../kinematics/baseline.ts';
import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import type { NearFoot } from '../../kinematics/nearFoot.ts';
import type { Side } from '../../pose/landmarks.ts';
import { nearSideOf } from '../../pose/cameraView.ts';
import { medianAtPeak, type RepTrace } from '../../reps/repTrace.ts';
import { SIDE_VIEWS, type FaultRule, type Threshold } from '../rule.ts';

/** How much higher the heel of the near foot is than when standing, over foot length; in the picture, side view. @returns null when it is not seen, or was not seen standing. */
export function heelRiseRatio({ nearFoot }: KinematicFrame, baseline: Baseline | null): number | null {
	const standing = standingFoot(baseline);
	return nearFoot === null || standing === null ? null : (standing.heelYPx - nearFoot.heelYPx) / standing.lengthPx;
}

function standingFoot(baseline: Baseline | null): NearFoot | null {
	return baseline?.quiet?.nearFoot ?? baseline?.nearFoot ?? null;
}

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
		plotted: { id: 'heelRise' },
		measure(trace) {
			const judged = judgedFoot(trace);
			if (judged !== null && judged !== nearSideOf(trace.view)) return { reason: 'landmarks' };
			if (medianAtPeak(trace, ({ nearFoot }) => nearFoot?.heelYPx ?? null) === null) return { reason: 'landmarks' };
			const value = medianAtPeak(trace, (frame) => heelRiseRatio(frame, trace.baseline));
			return value === null ? { reason: 'no-baseline' } : { value, atS: trace.peakS };
		},
	};
}
