import type { Analysis, BackNow, CountedExercise, LiveAngles, RuleView } from './analysis.ts';
import { countAny, countOne } from './counting/countOneOrAny.ts';
import { looksAtBack, type CompletedRep, type CounterStep } from './counting/counter.ts';
import { createMeasuring } from './counting/measuring.ts';
import { movementsOf, type Segment } from './counting/recogniser.ts';
import { aimedAt } from './exercises/aimedAt.ts';
import type { Exercise } from './exercises/exercise.ts';
import { EXERCISES, exerciseById } from './exercises/registry.ts';
import type { DepthGoal } from './faults/depthGoal.ts';
import { canJudge } from './faults/judge.ts';
import { isStanding, type Baseline } from './kinematics/baseline.ts';
import type { KinematicFrame } from './kinematics/kinematicFrame.ts';
import type { BackNeutral, Confirmation } from './reps/backMemory.ts';
import { createStillness } from './kinematics/stillness.ts';
import { nearSideOf, type CameraView } from './pose/cameraView.ts';
import { isOneHandRaised, type HandRaiser } from './pose/gestures.ts';
import type { PoseFrame } from './pose/poseFrame.ts';
import type { RepReport, SetReport } from './session/session.ts';
import { splitSets } from './session/splitSets.ts';

/** In place of an exercise's id: which one it is shall be recognised. */
export const AUTO = 'auto';

export interface AnalyzerOptions {
	/** A baseline seen earlier with the same person and camera. */
	readonly baseline?: Baseline | null;
	/** Flat backs seen earlier with the same person, clothes and camera. */
	readonly backNeutrals?: readonly BackNeutral[];
	/** How low somebody wants to go, by exercise; parallel for those that are left out. */
	readonly depthGoals?: Readonly<Record<string, DepthGoal>>;
	/** Rules that judge as always and give no cue. */
	readonly uncuedRules?: readonly string[];
}

/** Landmarks in, facts out. The same frames give the same answers. To start over, make a new one. */
export interface Analyzer {
	push(frame: PoseFrame): Analysis;
	/** Standing baseline, once the person was seen standing. */
	baseline(): Baseline | null;
	/** The person's own flat backs so far, by exercise and side. Whoever comes after somebody else starts without. */
	backNeutrals(): readonly BackNeutral[];
	/** The person says that the last two or three reps looked good: from now on their back is the measure. */
	confirmBack(): Confirmation;
	/** Other clothes or another camera: what was learnt of the back holds no longer. */
	forgetBack(): void;
	/** Everything so far, split into sets: at rests of 10 s, and where one exercise follows another. Ends a running hold. */
	finish(): readonly SetReport[];
}

/** House: frames are kept for the longest rep and a little before it, and let go a second's worth at a time. */
const REMEMBERED_BEFORE_S = 1;
const FORGOTTEN_AT_ONCE_S = 1;
/** House: a hold is judged by its last two minutes; nobody's posture of before is worth the memory. */
const REMEMBERED_HOLD_S = 120;

/** For how long frames are kept. */
function rememberedS({ counting }: Exercise): number {
	return counting.kind === 'hold' ? REMEMBERED_HOLD_S : counting.limits.maxRepS + REMEMBERED_BEFORE_S;
}

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

/** The rules and whether each can be judged from here; the same object until the view or the exercise changes, since it is asked for on every frame. */
function createRuleViews(): (exercise: Exercise | null, view: CameraView | null) => readonly RuleView[] {
	const known = new Map<string, readonly RuleView[]>();
	return (exercise, view) => {
		const key = `${exercise?.id ?? ''} ${view ?? ''}`;
		let rules = known.get(key);
		if (rules === undefined) {
			rules = (exercise?.rules ?? []).map((rule) => {
				const { ruleId, name, passTitle, faultTitle, cue, viewHint } = rule;
				const dependsOn = rule.needs === undefined ? 'view' : 'missing-input';
				return { ruleId, name, passTitle, faultTitle, cue, viewHint, canJudge: canJudge(rule, view), dependsOn };
			});
			known.set(key, rules);
		}
		return rules;
	};
}

/** Frames of the last seconds, for as long as a movement may last. */
function createFrameMemory(lastingS: number) {
	let frames: KinematicFrame[] = [];
	return (frame: KinematicFrame | null): readonly KinematicFrame[] => {
		if (frame === null) return frames;
		frames.push(frame);
		const oldest = frames[0];
		if (oldest !== undefined && frame.timeS - oldest.timeS > lastingS + FORGOTTEN_AT_ONCE_S) {
			frames = frames.filter((earlier) => frame.timeS - earlier.timeS <= lastingS);
		}
		return frames;
	};
}

/** Where somebody may wait for the start: on their feet for what is done on feet, else anywhere on the floor. */
function readyFor(exercise: Exercise | null): (frame: KinematicFrame) => boolean {
	return (frame) => {
		const upright = frame.posture === null || frame.posture === 'upright';
		if (upright) return isStanding(frame) && (exercise === null || exercise.posture === 'upright');
		return exercise === null || exercise.posture !== 'upright';
	};
}

/** @param exerciseId of the registry, or {@link AUTO}. @throws RangeError when no exercise has this id. */
export function createAnalyzer(exerciseId: string, options: AnalyzerOptions = {}): Analyzer {
	const aimed = (exercise: Exercise) => aimedAt(exercise, options.depthGoals?.[exercise.id]);
	const chosen = exerciseId === AUTO ? null : aimed(exerciseById(exerciseId));
	const counterOptions = { knownBacks: options.backNeutrals ?? [], uncuedRules: options.uncuedRules ?? [] };
	const counting = chosen === null ? countAny(EXERCISES.map(aimed), counterOptions) : countOne(chosen, counterOptions);
	const measure = createMeasuring(options.baseline ?? null);
	const remember = createFrameMemory(Math.max(...counting.counters.map(({ exercise }) => rememberedS(exercise))));
	const isStill = createStillness(readyFor(chosen));
	const ruleViews = createRuleViews();
	let baseline = options.baseline ?? null;
	let counted: { readonly segment: Segment | null; readonly seen: number; readonly reps: readonly RepReport[] } = {
		segment: null,
		seen: 0,
		reps: [],
	};

	/** Reps of the running stretch, numbered from one; the same list until one is added. */
	function repsOf(segment: Segment | null): readonly RepReport[] {
		const seen = segment?.counter.seen().length ?? 0;
		if (counted.segment !== segment || counted.seen !== seen) {
			const movements = segment === null ? [] : movementsOf(segment);
			counted = { segment, seen, reps: movements.map(({ report }, index) => ({ ...report, index: index + 1 })) };
		}
		return counted.reps;
	}

	/** What was completed by this frame in the stretch that counts now. */
	function completedIn(segment: Segment | null, step: CounterStep | undefined): CompletedRep | null {
		if (segment === null || step?.completed === undefined || step.completed === null) return null;
		return { rep: repsOf(segment).at(-1) ?? step.completed.rep, cue: step.completed.cue };
	}

	return {
		push(frame) {
			const { timeS } = frame;
			const measured = measure(frame);
			const { kinematic, pose, continues, isNewcomer } = measured;
			baseline = measured.baseline;
			const frames = remember(kinematic);
			const sample = { timeS, frame: kinematic, continues, isNewcomer, baseline, frames };
			const steps = counting.counters.map((counter) => counter.push(sample));
			counting.listen(steps, timeS);
			const segment = counting.current();
			const exercise = segment?.counter.exercise ?? null;
			const step = segment === null ? undefined : steps[counting.counters.indexOf(segment.counter)];
			const completed = completedIn(segment, step);
			const reps = repsOf(segment);
			return {
				timeS,
				exercise: exercise === null ? null : countedExercise(exercise, counting.certainty()),
				posture: kinematic?.posture ?? null,
				pose,
				framing: measured.framing,
				view: measured.view,
				nearSide: nearSideOf(measured.view),
				angles: liveAngles(kinematic),
				readyStill: isStill(measured.framing === null ? kinematic : null),
				handRaised: pose !== null && isOneHandRaised(pose, handRaiserOf(kinematic)),
				phase: step?.phase ?? 'start',
				depthRatio: shownDepth(exercise, step?.depthRatio ?? null),
				heldS: step?.heldS ?? null,
				lastRepEndS: reps.at(-1)?.endS ?? null,
				completed: completed?.rep ?? null,
				reps,
				cue: completed?.cue ?? null,
				rules: ruleViews(exercise, measured.view),
				back: kinematic === null ? null : backNow(kinematic, segment),
				isNewcomer,
			};
		},
		baseline: () => baseline,
		backNeutrals: () => counting.counters.flatMap(({ backs }) => backs.neutrals()),
		confirmBack: () => counting.current()?.counter.backs.confirm() ?? 'not-seen',
		forgetBack() {
			for (const { backs } of counting.counters) backs.forget();
		},
		finish() {
			for (const counter of counting.counters) counter.finish(remember(null));
			return counting.segments().flatMap((segment) => splitSets(segment.counter.exercise, movementsOf(segment)));
		},
	};
}

/** The line of the back at this moment, for exercises that look at it. */
function backNow({ back, view }: KinematicFrame, segment: Segment | null): BackNow | null {
	if (segment === null || !looksAtBack(segment.counter.exercise)) return null;
	return { line: back, neutral: segment.counter.backs.neutral(nearSideOf(view)) };
}

/** Whether the pictures must be searched for the outline of the back. @param exerciseId of the registry, or {@link AUTO}. */
export function wantsBack(exerciseId: string): boolean {
	return exerciseId === AUTO || looksAtBack(exerciseById(exerciseId));
}

/** Who can't be made out stands: that is how most come to the laptop. */
function handRaiserOf(frame: KinematicFrame | null): HandRaiser {
	const posture = frame?.posture ?? 'upright';
	if (posture === 'side-lying') return 'on-the-side';
	return posture === 'upright' ? 'upright' : 'on-the-floor';
}

function countedExercise({ id, name, aim }: Exercise, certainty: CountedExercise['certainty']): CountedExercise {
	return { id, name, certainty, ...(aim === undefined ? {} : { depthGoal: aim.goal }) };
}

function shownDepth(exercise: Exercise | null, depthRatio: number | null): number | null {
	if (exercise === null || depthRatio === null) return null;
	const { counting } = exercise;
	const usual = counting.kind === 'reps' ? counting.limits.fullDepthRatio : 1;
	const goal = exercise.aim?.depthRatio ?? usual;
	return Math.min(MAX_SHOWN_DEPTH, Math.max(0, depthRatio / goal));
}
