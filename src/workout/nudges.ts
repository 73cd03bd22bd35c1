import type { Nudge } from './programme.ts';

/** When reminders may come, in minutes of the day; outside of them it is quiet. */
export interface WakingHours {
	readonly fromMinute: number;
	readonly toMinute: number;
}

/** House: a working day and an evening; the person sets their own. */
export const DEFAULT_WAKING_HOURS: WakingHours = { fromMinute: 8 * 60, toMinute: 20 * 60 };

export interface NudgeMoment {
	/** Now, in minutes of the local day. */
	readonly minute: number;
	/** When it last reminded today, or was switched on. */
	readonly sinceMinute: number;
	/** Quiet until then, for a meeting; `null` when not. */
	readonly quietUntilMinute: number | null;
}

/** The minute of the day of the next reminder; what was missed is not made up for. @returns null when today has no more. */
export function nextNudgeMinute(nudge: Nudge, moment: NudgeMoment, hours: WakingHours): number | null {
	const earliest = Math.max(moment.minute, hours.fromMinute, moment.quietUntilMinute ?? 0);
	const next = nudge.rhythm.kind === 'every' ? Math.max(earliest, moment.sinceMinute + nudge.rhythm.minutes) : null;
	if (next !== null) return next < hours.toMinute ? next : null;
	return slotsOf(nudge, hours).find((slot) => slot >= earliest && slot > moment.sinceMinute) ?? null;
}

/** Evenly over the waking day: twice from 8 to 20 is at 11 and at 17. */
function slotsOf({ rhythm }: Nudge, { fromMinute, toMinute }: WakingHours): readonly number[] {
	if (rhythm.kind === 'every' || toMinute <= fromMinute) return [];
	const lengthMinutes = (toMinute - fromMinute) / rhythm.times;
	return Array.from({ length: rhythm.times }, (_, index) => Math.round(fromMinute + (index + 0.5) * lengthMinutes));
}
