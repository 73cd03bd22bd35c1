import { SIDE_VIEWS, type FaultRule } from '../rule.ts';
import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import { middleOf } from '../../pose/bodySize.ts';
import type { SidedJoint } from '../../pose/landmarks.ts';
import type { RepTrace } from '../../reps/repTrace.ts';

/** Share of the ascent that is compared. Source: biomechanics B1, SQ_GOODMORN: first third. */
const COMPARED_SHARE = 1 / 3;
/** House: shoulders that rise by less than this share of the hips' whole way give a ratio of noise; it is taken as this. */
const MIN_SHOULDER_SHARE = 0.05;

function heightPx(frame: KinematicFrame, joint: SidedJoint): number | null {
	const middle = middleOf(frame.image, joint);
	return middle === null ? null : -middle.y;
}

/** When the hips are lowest: hips that set off before the chest do so before the fold is at its deepest. */
function lowestHipsS(trace: RepTrace): number {
	let lowest = { px: Infinity, timeS: trace.peakS };
	for (const frame of trace.frames) {
		const px = heightPx(frame, 'hip');
		if (px !== null && px < lowest.px) lowest = { px, timeS: frame.timeS };
	}
	return lowest.timeS;
}

/** Rise of the hips over rise of the shoulders while the hips do the first third of their way up; in the picture, side view. */
export function hipsFirst(exerciseId: string): FaultRule {
	return {
		ruleId: `${exerciseId}/hips-first`,
		name: 'Way up',
		passTitle: 'Hips and chest rose together',
		faultTitle: 'Hips rose before the chest',
		cue: 'Chest and hips together',
		viewHint: 'Turn side on for the way up',
		views: SIDE_VIEWS,
		unit: 'ratio',
		threshold: {
			mild: 1.6,
			marked: null,
			faultWhen: 'above',
			source: 'biomechanics B1, SQ_GOODMORN: shoulders and hips rise at the same speed (PMC4262933); ratio engineering',
		},
		measure(trace) {
			const lowestS = lowestHipsS(trace);
			const ascent = trace.frames.filter((frame) => frame.timeS >= lowestS);
			const bottom = ascent[0];
			const top = ascent.at(-1);
			if (bottom === undefined || top === undefined) return { reason: 'landmarks' };
			const hipBottom = heightPx(bottom, 'hip');
			const hipTop = heightPx(top, 'hip');
			const shoulderBottom = heightPx(bottom, 'shoulder');
			if (hipBottom === null || hipTop === null || shoulderBottom === null) return { reason: 'landmarks' };
			const wayPx = hipTop - hipBottom;
			const third = ascent.find((frame) => (heightPx(frame, 'hip') ?? -Infinity) - hipBottom >= COMPARED_SHARE * wayPx);
			const hipThird = third === undefined ? null : heightPx(third, 'hip');
			const shoulderThird = third === undefined ? null : heightPx(third, 'shoulder');
			if (third === undefined || hipThird === null || shoulderThird === null || wayPx <= 0)
				return { reason: 'landmarks' };
			const shoulderRisePx = Math.max(shoulderThird - shoulderBottom, MIN_SHOULDER_SHARE * wayPx);
			return { value: (hipThird - hipBottom) / shoulderRisePx, atS: third.timeS };
		},
	};
}
