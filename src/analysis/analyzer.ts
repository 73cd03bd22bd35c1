import type { Analysis, LiveAngles, RepPhase, RuleView } from './analysis.ts';
import { INITIAL_CUE_STATE, scheduleCue, type Cue } from './cues/cueScheduler.ts';
import type { Exercise } from './exercises/exercise.ts';
import { exerciseById } from './exercises/registry.ts';
import { canJudge, judge } from './faults/judge.ts';
import type { PastRep } from './faults/rule.ts';
import { createBaselineTracker, type Baseline } from './kinematics/baseline.ts';
import { createKinematics, type KinematicFrame } from './kinematics/kinematicFrame.ts';
import { createStillness } from './kinematics/stillness.ts';
import { createViewTracker, nearSideOf, yawDeg, type CameraView } from './pose/cameraView.ts';
import { createContinuity } from './pose/continuity.ts';
import { framingProblem, MIN_PERSON_SCORE } from './pose/framing.ts';
import { isOneHandRaised } from './pose/gestures.ts';
import type { PoseFrame } from './pose/poseFrame.ts';
import { createSwapRejecter } from './pose/rejectSwaps.ts';
import { createLandmarkSmoother } from './pose/smoothLandmarks.ts';
import { createTrustGate } from './pose/trustLandmarks.ts';
import { advanceRep, INITIAL_REP_STATE, type FinishedMovement, type RepState } from './reps/repMachine.ts';
import { repTrace } from './reps/repTrace.ts';
import type { RepReport, SetReport } from './session/session.ts';
import { splitSets, type SeenRep } from './session/splitSets.ts';

export interface AnalyzerOptions {
	/** A baseline seen earlier with the same person and camera. */
	readonly baseline?: Baseline | null;
}

/** Landmarks in, facts out. The same frames give the same answers. To start over, make a new one. */
export interface Analyzer {
	push(frame: PoseFrame): Analysis;
	/** Standing baseline, once the person was seen standing. */
	baseline(): Baseline | null;
	/** Everything so far, split into sets at rests of 10 s. */
	finish(): readonly SetReport[];
}

/** House: frames are kept for the longest rep and a little before it, and let go a second's worth at a time. */
const REMEMBERED_S = 13;
const FORGOTTEN_AT_ONCE_S = 1;
/** House: near the bottom is within this share of the deepest point of the running rep. */
const BOTTOM_SHARE = 0.9;

/** House: hips on the floor, twice as deep as thighs at parallel. More is a body that does not stand on its feet. */
const MAX_SHOWN_DEPTH = 2;

const NO_ANGLES: LiveAngles = {
	kneeFlexionDeg: null,
	hipFlexionDeg: null,
	thighElevationDeg: null,
	trunkInclinationDeg: null,
};

function liveAngles(frame: KinematicFrame | null): LiveAngles {
	if (frame === null) return NO_ANGLES;
	const { kneeFlexion, hipFlexion, thighElevation, trunkInclination } = frame.anglesDeg;
	return {
		kneeFlexionDeg: kneeFlexion,
		hipFlexionDeg: hipFlexion,
		thighElevationDeg: thighElevation,
		trunkInclinationDeg: trunkInclination,
	};
}

function phaseOf(state: RepState, depthRatio: number | null): RepPhase {
	if (state.kind !== 'moving') return 'standing';
	if (depthRatio === null || depthRatio >= state.peakDepthRatio) return 'eccentric';
	return depthRatio >= BOTTOM_SHARE * state.peakDepthRatio ? 'bottom' : 'concentric';
}

/** The steps from the model's landmarks to measures, in order. */
function createMeasuring(known: Baseline | null) {
	const rejectSwaps = createSwapRejecter();
	const smooth = createLandmarkSmoother();
	const trust = createTrustGate();
	const isSamePerson = createContinuity();
	const trackView = createViewTracker();
	const kinematics = createKinematics();
	const trackBaseline = createBaselineTracker(known);
	let baseline = known;
	return (frame: PoseFrame) => {
		const framing = framingProblem(frame);
		const continues = isSamePerson(frame);
		if (frame.image === null || frame.score < MIN_PERSON_SCORE || framing === 'too-close') {
			return { framing, continues, pose: null, kinematic: null, view: trackView(null, frame.timeS), baseline };
		}
		const pose = trust(smooth(rejectSwaps(frame)));
		const yaw = yawDeg(pose);
		const view = trackView(yaw, frame.timeS);
		const { image } = pose;
		const kinematic = image === null ? null : kinematics({ ...pose, image }, view, yaw);
		if (kinematic !== null) baseline = trackBaseline(kinematic);
		return { framing, continues, pose, kinematic, view, baseline };
	};
}

/** Judges one finished movement. Pure. */
function report(
	exercise: Exercise,
	movement: FinishedMovement,
	frames: readonly KinematicFrame[],
	baseline: Baseline | null,
	earlier: readonly SeenRep[],
): SeenRep {
	const trace = repTrace(movement, frames, baseline);
	const partial = !movement.deepEnough || !exercise.isOwnMovement(trace, movement.peakDepthRatio);
	const past: readonly PastRep[] = earlier.map(({ report: rep }) => ({
		partial: rep.partial,
		measures: rep.measures,
		faults: rep.outcomes.filter((outcome) => outcome.kind === 'fault').map((outcome) => outcome.ruleId),
	}));
	return {
		view: trace.view,
		report: {
			index: earlier.length + 1,
			side: null,
			startS: movement.startS,
			peakS: movement.peakS,
			endS: movement.endS,
			partial,
			measures: exercise.measures(trace, movement.peakDepthRatio),
			outcomes: partial ? [] : exercise.rules.map((rule) => judge(rule, trace, past)),
		},
	};
}

/** The rules and whether each can be judged from here; the same object until the view changes, since it is asked for on every frame. */
function createRuleViews(exercise: Exercise): (view: CameraView | null) => readonly RuleView[] {
	const byView = new Map<CameraView | null, readonly RuleView[]>();
	return (view) => {
		let rules = byView.get(view);
		if (rules === undefined) {
			rules = exercise.rules.map((rule) => {
				const { ruleId, name, passTitle, faultTitle, cue, viewHint } = rule;
				const dependsOn = rule.needs === undefined ? 'view' : 'missing-input';
				return { ruleId, name, passTitle, faultTitle, cue, viewHint, canJudge: canJudge(rule, view), dependsOn };
			});
			byView.set(view, rules);
		}
		return rules;
	};
}

/** @throws RangeError when no exercise has this id. */
export function createAnalyzer(exerciseId: string, options: AnalyzerOptions = {}): Analyzer {
	const exercise = exerciseById(exerciseId);
	const measure = createMeasuring(options.baseline ?? null);
	const isStill = createStillness();
	const ruleViews = createRuleViews(exercise);
	let baseline = options.baseline ?? null;
	let standingBaseline = baseline;
	let repState: RepState = INITIAL_REP_STATE;
	let cueState = INITIAL_CUE_STATE;
	let frames: KinematicFrame[] = [];
	let seen: readonly SeenRep[] = [];
	let reps: readonly RepReport[] = [];

	function remember(frame: KinematicFrame): void {
		frames.push(frame);
		const oldest = frames[0];
		if (oldest !== undefined && frame.timeS - oldest.timeS > REMEMBERED_S + FORGOTTEN_AT_ONCE_S) {
			frames = frames.filter((earlier) => frame.timeS - earlier.timeS <= REMEMBERED_S);
		}
	}

	function complete(movement: FinishedMovement): { readonly rep: RepReport; readonly cue: Cue | null } {
		const done = report(exercise, movement, frames, standingBaseline, seen);
		seen = [...seen, done];
		reps = [...reps, done.report];
		const step = scheduleCue(cueState, { ...done.report, deepEnough: movement.deepEnough }, exercise.rules);
		cueState = step.state;
		return { rep: done.report, cue: step.cue };
	}

	return {
		push(frame) {
			const { timeS } = frame;
			const measured = measure(frame);
			const { kinematic, pose } = measured;
			if (!measured.continues) repState = { ...INITIAL_REP_STATE, peaks: repState.peaks };
			baseline = measured.baseline;
			// What a rep is compared with is how the person stood before it, not after.
			if (repState.kind !== 'moving') standingBaseline = baseline;
			if (kinematic !== null) remember(kinematic);
			const depthRatio = kinematic === null ? null : exercise.depthRatio(kinematic, standingBaseline);
			const atStart = kinematic !== null && exercise.isAtStart(kinematic);
			const step = advanceRep(repState, { timeS, depthRatio, atStart }, exercise.limits);
			repState = step.state;
			const completed = step.finished === null ? null : complete(step.finished);
			return {
				timeS,
				pose,
				framing: measured.framing,
				view: measured.view,
				nearSide: nearSideOf(measured.view),
				angles: liveAngles(kinematic),
				standingStill: isStill(measured.framing === null ? kinematic : null),
				handRaised: pose !== null && isOneHandRaised(pose),
				phase: phaseOf(repState, depthRatio),
				depthRatio:
					depthRatio === null
						? null
						: Math.min(MAX_SHOWN_DEPTH, Math.max(0, depthRatio / exercise.limits.fullDepthRatio)),
				lastRepEndS: reps.at(-1)?.endS ?? null,
				completed: completed?.rep ?? null,
				reps,
				cue: completed?.cue ?? null,
				rules: ruleViews(measured.view),
			};
		},
		baseline: () => baseline,
		finish: () => splitSets(exercise.id, seen),
	};
}
