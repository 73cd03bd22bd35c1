import * as v from 'valibot';
import { PORT_KINDS, type KnownDevice } from '../companion/companionPort.ts';
import { HAPTIC_WORDS, type HapticWord } from '../companion/messages.ts';
import type { TextDraft } from '../io/storage/textDraft.ts';

/** What is kept of companions over visits. */
export interface CompanionKept {
	readonly known: readonly KnownDevice[];
	/** The words that are felt. */
	readonly felt: readonly HapticWord[];
	/** Whether the motion of the wrist is a second witness. */
	readonly witness: 'on' | 'off';
}

/** House: more than anybody wears. The one that was paired longest ago goes first. */
export const MAX_KNOWN = 12;
/** House: a buzz at each rep is for those who ask for it (biomechanics D). */
const FELT_AT_FIRST: readonly HapticWord[] = ['mild', 'marked', 'set-done', 'stop'];

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const schema = v.object({
	known: v.pipe(v.array(v.object({ id: text, kind: v.picklist(PORT_KINDS), name: text })), v.maxLength(MAX_KNOWN)),
	felt: v.pipe(v.array(v.picklist(HAPTIC_WORDS)), v.maxLength(HAPTIC_WORDS.length)),
	witness: v.optional(v.picklist(['on', 'off']), 'off'),
});

/** What is kept; as at the first visit when there is nothing, or nothing that can be read. */
export function loadKept(draft: TextDraft): CompanionKept {
	const none = { known: [], felt: FELT_AT_FIRST, witness: 'off' } as const;
	try {
		return parseCompanionKept(JSON.parse(draft.load() ?? 'null')) ?? none;
	} catch {
		return none;
	}
}

/** @returns null for what can't be read. */
export function parseCompanionKept(json: unknown): CompanionKept | null {
	const read = v.safeParse(schema, json);
	return read.success ? read.output : null;
}
