import * as v from 'valibot';
import { readSession } from '../../analysis/session/parseSession.ts';
import type { Session } from '../../analysis/session/session.ts';
import { parseNudgesKept, type NudgesKept } from '../../workout/nudgesKept.ts';
import { readProgramme } from '../../workout/parseProgramme.ts';
import { parseWorkoutState } from '../../workout/parseWorkoutState.ts';
import type { Programme } from '../../workout/programme.ts';
import type { WorkoutState } from '../../workout/workoutState.ts';
import { parseCompanionKept, type CompanionKept } from '../companionKept.ts';
import { BACKUP_FORMAT, BACKUP_VERSION } from './backupFile.ts';
import { isPortableSetting } from './portableSettings.ts';

/** In characters. The longest session document that is read, and what stands around it. */
export const MAX_LINE_LENGTH = 20_100_000;
/** House: thirty years of two sessions a day, with all else. */
const MAX_ENTRIES = 25_000;
const MAX_SETTING_LENGTH = 20_000;

/** Something out of a backup that may be taken in. */
export type ParsedEntry =
	| { readonly kind: 'session'; readonly session: Session }
	| { readonly kind: 'programme'; readonly programme: Programme }
	| { readonly kind: 'setting'; readonly name: string; readonly text: string }
	| { readonly kind: 'reminders'; readonly kept: NudgesKept }
	| { readonly kind: 'watch'; readonly kept: CompanionKept }
	| { readonly kind: 'workout'; readonly state: WorkoutState };

/** Why a file is not taken in at all, or not any further. */
export type BackupProblem = 'not-a-backup' | 'newer-version' | 'too-large';

export type ParsedLine =
	| { readonly kind: 'entry'; readonly entry: ParsedEntry }
	/** `newer`: written by a newer version. */
	| { readonly kind: 'unread'; readonly because: 'damaged' | 'newer' }
	/** Says nothing: the first line, the last, and empty ones. */
	| { readonly kind: 'frame' }
	/** Nothing of what follows is read. */
	| { readonly kind: 'refused'; readonly problem: BackupProblem };

/** Reads a backup of unknown origin line by line. */
export interface BackupReader {
	/** Never throws. */
	line(text: string): ParsedLine;
	/** Whether it ended as it was written; `nothing`: it did not even begin. */
	end(): 'whole' | 'cut-off' | 'nothing';
}

const head = v.object({ format: v.literal(BACKUP_FORMAT), version: v.pipe(v.number(), v.integer(), v.minValue(1)) });
const setting = v.object({
	name: v.pipe(v.string(), v.check(isPortableSetting)),
	text: v.pipe(v.string(), v.maxLength(MAX_SETTING_LENGTH)),
});

export function createBackupReader(): BackupReader {
	let seen: 'nothing' | 'head' | 'refused' = 'nothing';
	let entries = 0;
	let promised: number | null = null;

	function refuse(problem: BackupProblem): ParsedLine {
		seen = 'refused';
		return { kind: 'refused', problem };
	}

	function begin(text: string): ParsedLine {
		const read = v.safeParse(head, jsonOf(text));
		if (!read.success) return refuse('not-a-backup');
		if (read.output.version > BACKUP_VERSION) return refuse('newer-version');
		seen = 'head';
		return { kind: 'frame' };
	}

	return {
		line(text) {
			if (seen === 'refused') return { kind: 'frame' };
			if (seen === 'nothing') return begin(text);
			if (text.trim() === '') return { kind: 'frame' };
			const json = text.length > MAX_LINE_LENGTH ? undefined : jsonOf(text);
			if (isObject(json) && json['kind'] === 'end') {
				promised = typeof json['entries'] === 'number' ? json['entries'] : null;
				return { kind: 'frame' };
			}
			if (++entries > MAX_ENTRIES) return refuse('too-large');
			return isObject(json) ? parseEntry(json) : DAMAGED;
		},
		end() {
			if (seen === 'nothing') return 'nothing';
			return promised === entries ? 'whole' : 'cut-off';
		},
	};
}

const DAMAGED: ParsedLine = { kind: 'unread', because: 'damaged' };
const NEWER: ParsedLine = { kind: 'unread', because: 'newer' };

const READERS: Readonly<Record<string, (json: Readonly<Record<string, unknown>>) => ParsedLine>> = {
	session({ session }) {
		const parsed = readSession(session);
		if (parsed.kind === 'session') return { kind: 'entry', entry: { kind: 'session', session: parsed.session } };
		return parsed.problem === 'newer-version' ? NEWER : DAMAGED;
	},
	programme({ programme }) {
		const parsed = readProgramme(programme);
		if (parsed.kind === 'programme') return { kind: 'entry', entry: parsed };
		return parsed.problem === 'newer-version' ? NEWER : DAMAGED;
	},
	setting(json) {
		const read = v.safeParse(setting, json);
		return read.success ? { kind: 'entry', entry: { kind: 'setting', ...read.output } } : DAMAGED;
	},
	reminders({ kept }) {
		const read = parseNudgesKept(kept);
		return read === null ? DAMAGED : { kind: 'entry', entry: { kind: 'reminders', kept: read } };
	},
	watch({ kept }) {
		const read = parseCompanionKept(kept);
		return read === null ? DAMAGED : { kind: 'entry', entry: { kind: 'watch', kept: read } };
	},
	workout({ state }) {
		const read = parseWorkoutState(state);
		return read === null ? DAMAGED : { kind: 'entry', entry: { kind: 'workout', state: read } };
	},
};

/** What it speaks of and this version does not know was written by a newer one. */
function parseEntry(json: Readonly<Record<string, unknown>>): ParsedLine {
	const { kind } = json;
	if (typeof kind !== 'string') return DAMAGED;
	const read = Object.hasOwn(READERS, kind) ? READERS[kind] : undefined;
	return read === undefined ? NEWER : read(json);
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
	return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
