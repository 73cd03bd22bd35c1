import type { Outcome } from '../faults/outcome.ts';
import { isAboutForm, type FaultRule } from '../faults/rule.ts';

/** One thing to say. */
export interface Cue {
	/** Rises by one with each cue, so that a listener can tell a repeat from the same one seen twice. */
	readonly id: number;
	/** `hint` tells how to do a rep that counts. */
	readonly kind: 'fault' | 'praise' | 'hint';
	/** `null` for praise and hints. */
	readonly ruleId: string | null;
	readonly text: string;
	readonly timeS: number;
}

/** What the scheduler needs to know of a rep. */
export interface JudgedRep {
	readonly endS: number;
	readonly partial: boolean;
	/** Whether it was deep enough: a partial rep that was is another movement, and going lower would not help. */
	readonly deepEnough: boolean;
	readonly outcomes: readonly Outcome[];
}

/** Biomechanics B0: a fault is said when at least 2 of the last 3 reps show it. */
const CONFIRMING_REPS = 2;
const LOOKED_AT_REPS = 3;
/** Biomechanics B0: two reps of silence after a cue. */
export const COOL_DOWN_REPS = 2;
/** House: the same cue needs one more rep of silence each time it is said, up to this: feedback fades (biomechanics P51). */
const MAX_COOL_DOWN_REPS = 5;
/** House: a fault that was cued and stays away for two reps earns a word. */
const CLEAN_REPS_FOR_PRAISE = 2;
/** House: two dips in a row that don't count need an explanation. */
const PARTIALS_FOR_HINT = 2;

const PRAISE = 'Clean. Again.';
/** For a mended fault when nothing of the form could be judged from here. */
const PRAISE_UNSEEN = 'Better. Again.';

export interface CueState {
	readonly reps: readonly JudgedRep[];
	readonly partialsInARow: number;
	/** Reps since anything was said. */
	readonly quietReps: number;
	/** How often each rule was said. */
	readonly saidTimes: Readonly<Record<string, number>>;
	/** The fault that was said last and is not yet mended. */
	readonly openRuleId: string | null;
	readonly nextId: number;
}

export const INITIAL_CUE_STATE: CueState = {
	reps: [],
	partialsInARow: 0,
	quietReps: COOL_DOWN_REPS,
	saidTimes: {},
	openRuleId: null,
	nextId: 1,
};

export interface CueStep {
	readonly state: CueState;
	readonly cue: Cue | null;
}

function showsFault(rep: JudgedRep, ruleId: string): boolean {
	return rep.outcomes.some((outcome) => outcome.ruleId === ruleId && outcome.kind === 'fault');
}

function passes(rep: JudgedRep, ruleId: string): boolean {
	return rep.outcomes.some((outcome) => outcome.ruleId === ruleId && outcome.kind === 'pass');
}

function say(state: CueState, cue: Omit<Cue, 'id'>, openRuleId: string | null): CueStep {
	const times = cue.ruleId === null ? {} : { [cue.ruleId]: (state.saidTimes[cue.ruleId] ?? 0) + 1 };
	return {
		state: {
			...state,
			quietReps: 0,
			saidTimes: { ...state.saidTimes, ...times },
			openRuleId,
			nextId: state.nextId + 1,
		},
		cue: { id: state.nextId, ...cue },
	};
}

/** The first rule in order of priority whose fault is confirmed and whose silence is over. */
function dueRule(state: CueState, rules: readonly FaultRule[]): FaultRule | null {
	const newest = state.reps.at(-1);
	if (newest === undefined) return null;
	const due = rules.find((rule) => {
		const seen = state.reps.filter((rep) => showsFault(rep, rule.ruleId)).length;
		const silence = Math.min(MAX_COOL_DOWN_REPS, COOL_DOWN_REPS + (state.saidTimes[rule.ruleId] ?? 0) - 1);
		return (
			showsFault(newest, rule.ruleId) && seen >= CONFIRMING_REPS && state.quietReps >= Math.max(COOL_DOWN_REPS, silence)
		);
	});
	return due ?? null;
}

/**
 * What to say after a rep: at most one thing, the most important first, only when confirmed and after a pause. Called when a rep
 * is over, so nothing is said during effort. `hint` tells how to do a rep that counts. Pure.
 */
export function scheduleCue(before: CueState, rep: JudgedRep, rules: readonly FaultRule[], hint: string): CueStep {
	const timeS = rep.endS;
	if (rep.partial) {
		if (rep.deepEnough) return { state: before, cue: null };
		const state = { ...before, partialsInARow: before.partialsInARow + 1 };
		return state.partialsInARow % PARTIALS_FOR_HINT === 0
			? say(state, { kind: 'hint', ruleId: null, text: hint, timeS }, before.openRuleId)
			: { state, cue: null };
	}
	const state: CueState = {
		...before,
		reps: [...before.reps, rep].slice(-LOOKED_AT_REPS),
		partialsInARow: 0,
		quietReps: before.quietReps + 1,
	};
	const due = dueRule(state, rules);
	if (due !== null) {
		return say(state, { kind: 'fault', ruleId: due.ruleId, text: due.cue, timeS }, due.ruleId);
	}
	const open = state.openRuleId;
	const mended =
		open !== null &&
		rep.outcomes.every((outcome) => outcome.kind !== 'fault') &&
		state.quietReps >= CLEAN_REPS_FOR_PRAISE &&
		state.reps.slice(-CLEAN_REPS_FOR_PRAISE).every((earlier) => passes(earlier, open));
	if (!mended) return { state, cue: null };
	const formPassed = rules.some((rule) => isAboutForm(rule) && passes(rep, rule.ruleId));
	return say(state, { kind: 'praise', ruleId: null, text: formPassed ? PRAISE : PRAISE_UNSEEN, timeS }, null);
}
