import type { CompanionAction, CompanionStage } from '../companion/messages.ts';
import type { Snapshot } from '../companion/snapshot.ts';
import type { Stage, WorkoutEvent } from '../workout/workoutState.ts';
import type { WhatNow } from '../workout/whatNow.ts';
import { isForCamera, isWork } from '../workout/plannedStep.ts';
import type { WristCue } from '../companion/wristVoice.ts';
import type { Companion } from './companion.svelte.ts';
import { stepName } from './stepWords.ts';
import type { WorkoutSession } from './workoutSession.svelte.ts';

const STAGES: Readonly<Record<Stage, CompanionStage>> = {
	'check-in': 'pain',
	screening: 'pain',
	setup: 'explain',
	explain: 'explain',
	'get-ready': 'ready',
	work: 'work',
	rest: 'rest',
	'pain-check': 'pain',
	'check-out': 'pain',
	summary: 'done',
};

/** What a wrist is to know of a workout. `seen` comes from the camera. */
export function workoutSnapshot(now: WhatNow, seen: Pick<Snapshot, 'lastRep' | 'disturbable'>): Snapshot {
	const { stage, step, next, target, paused } = now;
	const shown = stage === 'rest' || !isWork(step) ? (next ?? step) : step;
	const isHeld = target?.kind === 'seconds';
	return {
		...seen,
		runs: paused === null && (stage === 'work' || stage === 'rest') ? 'yes' : 'no',
		stage: paused === null ? STAGES[stage] : 'paused',
		exerciseId: isWork(shown) && isForCamera(shown) ? shown.exerciseId : '',
		label: shown === null ? now.title : stepName(shown),
		count: (isHeld ? now.heldS : now.counted) ?? 0,
		lastRep: isHeld ? null : seen.lastRep,
		goal: isWork(step) ? (target?.amount ?? null) : null,
		set: shown?.round ?? 0,
		sets: shown?.rounds ?? 0,
		restS: stage === 'rest' && paused === null ? (now.secondsLeft ?? 0) : 0,
	};
}

/** House: long enough to see what the first press did, short enough not to forget it. */
const AGAIN_WITHIN_S = 5;

/** What presses on the wrist mean in a workout. */
export interface WristCommands {
	/** The event for a press; `null` where it means nothing now. `paused`: by this press, with another `stop` the workout ends. */
	press(action: CompanionAction, now: WhatNow, nowS: number): WorkoutEvent | 'asks-again' | null;
}

/** `stop` holds the workout; a second one within five seconds ends it, so that a sleeve can't. */
export function createWristCommands(): WristCommands {
	let stoppedS = -Infinity;
	return {
		press(action, now, nowS) {
			switch (action) {
				case 'start':
					return now.stage === 'work' && now.paused === null ? null : onward(now);
				case 'toggle':
					return now.stage === 'work' && now.can.includes('pause') ? { kind: 'pause' } : onward(now);
				case 'next':
					return onward(now);
				case 'redo':
				case 'undo':
					return now.can.includes('redo') ? { kind: 'redo' } : null;
				case 'stop': {
					if (!now.can.includes('stop')) return null;
					const isAgain = nowS - stoppedS <= AGAIN_WITHIN_S;
					stoppedS = isAgain ? -Infinity : nowS;
					if (isAgain) return { kind: 'stop', why: 'asked' };
					return now.can.includes('pause') ? { kind: 'pause' } : 'asks-again';
				}
			}
		},
	};
}

/** The next thing: a pause goes on, a question about pain stays without an answer. The questions before the first workout are read on the page. */
function onward({ can }: WhatNow): WorkoutEvent | null {
	if (can.includes('resume')) return { kind: 'resume' };
	if (can.includes('go')) return { kind: 'go' };
	return can.includes('skip') ? { kind: 'skip' } : null;
}

const STOP_AGAIN: WristCue = { code: 'hint', text: 'Stop again to end', severity: 'mild' };
const STOP_HERE: WristCue = { code: 'stop', text: 'Stop here', severity: 'stop' };

/** Has the wrist command a workout. Returns its end. */
export function wearWorkout(
	companion: Pick<Companion, 'follow' | 'cue' | 'nowS'>,
	session: Pick<WorkoutSession, 'now' | 'send'>,
): () => void {
	const { press } = createWristCommands();
	return companion.follow({
		command(action) {
			const event = press(action, session.now, companion.nowS());
			if (event !== null && event !== 'asks-again') session.send(event);
			if (event === 'asks-again' || (action === 'stop' && event?.kind === 'pause')) companion.cue(STOP_AGAIN);
		},
	});
}

/** What a wrist is told when a workout was stopped; `null` when that needs no word. */
export function stopCue({ stoppedBecause }: Pick<WhatNow, 'stoppedBecause'>): WristCue | null {
	return stoppedBecause === null || stoppedBecause === 'asked' ? null : STOP_HERE;
}
