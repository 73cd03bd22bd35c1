import type { TextDraft } from '../io/storage/textDraft.ts';
import { parseWorkoutState } from '../workout/parseWorkoutState.ts';
import type { WorkoutStore } from './workoutPorts.ts';

/** The running workout, kept as text. What can't be read any more is as good as none. */
export function createWorkoutDraft(draft: TextDraft): WorkoutStore {
	return {
		load() {
			const text = draft.load();
			if (text === null) return null;
			try {
				return parseWorkoutState(JSON.parse(text));
			} catch {
				return null;
			}
		},
		keep(state) {
			draft.keep(JSON.stringify(state));
		},
		clear: draft.clear,
	};
}
