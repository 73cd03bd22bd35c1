import { momentKey } from '../../workout/history/momentKey.ts';
import { PROGRAMMES } from '../../workout/programmes/registry.ts';
import type { WorkoutState } from '../../workout/workoutState.ts';
import type { ParsedEntry } from './parseBackup.ts';

/** What is here already, as far as it decides what is taken in. */
export interface KeptHere {
	/** When sessions began. */
	readonly sessions: readonly string[];
	/** Ids of own programmes. */
	readonly programmes: readonly string[];
	/** Names of settings that were chosen. */
	readonly settings: readonly string[];
	readonly reminders: 'none' | 'some';
	readonly watch: 'none' | 'some';
	/** When unfinished workouts began, by the wall clock. */
	readonly workouts: readonly (number | null)[];
}

/** What is to be done with an entry: `there` stays as it is here, `damaged` would take the place of what comes with Plumbline. */
export type Verdict = 'take' | 'there' | 'damaged';

/** Decides entry by entry what is new. What is here stays as it is; of equal entries the first is taken. */
export function createMerge(here: KeptHere): (entry: ParsedEntry) => Verdict {
	const known = new Set<string>([
		...here.sessions.map((startedAt) => `session ${momentKey(startedAt)}`),
		...here.programmes.map((id) => `programme ${id}`),
		...here.settings.map((name) => `setting ${name}`),
		...here.workouts.map((beganWallS) => `workout ${beganWallS}`),
		...(here.reminders === 'some' ? ['reminders'] : []),
		...(here.watch === 'some' ? ['watch'] : []),
	]);
	return (entry) => {
		if (entry.kind === 'programme' && PROGRAMMES.some(({ id }) => id === entry.programme.id)) return 'damaged';
		const key = keyOf(entry);
		if (known.has(key) || (entry.kind === 'workout' && known.has(finishedKey(entry.state)))) return 'there';
		known.add(key);
		return 'take';
	};
}

/** A workout that was finished is a session that began with it. */
function finishedKey({ beganWallS }: WorkoutState): string {
	return `session ${beganWallS === null ? '' : Math.trunc(beganWallS * 1000)}`;
}

function keyOf(entry: ParsedEntry): string {
	switch (entry.kind) {
		case 'session':
			return `session ${momentKey(entry.session.startedAt)}`;
		case 'programme':
			return `programme ${entry.programme.id}`;
		case 'setting':
			return `setting ${entry.name}`;
		case 'workout':
			return `workout ${entry.state.beganWallS}`;
		case 'reminders':
		case 'watch':
			return entry.kind;
	}
}
