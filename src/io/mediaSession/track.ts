import type { Out, StateMessage } from '../../companion/messages.ts';

/** What a watch, earbuds' app or lock screen shows of media. */
export interface Track {
	readonly title: string;
	readonly artist: string;
}

// @wc-ignore
const NOTHING: Track = { title: 'Plumbline', artist: '' };

/** The state after a message that a track shows something of; the same one otherwise. */
export function stateAfter(state: StateMessage | null, message: Out): StateMessage | null {
	if (message.t === 'state') return message;
	if (state === null) return null;
	if (message.t === 'rep') return { ...state, n: message.n };
	return message.t === 'rest' ? { ...state, rest: message.s } : state;
}

/** Count as the title, set as the artist; a cue takes the title, and the count moves down, until the next rep. */
export function trackOf(state: StateMessage | null, cue: string | null): Track {
	if (state === null) return NOTHING;
	const { label, set, sets } = state;
	const inSet = sets > 0 ? `Set ${set} of ${sets}` : '';
	if (cue !== null) return { title: cue, artist: countText(state) };
	switch (state.stage) {
		case 'work':
			return { title: countText(state), artist: inSet };
		case 'rest':
			// Each second would be a new track to whoever shows it.
			return { title: 'Rest', artist: label === '' ? inSet : `Next: ${label}` };
		case 'paused':
			return { title: `Paused, ${countText(state)}`, artist: inSet };
		case 'explain':
		case 'ready':
			return { title: `Ready: ${label}`, artist: inSet };
		case 'pain':
			return { title: 'How is it?', artist: 'Answer on the computer' };
		case 'done':
			return { title: 'Done', artist: '' };
		case 'idle':
			return NOTHING;
	}
}

function countText({ label, n, goal }: StateMessage): string {
	return `${label} ${goal === null ? n : `${n}/${goal}`}`.trim();
}
