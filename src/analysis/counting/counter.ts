import type { RepPhase } from '../analysis.ts';
import { INITIAL_CUE_STATE, scheduleCue, type Cue } from '../cues/cueScheduler.ts';
import type { Exercise } from '../exercises/exercise.ts';
import { judge } from '../faults/judge.ts';
import type { Outcome } from '../faults/outcome.ts';
import type { PastRep } from '../faults/rule.ts';
import type { Baseline } from '../kinematics/baseline.ts';
import type { BodyPosture } from '../kinematics/bodyPosture.ts';
import type { KinematicFrame } from '../kinematics/kinematicFrame.ts';
import { nearSideOf } from '../pose/cameraView.ts';
import { advanceHold, finishHold, INITIAL_HOLD_STATE, type HoldState } from '../reps/holdMachine.ts';
import { advanceRep, finishRep } from '../reps/repMachine.ts';
import { INITIAL_REP_STATE, type FinishedMovement, type RepState } from '../reps/repState.ts';
import { createBackMemory, type BackMemory, type BackNeutral } from '../reps/backMemory.ts';
import { backOfRep } from '../reps/backOfRep.ts';
import { repTrace, type RepTrace } from '../reps/repTrace.ts';
import type { RepReport } from '../session/session.ts';
import type { SeenRep } from '../session/splitSets.ts';

/** One moment for a counter. */
export interface CounterSample {
	readonly timeS: number;
	readonly frame: KinematicFrame | null;
	/** False once when another person came, or the film was cut. */
	readonly continues: boolean;
	/** True once when somebody is there who may be somebody else than before. */
	readonly isNewcomer: boolean;
	readonly baseline: Baseline | null;
	/** The frames of the last seconds, this one included. */
	readonly frames: readonly KinematicFrame[];
}

export interface CompletedRep {
	readonly rep: RepReport;
	readonly cue: Cue | null;
}

export interface CounterStep {
	readonly completed: CompletedRep | null;
	/** See `Exercise.depthRatio`. */
	readonly depthRatio: number | null;
	readonly phase: RepPhase;
	/** Seconds at the far point, or for which the posture is held; `null` while on the way. */
	readonly heldS: number | null;
}

export interface CounterOptions {
	/** Flat backs seen earlier with the same person. */
	readonly knownBacks: readonly BackNeutral[];
	/** Rules that judge and give no cue. */
	readonly uncuedRules: readonly string[];
}

/** Counts and judges one exercise. */
export interface Counter {
	readonly exercise: Exercise;
	push(sample: CounterSample): CounterStep;
	/** All movements so far, partial ones included, oldest first. */
	seen(): readonly SeenRep[];
	/** The person's flat backs, and what is known of them. */
	readonly backs: BackMemory;
	/** Ends what can only end with the recording, such as a running hold. */
	finish(frames: readonly KinematicFrame[]): void;
}

/** Source: lumbar, section 8: three of five. */
const CONFIRMED_REPS = 4;

/** House: near the far point is within this share of the furthest of the running rep. */
const FAR_SHARE = 0.9;

interface Machine {
	push(timeS: number, depthRatio: number | null, atStart: () => boolean): FinishedMovement | null;
	lose(): void;
	finish(): FinishedMovement | null;
	isMoving(): boolean;
	phase(depthRatio: number | null): RepPhase;
	heldS(timeS: number, depthRatio: number | null): number | null;
}

function phaseOf(state: RepState, depthRatio: number | null): RepPhase {
	if (state.kind !== 'moving') return 'start';
	if (depthRatio === null || depthRatio >= state.peakDepthRatio) return 'outward';
	return depthRatio >= FAR_SHARE * state.peakDepthRatio ? 'far' : 'return';
}

function repMachine({ counting }: Exercise): Machine | null {
	if (counting.kind !== 'reps') return null;
	const { limits } = counting;
	let state: RepState = INITIAL_REP_STATE;
	return {
		push(timeS, depthRatio, atStart) {
			const step = advanceRep(state, { timeS, depthRatio, atStart: atStart() }, limits);
			state = step.state;
			return step.finished;
		},
		lose: () => (state = { ...INITIAL_REP_STATE, peaks: state.peaks }),
		finish() {
			const finished = finishRep(state);
			state = { ...INITIAL_REP_STATE, peaks: state.peaks };
			return finished;
		},
		isMoving: () => state.kind === 'moving',
		phase: (depthRatio) => phaseOf(state, depthRatio),
		heldS(timeS, depthRatio) {
			if (state.kind !== 'moving' || depthRatio === null || state.peakDepthRatio < limits.countDepthRatio) return null;
			return depthRatio < FAR_SHARE * state.peakDepthRatio ? null : timeS - state.pauseSinceS;
		},
	};
}

function holdMachine({ counting }: Exercise): Machine | null {
	if (counting.kind !== 'hold') return null;
	const { limits } = counting;
	let state: HoldState = INITIAL_HOLD_STATE;
	return {
		push(timeS, depthRatio) {
			const step = advanceHold(state, { timeS, depthRatio }, limits);
			state = step.state;
			return step.finished;
		},
		lose: () => undefined,
		finish() {
			const finished = finishHold(state, limits);
			state = INITIAL_HOLD_STATE;
			return finished;
		},
		isMoving: () => state.kind === 'holding',
		phase: () => (state.kind === 'holding' ? 'far' : 'start'),
		heldS: () => (state.kind === 'holding' ? state.heldS : null),
	};
}

function machineFor(exercise: Exercise): Machine {
	const machine = repMachine(exercise) ?? holdMachine(exercise);
	if (machine === null) throw new RangeError(`${exercise.id} can’t be counted`);
	return machine;
}

/** Whether the body is in a posture. A model without metres tells no more than that somebody is upright, so its silence counts. */
function isIn(posture: BodyPosture, frame: KinematicFrame): boolean {
	return frame.posture === null ? frame.world === null : frame.posture === posture;
}

/** Judges one finished movement. Pure. */
function report(exercise: Exercise, movement: FinishedMovement, trace: RepTrace, earlier: readonly SeenRep[]): SeenRep {
	const partial = !movement.deepEnough || !exercise.isOwnMovement(trace, movement.peakDepthRatio);
	const past: readonly PastRep[] = earlier.map(({ report: rep }) => ({
		partial: rep.partial,
		side: rep.side,
		measures: rep.measures,
		faults: rep.outcomes.filter((outcome) => outcome.kind === 'fault').map((outcome) => outcome.ruleId),
	}));
	const answers = partial ? [] : exercise.rules.map((rule) => judge(rule, trace, past));
	return {
		view: trace.view,
		ifConfirmed: answers.flatMap((answer) => answer.ifConfirmed ?? []),
		report: {
			index: earlier.length + 1,
			side: exercise.side(trace),
			startS: movement.startS,
			peakS: movement.peakS,
			endS: movement.endS,
			partial,
			measures: {
				...exercise.measures(trace, movement.peakDepthRatio),
				...(movement.heldS === null ? {} : { heldS: movement.heldS }),
			},
			outcomes: answers.map((answer) => answer.outcome),
		},
	};
}

/** Whether a rule of the exercise asks for the outline of the back. */
export function looksAtBack({ rules }: Pick<Exercise, 'rules'>): boolean {
	return rules.some((rule) => rule.wants === 'back-contour');
}

function rememberBack(backs: BackMemory, trace: RepTrace): void {
	const back = backOfRep(trace);
	backs.add({ side: nearSideOf(trace.view), back: 'reason' in back ? null : back });
}

/** A rep that showed a fault once has it for good when the next one, or two of the next four, show it too. */
function confirmed(seen: readonly SeenRep[], { report: { outcomes } }: SeenRep): readonly SeenRep[] {
	const found = outcomes.filter(({ kind }) => kind === 'fault').map(({ ruleId }) => ruleId);
	const isFound = ({ ruleId }: Outcome): boolean => found.includes(ruleId);
	const reaches = (index: number): boolean => index >= seen.length - CONFIRMED_REPS;
	if (!seen.some(({ ifConfirmed }, index) => reaches(index) && ifConfirmed.some(isFound))) return seen;
	return seen.map((rep, index) => {
		if (!reaches(index)) return rep;
		const fault = (outcome: Outcome) =>
			rep.ifConfirmed.find((other) => isFound(other) && other.ruleId === outcome.ruleId);
		return {
			...rep,
			ifConfirmed: rep.ifConfirmed.filter((other) => !isFound(other)),
			report: { ...rep.report, outcomes: rep.report.outcomes.map((outcome) => fault(outcome) ?? outcome) },
		};
	});
}

/** Follows one person doing (or not doing) one exercise. The same samples give the same reps. */
export function createCounter(exercise: Exercise, { knownBacks, uncuedRules }: CounterOptions): Counter {
	const cuedRules = exercise.rules.filter(({ ruleId }) => !uncuedRules.includes(ruleId));
	const backs = createBackMemory(exercise.id, knownBacks);
	const machine = machineFor(exercise);
	let standing: Baseline | null = null;
	let cueState = INITIAL_CUE_STATE;
	let seen: readonly SeenRep[] = [];

	function complete(movement: FinishedMovement, frames: readonly KinematicFrame[]): CompletedRep {
		const trace = repTrace(movement, frames, standing, (side) => backs.history(side));
		const done = report(exercise, movement, trace, seen);
		seen = [...confirmed(seen, done), done];
		if (!done.report.partial && looksAtBack(exercise)) rememberBack(backs, trace);
		const judged = { ...done.report, deepEnough: movement.deepEnough };
		const step = scheduleCue(cueState, judged, cuedRules, exercise.words.hint);
		cueState = step.state;
		return { rep: done.report, cue: step.cue };
	}

	return {
		exercise,
		backs,
		push({ timeS, frame, continues, isNewcomer, baseline, frames }) {
			if (!continues) machine.lose();
			if (isNewcomer) backs.forget();
			// What a rep is compared with is how the person stood before it, not after.
			if (!machine.isMoving()) standing = baseline;
			const isElsewhere = frame === null || !isIn(exercise.posture, frame);
			const depthRatio = isElsewhere ? null : exercise.depthRatio(frame, standing);
			const finished = machine.push(timeS, depthRatio, () => frame !== null && exercise.isAtStart(frame));
			return {
				completed: finished === null ? null : complete(finished, frames),
				depthRatio,
				phase: machine.phase(depthRatio),
				heldS: machine.heldS(timeS, depthRatio),
			};
		},
		seen: () => seen,
		finish(frames) {
			const movement = machine.finish();
			if (movement !== null) complete(movement, frames);
		},
	};
}
