import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import { median } from '../../signal/median.ts';
import type { RepTrace } from '../../reps/repTrace.ts';
import {
	SIDE_VIEWS,
	type FaultRule,
	type PlottedSignal,
	type PastRep,
	type RuleText,
	type Threshold,
} from '../rule.ts';

/** House: the straightest moment is the best of three neighbouring frames' medians, so that one bad frame can't straighten a hip. */
const NEIGHBOURS = 3;

/** The largest angle shoulder–hip–knee among the frames, by medians of three; `null` when fewer are known. */
export function straightestHipDeg(
	frames: readonly KinematicFrame[],
): { readonly deg: number; readonly atS: number } | null {
	const seen = frames.flatMap(({ timeS, anglesDeg }) =>
		anglesDeg.shoulderHipKnee === null ? [] : [{ timeS, deg: anglesDeg.shoulderHipKnee }],
	);
	let best: { readonly deg: number; readonly atS: number } | null = null;
	for (let index = 0; index + NEIGHBOURS <= seen.length; index += 1) {
		const three = seen.slice(index, index + NEIGHBOURS);
		const deg = median(three.map((sample) => sample.deg));
		if (deg !== null && (best === null || deg > best.deg)) best = { deg, atS: three[1]?.timeS ?? 0 };
	}
	return best;
}

export interface IncompleteExtension {
	readonly threshold: Threshold;
	readonly plotted?: PlottedSignal;
	/** Frames in which the hips should be straight. */
	readonly framesOf: (trace: RepTrace) => readonly KinematicFrame[];
	readonly words: Pick<RuleText, 'passTitle' | 'faultTitle' | 'cue' | 'viewHint'>;
	/** What a straight hip reads for this person, degrees; `null` when it is not known. 180 by definition where no own posture exists to compare with. */
	readonly straightDeg: (trace: RepTrace, past: readonly PastRep[]) => number | null;
}

/** How straight the hips become (shoulder–hip–knee), degrees, as 180 less what is missing to this person's own straight; in the picture, side view. */
export function incompleteExtension(exerciseId: string, extension: IncompleteExtension): FaultRule {
	const { threshold, plotted, framesOf, words, straightDeg } = extension;
	return {
		ruleId: `${exerciseId}/incomplete-extension`,
		name: 'Hips',
		...words,
		views: SIDE_VIEWS,
		unit: 'deg',
		threshold,
		...(plotted === undefined ? {} : { plotted }),
		measure(trace, past) {
			const best = straightestHipDeg(framesOf(trace));
			if (best === null) return { reason: 'landmarks' };
			const straight = straightDeg(trace, past);
			return straight === null ? { reason: 'no-baseline' } : { value: 180 - (straight - best.deg), atS: best.atS };
		},
	};
}
