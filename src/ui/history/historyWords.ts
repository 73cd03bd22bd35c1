import type { SessionProblem } from '../../analysis/session/parseSession.ts';
import { summarizeSession } from '../../analysis/session/summary.ts';
import { countText, exerciseName, setsText } from '../../state/exerciseWords.ts';
import type { HistoryTrouble, TakenIn } from '../../state/history.svelte.ts';
import { capital, listed, lower } from '../../state/sentences.ts';
import { trendChanges } from '../../workout/history/changes.ts';
import type { ExerciseTrend } from '../../workout/history/exerciseTrend.ts';
import type { PersonalBest } from '../../workout/history/personalBests.ts';
import type { HistoryEntry } from '../../workout/history/readHistory.ts';
import { measureLine } from '../review/measureWords.ts';

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const DAY_OF_YEAR = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

export function whenText(startedAt: string): string {
	return WHEN.format(new Date(startedAt));
}

/** "5 Oct", with the year where it is another. */
export function dayText(startedAt: string, now: Date): string {
	const date = new Date(startedAt);
	return (date.getFullYear() === now.getFullYear() ? DAY : DAY_OF_YEAR).format(date);
}

export function timeText(startedAt: string): string {
	return TIME.format(new Date(startedAt));
}

/** What a session is called: its workout, what was done in it, or its file. */
export function sessionTitle({ session, sets }: HistoryEntry): string {
	if (session.workout !== undefined) return session.workout.programmeName;
	const names = [...new Set(sets.map(({ exerciseId }) => exerciseName(exerciseId)))];
	return names.length > 0
		? listed(names.map((name, index) => (index === 0 ? name : lower(name))))
		: session.source.name;
}

/** "42 of 46 clean"; what was not judged is said so. `null` without a counted rep. */
export function cleanText(sets: HistoryEntry['sets']): string | null {
	const { counted, clean, faults } = summarizeSession(sets);
	if (counted === 0) return null;
	return clean + faults === 0 ? 'not judged' : `${clean} of ${counted} clean`;
}

/** What was counted, in words. */
export function doneText({ session, sets }: HistoryEntry): string {
	const counted = setsText(sets);
	if (counted !== '') return counted;
	const steps = session.workout?.done?.length ?? 0;
	return steps === 0 ? 'nothing counted' : `${steps} ${steps === 1 ? 'step' : 'steps'} by the clock`;
}

/** "2 → 1" of 10; `null` where nobody was asked. */
export function painText({ before, after }: HistoryEntry['pain']): string | null {
	if (before === null && after === null) return null;
	return `${before ?? '?'} → ${after ?? '?'}`;
}

export function spanText(weeks: number): string {
	if (weeks === 26) return 'half a year';
	return weeks === 52 ? 'a year' : `${numberText(weeks)} weeks`;
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

function numberText(count: number): string {
	return SMALL[count] ?? String(count);
}

/** "three weeks ago": when the first of the sessions was, seen from the last. */
function agoText({ points }: ExerciseTrend): string {
	const weeks = Math.max(1, Math.round(((points.at(-1)?.day ?? 0) - (points.at(0)?.day ?? 0)) / 7));
	return weeks === 1 ? 'a week ago' : `${numberText(weeks)} weeks ago`;
}

/** What the trend comes to, in one sentence or two. Compares a person with themself. `trend`: as far as it is shown. */
export function headline(trend: ExerciseTrend, weeks: number): string {
	const name = exerciseName(trend.exerciseId).toLowerCase();
	const { points, depthMeasure } = trend;
	const { deeperBy, pain, warning } = trendChanges(trend);
	if (points.length === 0) return `No ${name} in the last ${spanText(weeks).replace(/^an? /u, '')}.`;
	const parts: string[] = [];
	if (deeperBy !== null && depthMeasure !== null) {
		const how = isThigh(depthMeasure) ? 'deeper' : 'further';
		parts.push(`your ${name} goes ${measureLine(depthMeasure, deeperBy).value} ${how} than ${agoText(trend)}`);
	}
	if (pain === 'easier') parts.push('it hurts less after than before');
	const total = points.reduce((sum, { counted }) => sum + counted, 0);
	const times = points.length === 1 ? 'one session' : `${points.length} sessions`;
	if (parts.length === 0) parts.push(`${countText(trend.exerciseId, total)} in ${times}`);
	const text = `${capital(parts.join(', and '))}.`;
	if (warning === null) return text;
	return `${text} Pain was higher after than before in ${warning.count} of your last ${warning.of}: ease off, or ask someone who treats backs.`;
}

const BEST_NAMES: Readonly<Record<PersonalBest['kind'], string>> = {
	'clean-reps': 'Most clean reps',
	'clean-run': 'Longest clean run',
	deepest: 'Furthest, median of a session',
	'longest-hold': 'Longest hold, median of a session',
};

/** A best in words; its name and what it was. */
export function bestText({ kind, value }: PersonalBest, depthMeasure: string | null) {
	return { name: BEST_NAMES[kind], text: bestValue(kind, value, depthMeasure) };
}

function bestValue(kind: PersonalBest['kind'], value: number, depthMeasure: string | null): string {
	if (kind === 'deepest') return depthMeasure === null ? '' : depthText(depthMeasure, value);
	return kind === 'longest-hold' ? `${Math.round(value)} s` : String(value);
}

/** Thighs are told against level, all else as it is measured. */
export function depthText(measure: string, value: number): string {
	if (!isThigh(measure)) return measureLine(measure, value).value;
	const degrees = Math.round(Math.abs(value));
	return degrees === 0 ? 'parallel' : `${degrees}° ${value < 0 ? 'below' : 'above'} parallel`;
}

/** Whether a measure is a thigh against level. */
export function isThigh(measure: string): boolean {
	return /thighElevationDeg$/iu.test(measure);
}

const PROBLEMS: Readonly<Record<SessionProblem, string>> = {
	'too-large': 'too large to be a session',
	'not-json': 'can’t be read',
	'not-a-session': 'can’t be read',
	'newer-version': 'kept by a newer Plumbline: reload the page, or open it there',
	invalid: 'damaged',
};

export function problemText(problem: SessionProblem): string {
	return PROBLEMS[problem];
}

const TROUBLE: Readonly<Record<HistoryTrouble, string>> = {
	full: 'This browser has no room left, so that was not kept. Save all as a file, then remove some.',
	refused: 'This browser keeps nothing for this page, as in a private window. Save your sessions as files.',
	blocked: 'Another tab has an older Plumbline open. Close that tab, then reload this one.',
	newer: 'A newer Plumbline was used in this browser. Reload the page.',
	damaged: 'What is kept in this browser can’t be read just now. Nothing was changed. Reload the page.',
};

export function historyTroubleText(trouble: HistoryTrouble): string {
	return TROUBLE[trouble];
}

function sessionsText(count: number): string {
	return count === 1 ? 'One session' : `${count} sessions`;
}

/** What became of a file, in a sentence. */
export function takenInText(name: string, taken: TakenIn): string {
	switch (taken.kind) {
		case 'added':
			return `${name} is in your history now.`;
		case 'there-already':
			return `${name} is here already. To take this one instead, delete that first.`;
		case 'demo':
			return `${name} is the demo athlete’s. Nothing was changed.`;
		case 'refused':
			return `${name} could not be kept.`;
		case 'restored': {
			const { added, there, unread } = taken;
			const others = [there > 0 ? `${there} were here already` : '', unread > 0 ? `${unread} could not be read` : ''];
			const more = others.filter((part) => part !== '').join(', ');
			return `${sessionsText(added)} from ${name} ${added === 1 ? 'is' : 'are'} in your history now${more === '' ? '' : `; ${more}`}.`;
		}
		case 'problem':
			return `${name} ${taken.problem === 'not-json' || taken.problem === 'not-a-session' ? 'is no saved session' : problemText(taken.problem)}. Nothing was changed.`;
	}
}
