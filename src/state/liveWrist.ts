import type { CompanionAction, CompanionStage } from '../companion/messages.ts';
import type { Snapshot } from '../companion/snapshot.ts';
import type { WristCue } from '../companion/wristVoice.ts';
import type { Cue } from '../analysis/cues/cueScheduler.ts';
import type { SetStage } from '../analysis/flow/setFlow.ts';
import type { RepReport } from '../analysis/session/session.ts';
import { repVerdict } from '../analysis/session/summary.ts';
import type { Companion } from './companion.svelte.ts';
import { findExercise } from './exerciseWords.ts';
import type { LiveSession } from './liveSession.svelte.ts';

const STAGES: Readonly<Record<SetStage, CompanionStage>> = {
	framing: 'ready',
	settling: 'ready',
	countdown: 'ready',
	counting: 'work',
	paused: 'paused',
	ended: 'done',
};

/** A swing holds a weight at arm's length in every phase: a buzz there pulls the mind off it. */
const SWINGS: readonly string[] = ['kettlebell-swing'];

type LiveNow = Pick<LiveSession, 'stage' | 'reps' | 'counted' | 'sets' | 'exercise' | 'choice' | 'analysis'>;

/** What a wrist is to know of a live session. */
export function liveSnapshot(live: LiveNow): Snapshot {
	const { stage, reps, counted, sets } = live;
	const exercise = findExercise(live.exercise?.id ?? live.choice);
	return {
		runs: stage === 'counting' ? 'yes' : 'no',
		stage: STAGES[stage],
		exerciseId: exercise?.id ?? '',
		label: exercise?.name ?? 'Any exercise',
		count: counted,
		lastRep: lastRepOf(reps),
		goal: null,
		set: stage === 'ended' ? sets.length : sets.length + 1,
		sets: 0,
		restS: 0,
		disturbable: disturbable(live),
	};
}

/** How the last rep that counted was; `null` before the first. */
export function lastRepOf(reps: readonly RepReport[]): Snapshot['lastRep'] {
	const last = reps.findLast(({ partial }) => !partial);
	if (last === undefined) return null;
	const verdict = repVerdict(last, { reps });
	return verdict === 'partial' ? null : verdict;
}

/** Whether a buzz would come in the middle of a swing. */
export function disturbable({
	stage,
	exercise,
	analysis,
}: Pick<LiveNow, 'stage' | 'exercise' | 'analysis'>): Snapshot['disturbable'] {
	const isSwing = exercise !== null && SWINGS.includes(exercise.id);
	return isSwing && stage === 'counting' && analysis !== null && analysis.phase !== 'start' ? 'yes' : 'no';
}

/** A cue for the wrist, as severe as the fault of the rep that it is about. */
export function wristCue({ kind, ruleId, text }: Cue, reps: readonly RepReport[]): WristCue {
	const outcome = reps
		.at(-1)
		?.outcomes.find((each) => each.kind === 'fault' && each.ruleId === ruleId && each.severity === 'marked');
	return {
		code: ruleId?.split('/').at(-1) ?? kind,
		text,
		severity: kind === 'praise' ? 'praise' : outcome === undefined ? 'mild' : 'marked',
	};
}

/** Does what was pressed on the wrist. `stop` holds a set that is counted, and ends one that is not. */
export function commandLive(live: Pick<LiveSession, 'stage' | 'command' | 'again'>, action: CompanionAction): void {
	const { stage } = live;
	switch (action) {
		case 'toggle':
			if (stage === 'ended') live.again();
			else live.command('go');
			return;
		case 'start':
			if (stage === 'ended') live.again();
			else if (stage !== 'counting') live.command('go');
			return;
		case 'stop':
			live.command(stage === 'counting' ? 'go' : 'stop');
			return;
		case 'next':
			if (stage === 'ended') live.again();
			else live.command('stop');
			return;
		case 'redo':
		case 'undo':
			if (stage !== 'ended') live.command('stop');
			live.again();
	}
}

/** Has the wrist command a live session. Returns its end. */
export function wearLive(companion: Pick<Companion, 'follow'>, live: LiveSession): () => void {
	return companion.follow({ command: (action) => commandLive(live, action) });
}
