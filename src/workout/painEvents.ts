import { enter, enterBlock, stopFor } from './advance.ts';
import { painPlace } from './clock.ts';
import { easeAfterAmber, easeKey, gentler } from './ease.ts';
import { painRule, type PainDecision } from './painRules.ts';
import type { EaseLevel, PainAnswer, PainEntry, ScreeningVerdict, WorkoutState } from './workoutState.ts';

const WHEN: Readonly<Partial<Record<WorkoutState['stage'], PainEntry['when']>>> = {
	'check-in': 'before',
	'check-out': 'after',
};

/** An answer about pain: at check-in, after a block, at the end, or any time in between. */
export function onPain(state: WorkoutState, answer: PainAnswer): WorkoutState {
	if (state.stage === 'screening' || state.stage === 'summary') return state;
	if (answer.score !== null && !Number.isFinite(answer.score)) return state;
	const entry: PainEntry = {
		when: WHEN[state.stage] ?? 'after-block',
		...painPlace(state),
		score: answer.score === null ? null : Math.max(0, Math.min(10, Math.round(answer.score))),
		where: answer.where,
		sharp: answer.sharp,
		numb: answer.numb,
	};
	const startScore = state.pain.find(({ when }) => when === 'before')?.score ?? null;
	const told = { ...state, pain: [...state.pain, entry] };
	if (state.stage === 'check-out') return enter({ ...told, paused: null }, 'summary');
	const decision = painRule(entry, startScore, state.mode);
	if (decision === 'stop') return stopFor(told, state.stage === 'check-in' ? 'pain-before' : 'pain');
	return afterAnswer(withAmbers(told, entry, decision));
}

function withAmbers(state: WorkoutState, { score }: PainEntry, decision: PainDecision): WorkoutState {
	if (decision === 'ease') return easedBlock({ ...state, ambersInARow: state.ambersInARow + 1 });
	// No answer is no all-clear.
	return score === null ? state : { ...state, ambersInARow: 0 };
}

/** Makes the block that comes, or runs, gentler. */
function easedBlock(state: WorkoutState): WorkoutState {
	const level = easeAfterAmber(state.ambersInARow);
	const block = state.plan[state.at]?.blockIndex;
	const ease: Record<string, EaseLevel> = { ...state.ease };
	for (const step of state.plan) {
		const key = step.blockIndex === block ? easeKey(step) : null;
		if (key !== null) ease[key] = gentler(ease[key] ?? 'as-planned', level);
	}
	return { ...state, ease };
}

function afterAnswer(state: WorkoutState): WorkoutState {
	if (state.stage === 'check-in') return afterCheckIn(state);
	return state.stage === 'pain-check' ? enterBlock({ ...state, paused: null }, state.at) : state;
}

/** On from the check-in: the page of questions once, then the first block. */
export function afterCheckIn(state: WorkoutState): WorkoutState {
	return state.screening === 'needed' ? enter(state, 'screening') : enterBlock(state, 0);
}

/** The page of questions was answered. */
export function onScreening(state: WorkoutState, verdict: ScreeningVerdict): WorkoutState {
	if (state.stage !== 'screening') return state;
	return verdict === 'go' ? enterBlock({ ...state, screening: 'done' }, 0) : stopFor(state, verdict);
}
