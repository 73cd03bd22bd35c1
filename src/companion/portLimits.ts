import type { In } from './messages.ts';

/** House: a watch that streams motion in batches sends fewer than ten messages a second. */
const MAX_MESSAGES_PER_S = 50;
/** House: pressed twice within this the button bounced, or the finger did. */
const BOUNCE_S = 0.3;
/** House: nobody steers a workout faster than that. */
const MAX_COMMANDS = 10;
const COMMANDS_WITHIN_S = 10;
/** House: a command that is sent again because its answer was lost comes within this. */
const SAME_COMMAND_S = 10;

type Verdict = 'taken' | 'dropped' | 'flood-begins';

/** How many messages one port may bring. */
export interface FloodGate {
	pass(nowS: number): Verdict;
}

export function createFloodGate(): FloodGate {
	let sinceS = -Infinity;
	let count = 0;
	let isFlooded = false;
	return {
		pass(nowS) {
			if (nowS - sinceS >= 1) {
				isFlooded &&= count > MAX_MESSAGES_PER_S;
				sinceS = nowS;
				count = 0;
			}
			count += 1;
			if (count <= MAX_MESSAGES_PER_S) return 'taken';
			if (isFlooded) return 'dropped';
			isFlooded = true;
			return 'flood-begins';
		},
	};
}

type Command = Extract<In, { t: 'cmd' }>;

/** Lets each press through once, whichever ways it came, and no faster than a person presses. */
export interface CommandGate {
	/** `why` is for the log. */
	pass(fromId: string, command: Command, nowS: number): 'obeyed' | 'repeated' | 'bounced' | 'too-many';
}

export function createCommandGate(): CommandGate {
	const seenS = new Map<string, number>();
	const presses = new Map<string, readonly { readonly a: Command['a']; readonly atS: number }[]>();
	return {
		pass(fromId, { id, a }, nowS) {
			for (const [each, atS] of seenS) if (nowS - atS > SAME_COMMAND_S) seenS.delete(each);
			if (seenS.has(id)) return 'repeated';
			seenS.set(id, nowS);
			const before = (presses.get(fromId) ?? []).filter(({ atS }) => nowS - atS < COMMANDS_WITHIN_S);
			if (before.some((press) => press.a === a && nowS - press.atS < BOUNCE_S)) return 'bounced';
			if (before.length >= MAX_COMMANDS) return 'too-many';
			presses.set(fromId, [...before, { a, atS: nowS }]);
			return 'obeyed';
		},
	};
}
