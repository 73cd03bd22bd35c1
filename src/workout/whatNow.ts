import { exerciseById } from '../analysis/exercises/registry.ts';
import { drillById } from './drills/registry.ts';
import { easeOf, elapsedS, nextWork, stageLimitS, stepNow, timerGo } from './moment.ts';
import { isForCamera, isWork, type PlannedStep, type PlannedWork } from './plannedStep.ts';
import { variantOf } from './variants.ts';
import { canEase, canPause, canRedo } from './workoutMachine.ts';
import type { EaseLevel, PauseReason, Stage, StopReason, UnseenReason, WorkoutState } from './workoutState.ts';

/** What the person may do now. */
export type Action =
	| 'go'
	| 'skip'
	| 'redo'
	| 'easier'
	| 'harder'
	| 'pause'
	| 'resume'
	| 'more-rest'
	| 'stop'
	| 'answer-pain'
	| 'answer-screening';

/** Plain facts of the moment. How they are worded and laid out is up to the screen. */
export interface WhatNow {
	readonly stage: Stage;
	/** "Glute bridge, left side", "Rest", "How is your back?". */
	readonly title: string;
	/** The step as it is done now, after easing; `null` outside of the plan. */
	readonly step: PlannedStep | null;
	/** The next thing to do after this one, rests and pointers left out. */
	readonly next: PlannedWork | null;
	readonly block: { readonly title: string; readonly index: number; readonly count: number } | null;
	/** What ends the work; `null` outside of it. */
	readonly target: { readonly kind: 'reps' | 'seconds'; readonly amount: number } | null;
	readonly counted: number | null;
	readonly heldS: number | null;
	/** Reps until the target; `null` where none are counted. "Two more" at 2. */
	readonly repsLeft: number | null;
	/** Seconds until this stage, or this go of a timer, is over by itself; `null` where it waits for the person. */
	readonly secondsLeft: number | null;
	/** How much of it is over, 0–1; `null` where nothing tells. */
	readonly doneRatio: number | null;
	/** For timers of several goes: which one, and whether to hold or let go; `null` elsewhere. */
	readonly timerGo: { readonly index: number; readonly of: number; readonly now: 'hold' | 'let-go' } | null;
	/** Who keeps the count of this step; `null` where nothing is done. */
	readonly keptBy: 'camera' | 'timer' | null;
	readonly unseen: UnseenReason | null;
	readonly ease: EaseLevel;
	readonly paused: PauseReason | null;
	readonly stoppedBecause: StopReason | null;
	readonly can: readonly Action[];
}

/** The moment, as a screen, a voice or a watch needs it. */
export function whatNow(state: WorkoutState): WhatNow {
	const { running, stage } = state;
	const isBetween = ['check-in', 'screening', 'pain-check', 'check-out', 'summary'].includes(stage);
	const step = isBetween ? null : stepNow(state);
	const planned = state.plan[state.at];
	const go = stage === 'work' && step?.kind === 'timer' ? timerGo(step, elapsedS(state)) : null;
	const limitS = stageLimitS(state);
	const target = targetOf(step);
	const isWorking = stage === 'work' && isWork(step);
	return {
		stage,
		title: step === null ? STAGE_TITLES[stage] : stepTitle(step),
		step,
		next: nextWork(state, step === null ? state.at : state.at + 1),
		block: blockOf(state),
		target,
		counted: isWorking ? running.counted : null,
		heldS: go?.heldS ?? (isWorking ? running.heldS : null),
		repsLeft: repsLeft(state, step),
		secondsLeft: go?.leftS ?? (limitS === null ? null : Math.max(0, limitS - elapsedS(state))),
		doneRatio: doneRatio(state, step, limitS),
		timerGo: go === null || step?.kind !== 'timer' ? null : { index: go.index, of: step.repeats, now: go.now },
		keptBy: !isWork(step) ? null : isForCamera(step) && running.unseen === null ? 'camera' : 'timer',
		unseen: running.unseen,
		ease: planned === undefined ? 'as-planned' : easeOf(state, planned),
		paused: state.paused,
		stoppedBecause: state.stoppedBecause,
		can: actionsOf(state),
	};
}

const STAGE_TITLES: Readonly<Record<Stage, string>> = {
	'check-in': 'How is your back now?',
	screening: 'Before your first workout',
	setup: 'Get set up',
	explain: 'Coming up',
	'get-ready': 'Get ready',
	work: 'Go',
	rest: 'Rest',
	'pain-check': 'How is your back?',
	'check-out': 'How is your back after it?',
	summary: 'Your workout',
};

/** "Glute bridge", "Side step with band, left side". */
function stepTitle(step: PlannedStep): string {
	if (step.kind === 'rest') return 'Rest';
	if (step.kind === 'pointer') return drillById(step.drillId).name;
	const name =
		step.kind === 'timer'
			? drillById(step.drillId).name
			: (variantOf(step.exerciseId, step.variant)?.name ?? exerciseById(step.exerciseId).name);
	switch (step.side) {
		case 'left':
			return `${name}, left side`;
		case 'right':
			return `${name}, right side`;
		case 'alternating':
			return `${name}, sides in turn`;
		case 'both':
			return name;
	}
}

function blockOf(state: WorkoutState): WhatNow['block'] {
	const step = state.plan[state.at];
	const count = (state.plan.at(-1)?.blockIndex ?? -1) + 1;
	return step === undefined ? null : { title: step.blockTitle, index: step.blockIndex, count };
}

function targetOf(step: PlannedStep | null): WhatNow['target'] {
	if (step?.kind === 'reps') return { kind: 'reps', amount: step.target };
	if (step?.kind === 'hold') return { kind: 'seconds', amount: step.targetS };
	return step?.kind === 'timer' ? { kind: 'seconds', amount: step.seconds } : null;
}

function repsLeft({ stage, running }: WorkoutState, step: PlannedStep | null): number | null {
	if (stage !== 'work' || step?.kind !== 'reps' || running.standInS !== null) return null;
	return Math.max(0, step.target - (running.counted ?? 0));
}

function doneRatio(state: WorkoutState, step: PlannedStep | null, limitS: number | null): number | null {
	const { counted, heldS } = state.running;
	if (limitS !== null) return limitS <= 0 ? 1 : Math.min(1, elapsedS(state) / limitS);
	if (state.stage !== 'work') return null;
	if (step?.kind === 'reps') return Math.min(1, (counted ?? 0) / step.target);
	return step?.kind === 'hold' ? Math.min(1, (heldS ?? 0) / step.targetS) : null;
}

function actionsOf(state: WorkoutState): readonly Action[] {
	const { stage } = state;
	if (stage === 'summary') return [];
	if (stage === 'screening') return ['answer-screening', 'stop'];
	if (stage === 'check-in') return ['answer-pain', 'skip', 'stop'];
	const asksPain = stage === 'pain-check' || stage === 'check-out';
	const actions: readonly (Action | null)[] = [
		asksPain ? 'answer-pain' : null,
		'go',
		'skip',
		canRedo(state) ? 'redo' : null,
		canEase(state, 'easier') ? 'easier' : null,
		canEase(state, 'harder') ? 'harder' : null,
		canPause(state) ? 'pause' : null,
		state.paused === null ? null : 'resume',
		stage === 'rest' ? 'more-rest' : null,
		'stop',
	];
	return actions.filter((action) => action !== null);
}
