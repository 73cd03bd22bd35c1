import type { FrameAngles, FrameRatios, KinematicFrame } from '../../src/analysis/kinematics/kinematicFrame.ts';
import { makeLandmarks } from './makePose.ts';

export interface KinematicChange extends Partial<Omit<KinematicFrame, 'anglesDeg' | 'ratios'>> {
	readonly anglesDeg?: Partial<FrameAngles>;
	readonly ratios?: Partial<FrameRatios>;
}

/** Somebody who stands upright, their left side to the camera; no angle in the picture is known. */
export function makeKinematicFrame(change: KinematicChange = {}): KinematicFrame {
	return {
		timeS: 0,
		view: 'left',
		yawDeg: -90,
		posture: 'upright',
		image: makeLandmarks({}),
		world: null,
		nearFoot: null,
		back: { kind: 'unseen', reason: 'too-upright' },
		...change,
		anglesDeg: {
			kneeFlexion: null,
			hipFlexion: null,
			trunkInclination: null,
			shankInclination: null,
			thighElevation: null,
			shoulderHipKnee: null,
			worldKneeFlexion: 5,
			worldHipFlexion: 5,
			worldTrunkInclination: 5,
			...change.anglesDeg,
		},
		ratios: {
			hipHeight: 0.97,
			stagger: 0.05,
			kneeDrop: 0.02,
			handsAboveHips: 0.1,
			higherHandAboveHips: 0.1,
			...change.ratios,
		},
	};
}
