import { legShoulderHipKneeDeg } from '../../kinematics/jointAngles.ts';
import { nearSideOf } from '../../pose/cameraView.ts';
import type { Side } from '../../pose/landmarks.ts';
import { medianAtPeak, type RepTrace } from '../../reps/repTrace.ts';
import { SIDE_VIEWS, type FaultRule } from '../rule.ts';

/** Angle between trunk and the lifted thigh at the far point, degrees: 180 = in line, more = thigh above the line of the back. Side view. @returns null when a point or the leg is not known. */
export function legLineDeg(trace: RepTrace, leg: Side | null): number | null {
	const near = nearSideOf(trace.view);
	if (near === null || leg === null) return null;
	return medianAtPeak(trace, ({ image }) => legShoulderHipKneeDeg(image, near, leg));
}

/** The thigh of a leg that is lifted behind the body goes above the line of the back, which only the lower back can give. In the picture, side view. */
export function legAboveLine(exerciseId: string, legOf: (trace: RepTrace) => Side | null): FaultRule {
	return {
		ruleId: `${exerciseId}/lumbar-extension`,
		name: 'Arch',
		passTitle: 'Leg no higher than the back',
		faultTitle: 'Leg went above the back',
		cue: 'Leg level with your back',
		viewHint: 'Turn side on for the leg',
		views: SIDE_VIEWS,
		unit: 'deg',
		threshold: {
			mild: 188,
			marked: 195,
			faultWhen: 'above',
			source:
				'biomechanics B8, BD_LEG_HIGH: thigh 8° and 15° above the trunk line, over-arching; numbers engineering. The same as BR_ARCH of bridges',
		},
		measure(trace) {
			const value = legLineDeg(trace, legOf(trace));
			return value === null ? { reason: 'landmarks' } : { value, atS: trace.peakS };
		},
	};
}

/** The thigh of a leg that is lifted behind the body stays below the line of the back. In the picture, side view. */
export function legBelowLine(exerciseId: string, legOf: (trace: RepTrace) => Side | null): FaultRule {
	return {
		ruleId: `${exerciseId}/incomplete-extension`,
		// @wc-context: how far a leg is stretched back
		name: 'Reach',
		passTitle: 'Leg came up to the back',
		faultTitle: 'Leg stayed below the back',
		cue: 'Push your heel back',
		viewHint: 'Turn side on for the leg',
		views: SIDE_VIEWS,
		unit: 'deg',
		threshold: {
			mild: 160,
			marked: null,
			faultWhen: 'below',
			source:
				'biomechanics B8, BD_LEG_LOW: thigh more than 20° below the trunk line; ACE has the leg parallel to the floor (P88)',
		},
		measure(trace) {
			const value = legLineDeg(trace, legOf(trace));
			return value === null ? { reason: 'landmarks' } : { value, atS: trace.peakS };
		},
	};
}
