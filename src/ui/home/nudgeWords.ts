import { formatDate } from '../../language/formatting.ts';
import { plural } from '../../language/plural.ts';
import type { Nudge } from '../../workout/programme.ts';

/** What is offered: "Remind me every 10 minutes". */
export function remindMeText({ rhythm }: Pick<Nudge, 'rhythm'>): string {
	if (rhythm.kind === 'every') {
		if (rhythm.minutes === 60) return 'Remind me every hour';
		return plural(rhythm.minutes, ['Remind me every minute', 'Remind me every # minutes']);
	}
	if (rhythm.times === 2) return 'Remind me twice a day';
	return plural(rhythm.times, ['Remind me once a day', 'Remind me # times a day']);
}

/** What was promised: "I remind you every 10 minutes." */
export function iRemindText({ rhythm }: Pick<Nudge, 'rhythm'>): string {
	if (rhythm.kind === 'every') {
		if (rhythm.minutes === 60) return 'I remind you every hour.';
		return plural(rhythm.minutes, ['I remind you every minute.', 'I remind you every # minutes.']);
	}
	if (rhythm.times === 2) return 'I remind you twice a day.';
	return plural(rhythm.times, ['I remind you once a day.', 'I remind you # times a day.']);
}

/** Minutes of the day as a clock field takes them: 485 → "08:05". */
export function clockText(minuteOfDay: number): string {
	const whole = Math.ceil(minuteOfDay);
	return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

/** A time of the day as people here write it: "08:05", "8:05 AM". */
export function timeText(minuteOfDay: number): string {
	const whole = Math.ceil(minuteOfDay);
	const moment = new Date(2000, 0, 1, Math.floor(whole / 60), whole % 60);
	return formatDate(moment, { hour: '2-digit', minute: '2-digit' });
}

/** What a clock field gives, in minutes of the day. @returns null for an empty one. */
export function minuteOf(clock: string): number | null {
	const [, hours, minutes] = /^(\d\d):(\d\d)/u.exec(clock) ?? [];
	return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}
