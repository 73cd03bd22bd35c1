import type { Action, WhatNow } from '../../workout/whatNow.ts';
import type { WorkoutEvent } from '../../workout/workoutState.ts';

const MORE_REST_S = 30;

interface KeyUse {
	readonly keys: readonly string[];
	/** What must be possible now. */
	readonly action: Action;
	readonly event: WorkoutEvent;
}

const USES: readonly KeyUse[] = [
	{ keys: [' ', 'Enter'], action: 'resume', event: { kind: 'resume' } },
	{ keys: [' ', 'Enter'], action: 'go', event: { kind: 'go' } },
	{ keys: [' ', 'p'], action: 'pause', event: { kind: 'pause' } },
	{ keys: ['s'], action: 'skip', event: { kind: 'skip' } },
	{ keys: ['r'], action: 'redo', event: { kind: 'redo' } },
	{ keys: ['e'], action: 'easier', event: { kind: 'easier' } },
	{ keys: ['h'], action: 'harder', event: { kind: 'harder' } },
	{ keys: ['m'], action: 'more-rest', event: { kind: 'more-rest', seconds: MORE_REST_S } },
];

/** What a key does in a workout: an event, the question whether to stop, or nothing. */
export function workoutKey(key: string, { can }: WhatNow): WorkoutEvent | 'ask-stop' | null {
	const name = key.length === 1 ? key.toLowerCase() : key;
	if (name === 'Escape') return can.includes('stop') ? 'ask-stop' : null;
	return USES.find(({ keys, action }) => keys.includes(name) && can.includes(action))?.event ?? null;
}
