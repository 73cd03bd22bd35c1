import type { SessionProblem } from '../../analysis/session/parseSession.ts';
import { summarizeSession } from '../../analysis/session/summary.ts';
import { formatDate, formatNumber } from '../../language/formatting.ts';
import { plural } from '../../language/plural.ts';
import { word } from '../../language/word.ts';
import { countText, exerciseName, setsText } from '../../state/exerciseWords.ts';
import type { HistoryTrouble, TakenIn, WeekSpan } from '../../state/history.svelte.ts';
import { asSentence, inARow, listed, lower } from '../../state/sentences.ts';
import { trendChanges } from '../../workout/history/changes.ts';
import type { ExerciseTrend } from '../../workout/history/exerciseTrend.ts';
import type { PersonalBest } from '../../workout/history/personalBests.ts';
import type { HistoryEntry } from '../../workout/history/readHistory.ts';
import { workoutName } from '../../workout/workoutName.ts';
import { measureLine } from '../review/measureWords.ts';

export function whenText(startedAt: string): string {
	return formatDate(new Date(startedAt), { dateStyle: 'full', timeStyle: 'short' });
}

/** "5 Oct", with the year where it is another. */
export function dayText(startedAt: string, now: Date): string {
	const date = new Date(startedAt);
	const isThisYear = date.getFullYear() === now.getFullYear();
	return formatDate(date, isThisYear ? { day: 'numeric', month: 'short' } : { dateStyle: 'medium' });
}

export function timeText(startedAt: string): string {
	return formatDate(new Date(startedAt), { timeStyle: 'short' });
}

/** What a session is called: its workout, what was done in it, or its file. */
export function sessionTitle({ session, sets }: HistoryEntry): string {
	if (session.workout !== undefined) return workoutName(session.workout);
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
	return steps === 0 ? 'nothing counted' : plural(steps, ['# step by the clock', '# steps by the clock']);
}

/** "2 → 1" of 10; `null` where nobody was asked. */
export function painText({ before, after }: HistoryEntry['pain']): string | null {
	if (before === null && after === null) return null;
	// The arrow points along the way from one to the other in every language.
	return `\u2066${before ?? '?'} → ${after ?? '?'}\u2069`;
}

/** What can be looked back over: "9 weeks", "Half a year". */
export function spanText(weeks: WeekSpan): string {
	if (weeks === 26) return 'Half a year';
	return weeks === 52 ? 'A year' : plural(weeks, ['# week', '# weeks']);
}

function nothingIn(weeks: WeekSpan): string {
	if (weeks === 26) return 'Nothing in the last half a year.';
	return weeks === 52
		? 'Nothing in the last year.'
		: plural(weeks, ['Nothing in the last week.', 'Nothing in the last # weeks.']);
}

/** "8 weeks ago": when the first of the sessions was, seen from the last. */
function agoText({ points }: ExerciseTrend): string {
	const weeks = Math.max(1, Math.round(((points.at(-1)?.day ?? 0) - (points.at(0)?.day ?? 0)) / 7));
	return plural(weeks, ['a week ago', '# weeks ago']);
}

/** What the trend comes to, in one sentence or two. Compares a person with themself. `trend`: as far as it is shown. */
export function headline(trend: ExerciseTrend, weeks: WeekSpan): string {
	const name = exerciseName(trend.exerciseId);
	if (trend.points.length === 0) return `${name}: ${lower(nothingIn(weeks))}`;
	const { pain, warning } = trendChanges(trend);
	const better = [deeperText(trend), pain === 'easier' ? 'It hurts less after than before.' : ''];
	return inARow([
		...(better.some((each) => each !== '') ? better : [sumText(trend)]),
		warning === null
			? ''
			: `Pain was higher after than before in ${warning.count} of your last ${warning.of}: ease off, or ask someone who treats backs.`,
	]);
}

function deeperText(trend: ExerciseTrend): string {
	const { deeperBy } = trendChanges(trend);
	if (deeperBy === null || trend.depthMeasure === null) return '';
	const name = exerciseName(trend.exerciseId);
	const by = measureLine(trend.depthMeasure, deeperBy).value;
	const ago = agoText(trend);
	return isThigh(trend.depthMeasure) ? `${name}: ${by} deeper than ${ago}.` : `${name}: ${by} further than ${ago}.`;
}

function sumText({ points, exerciseId }: ExerciseTrend): string {
	const total = points.reduce((sum, { counted }) => sum + counted, 0);
	const sessions = plural(points.length, ['One session', '# sessions']);
	return asSentence(`${sessions}: ${countText(exerciseId, total)}`);
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
	return kind === 'longest-hold' ? `${formatNumber(value)} s` : formatNumber(value);
}

/** Thighs are told against level, all else as it is measured. */
export function depthText(measure: string, value: number): string {
	if (!isThigh(measure)) return measureLine(measure, value).value;
	const degrees = Math.round(Math.abs(value));
	if (degrees === 0) return word('parallel');
	return value < 0 ? `${degrees}° below parallel` : `${degrees}° above parallel`;
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
	invalid: word('damaged'),
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

/** What became of a file, in sentences. */
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
			const now = plural(added, ['One session is in your history now.', '# sessions are in your history now.']);
			return inARow([
				`${name}: ${now}`,
				there === 0 ? '' : plural(there, ['One was here already.', '# were here already.']),
				unread === 0 ? '' : plural(unread, ['One could not be read.', '# could not be read.']),
			]);
		}
		case 'problem':
			return inARow([notTakenText(name, taken.problem), 'Nothing was changed.']);
	}
}

function notTakenText(name: string, problem: SessionProblem): string {
	switch (problem) {
		case 'not-json':
		case 'not-a-session':
			return `${name} is no saved session.`;
		case 'too-large':
			return `${name} is too large to be a session.`;
		case 'newer-version':
			return `${name} is of a newer Plumbline: reload the page, then add it again.`;
		case 'invalid':
			return `${name} is damaged.`;
	}
}
