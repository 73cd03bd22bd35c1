import { forwardLean as shared } from '../../faults/shared/forwardLean.ts';
import { medianAtPeak } from '../../reps/repTrace.ts';

/** A trunk lower than this is far forward whatever the shins do. Source: biomechanics B1, SQ_LEAN. */
export const MARKED_TRUNK_DEG = 60;

/** Trunk inclination less shank inclination at the bottom: 0 = trunk parallel to the shins. */
export const forwardLean = shared('squat', {
	passTitle: 'Trunk in line with the shins',
	threshold: {
		mild: 25,
		marked: 35,
		faultWhen: 'above',
		source:
			'biomechanics B1, SQ_LEAN: trunk parallel to tibia (PMC4262933); 25° and 35° are house values. The brief has 15° and 25° (engineering): 10° more, since squats that people filmed as correct read 6–21° and trunk and shank together err by about 8°',
	},
	plotted: { id: 'trunkBeyondShins' },
	againstDeg: (trace) => medianAtPeak(trace, (frame) => frame.anglesDeg.shankInclination),
	markedTrunkDeg: MARKED_TRUNK_DEG,
});
