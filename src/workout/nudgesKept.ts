import * as v from 'valibot';
import type { WakingHours } from './nudges.ts';

/** What is kept of reminders over visits: which are on, and when they may come. */
export interface NudgesKept {
	readonly on: readonly { readonly programmeId: string; readonly nudgeId: string }[];
	readonly hours: WakingHours;
}

const MINUTES_A_DAY = 24 * 60;
/** House: more than anybody wants. */
const MAX_ON = 20;

const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MINUTES_A_DAY));
const schema = v.object({
	on: v.pipe(v.array(v.object({ programmeId: v.string(), nudgeId: v.string() })), v.maxLength(MAX_ON)),
	hours: v.object({ fromMinute: minuteOfDay, toMinute: minuteOfDay }),
});

/** @returns null for what can't be read. */
export function parseNudgesKept(json: unknown): NudgesKept | null {
	const read = v.safeParse(schema, json);
	return read.success ? read.output : null;
}
