import type { Nudge } from '../../workout/programme.ts';

/** "every 10 minutes", "twice a day" */
export function rhythmText({ rhythm }: Pick<Nudge, 'rhythm'>): string {
	if (rhythm.kind === 'every') return rhythm.minutes === 60 ? 'every hour' : `every ${rhythm.minutes} minutes`;
	return ['once', 'twice'][rhythm.times - 1]?.concat(' a day') ?? `${rhythm.times} times a day`;
}

/** Minutes of the day as a clock field takes them: 485 → "08:05". */
export function clockText(minuteOfDay: number): string {
	const whole = Math.ceil(minuteOfDay);
	return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

/** A time of the day as people here write it: "08:05", "8:05 AM". */
export function timeText(minuteOfDay: number, locale?: string): string {
	const whole = Math.ceil(minuteOfDay);
	const moment = new Date(2000, 0, 1, Math.floor(whole / 60), whole % 60);
	return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(moment);
}

/** What a clock field gives, in minutes of the day. @returns null for an empty one. */
export function minuteOf(clock: string): number | null {
	const [, hours, minutes] = /^(\d\d):(\d\d)/u.exec(clock) ?? [];
	return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}
