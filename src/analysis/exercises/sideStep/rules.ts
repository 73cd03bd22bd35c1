import { FRONT_VIEW, type FaultRule } from '../../faults/rule.ts';
import { hipSlopeDeg, hipWidthM, trunkTiltDeg } from '../../kinematics/frontalPlane.ts';
import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import { medianOver, type RepTrace } from '../../reps/repTrace.ts';

function sorted(trace: RepTrace, measure: (frame: KinematicFrame) => number | null): readonly number[] {
	return trace.frames
		.map(measure)
		.filter((value) => value !== null)
		.sort((a, b) => a - b);
}

/** House: the best and the worst twentieth of the frames may be misread. */
const OUTLIER_SHARE = 0.05;

function nearly(values: readonly number[], end: 'least' | 'most'): number | null {
	const cut = Math.floor(OUTLIER_SHARE * values.length);
	return values[end === 'least' ? cut : values.length - 1 - cut] ?? null;
}

/** How far the trunk sways either way in the step, degrees: half of its range, since whoever is at the edge of the picture is seen tilted. @returns null when a point is missing. */
export function swayDeg(trace: RepTrace): number | null {
	const tilts = sorted(trace, ({ image }) => trunkTiltDeg(image));
	const [least, most] = [nearly(tilts, 'least'), nearly(tilts, 'most')];
	return least === null || most === null ? null : (most - least) / 2;
}

/** Distance of the ankles over the width of the hips, in metres. @returns null when a point is missing. */
function feetOverHips({ world }: KinematicFrame): number | null {
	if (world === null || world.leftAnkle === null || world.rightAnkle === null) return null;
	const widthM = hipWidthM(world);
	if (widthM === null || widthM === 0) return null;
	return Math.hypot(world.leftAnkle.x - world.rightAnkle.x, world.leftAnkle.z - world.rightAnkle.z) / widthM;
}

/** How near the feet came to each other, over the width of the hips: a band goes slack. */
export const slack: FaultRule = {
	ruleId: 'side-step/slack',
	// @wc-context: a loop of rubber around the legs
	name: 'Band',
	passTitle: 'Feet stayed apart',
	faultTitle: 'Feet came together',
	cue: 'Keep the band tight',
	viewHint: 'Face me for the feet',
	views: FRONT_VIEW,
	unit: 'ratio',
	threshold: {
		mild: 0.8,
		marked: 0.5,
		faultWhen: 'below',
		source: 'biomechanics B6, SS_SLACK; numbers engineering',
	},
	measure(trace) {
		const value = nearly(sorted(trace, feetOverHips), 'least');
		return value === null ? { reason: 'landmarks' } : { value, atS: trace.endS };
	},
};

/** How far the line of the hips tilts while a foot is in the air, median over the step (one frame errs by ±7°, biomechanics B0). */
export const pelvicDrop: FaultRule = {
	ruleId: 'side-step/pelvic-drop',
	name: 'Pelvis',
	passTitle: 'Hips stayed level',
	faultTitle: 'One hip sank',
	cue: 'Hips level as you step',
	viewHint: 'Face me for the hips',
	views: FRONT_VIEW,
	unit: 'deg',
	threshold: {
		mild: 5,
		marked: 10,
		faultWhen: 'above',
		source: 'biomechanics B6, SS_PELVIS: contralateral pelvic drop, from running (P82); numbers engineering',
	},
	plotted: { id: 'pelvisTilt' },
	measure(trace) {
		// Either hip may sink: the two feet leave the floor in turn.
		const value = medianOver(trace.frames, ({ image }) => {
			const slope = hipSlopeDeg(image);
			return slope === null ? null : Math.abs(slope);
		});
		return value === null ? { reason: 'landmarks' } : { value, atS: trace.peakS };
	},
};

/** How far the hips go up and down in the step, over leg length. @returns null when they aren't seen. */
export function riseRatio(trace: RepTrace): number | null {
	const heights = sorted(trace, (frame) => frame.ratios.hipHeight);
	const [low, high] = [nearly(heights, 'least'), nearly(heights, 'most')];
	return low === null || high === null ? null : high - low;
}

/** How much the hips go up and down in the step, over leg length. */
export const bounce: FaultRule = {
	ruleId: 'side-step/bounce',
	name: 'Height',
	passTitle: 'Stayed low',
	faultTitle: 'Went up and down',
	cue: 'Stay low as you step',
	viewHint: 'Face me for the height',
	views: FRONT_VIEW,
	unit: 'ratio',
	threshold: { mild: 0.08, marked: null, faultWhen: 'above', source: 'biomechanics B6, SS_UP (P81): 8 % of the leg' },
	measure(trace) {
		const value = riseRatio(trace);
		return value === null ? { reason: 'landmarks' } : { value, atS: trace.peakS };
	},
};
