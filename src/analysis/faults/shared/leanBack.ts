import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import { medianOver, type RepTrace } from '../../reps/repTrace.ts';
import { SIDE_VIEWS, type FaultRule } from '../rule.ts';

/** Trunk at the top, measured from how this person stands, degrees: negative = leaning back; in the picture, side view. */
export function leanBack(exerciseId: string, atTop: (trace: RepTrace) => readonly KinematicFrame[]): FaultRule {
	return {
		ruleId: `${exerciseId}/lean-back`,
		// @wc-context: of a movement
		name: 'Top',
		passTitle: 'Stood tall at the top',
		faultTitle: 'Leaned back at the top',
		cue: 'Stand tall, ribs down',
		viewHint: 'Turn side on for the top',
		views: SIDE_VIEWS,
		unit: 'deg',
		threshold: {
			mild: -9,
			marked: -14,
			faultWhen: 'below',
			source:
				'biomechanics B4, KB_LEANBACK (P72), and B10, HH_LEANBACK; −9° and −14° are house values. The brief has −5° and −10° (engineering): 4° more, since the tops of lifts that people filmed as correct read down to −8° against their own standing',
		},
		plotted: { id: 'trunkFromStanding' },
		measure(trace) {
			const frames = atTop(trace);
			const trunk = medianOver(frames, (frame) => frame.anglesDeg.trunkInclination);
			if (trunk === null) return { reason: 'landmarks' };
			const standing = trace.baseline?.quiet?.trunkInclinationDeg ?? null;
			if (standing === null) return { reason: 'no-baseline' };
			return { value: trunk - standing, atS: frames[Math.floor(frames.length / 2)]?.timeS ?? trace.peakS };
		},
	};
}
