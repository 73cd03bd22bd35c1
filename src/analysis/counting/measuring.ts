import { createBaselineTracker, type Baseline } from '../kinematics/baseline.ts';
import { createKinematics, type KinematicFrame } from '../kinematics/kinematicFrame.ts';
import { createViewTracker, yawDeg, type CameraView } from '../pose/cameraView.ts';
import { createContinuity, createNewcomerWatch } from '../pose/continuity.ts';
import { framingProblem, MIN_PERSON_SCORE, type FramingProblem } from '../pose/framing.ts';
import type { PoseFrame } from '../pose/poseFrame.ts';
import { createSwapRejecter } from '../pose/rejectSwaps.ts';
import { createLandmarkSmoother } from '../pose/smoothLandmarks.ts';
import { createTrustGate } from '../pose/trustLandmarks.ts';

/** What one picture says, whatever the exercise. */
export interface Measurement {
	readonly framing: FramingProblem | null;
	/** False once when the hips jumped: another person, or a cut. */
	readonly continues: boolean;
	/** True once when somebody is there who may be somebody else than before: what was learnt of a body holds no longer. */
	readonly isNewcomer: boolean;
	/** The pose, smoothed and gated; `null` when nobody can be measured. */
	readonly pose: PoseFrame | null;
	readonly kinematic: KinematicFrame | null;
	readonly view: CameraView | null;
	/** How the person stands; `null` until seen. */
	readonly baseline: Baseline | null;
}

/** The steps from the model's landmarks to measures, in order. */
export function createMeasuring(known: Baseline | null): (frame: PoseFrame) => Measurement {
	const rejectSwaps = createSwapRejecter();
	const smooth = createLandmarkSmoother();
	const trust = createTrustGate();
	const isSamePerson = createContinuity();
	const isNew = createNewcomerWatch();
	const trackView = createViewTracker();
	const kinematics = createKinematics();
	const trackBaseline = createBaselineTracker(known);
	let baseline = known;
	return (frame) => {
		const framing = framingProblem(frame);
		const continues = isSamePerson(frame);
		const isThere = frame.image !== null && frame.score >= MIN_PERSON_SCORE;
		const isNewcomer = isNew(frame.timeS, continues, isThere);
		if (!isThere || framing === 'too-close') {
			return {
				framing,
				continues,
				isNewcomer,
				pose: null,
				kinematic: null,
				view: trackView(null, frame.timeS),
				baseline,
			};
		}
		const pose = trust(smooth(rejectSwaps(frame)));
		const yaw = yawDeg(pose);
		const view = trackView(yaw, frame.timeS);
		const { image } = pose;
		const kinematic = image === null ? null : kinematics({ ...pose, image }, view, yaw);
		if (kinematic !== null) baseline = trackBaseline(kinematic);
		return { framing, continues, isNewcomer, pose, kinematic, view, baseline };
	};
}
