import { describe, expect, it } from 'vitest';
import { madeDay, madeWeeks } from '../../../tests/support/madeHistory.ts';
import { exerciseTrend } from '../../workout/history/exerciseTrend.ts';
import { readHistory } from '../../workout/history/readHistory.ts';
import { cleanText, doneText, headline, painText, sessionTitle, takenInText } from './historyWords.ts';
import { setFacts } from './setFacts.ts';
import { trendRows } from './trendRows.ts';

const NOW = new Date('2026-11-22T18:00:00Z');
const dayOf = (startedAt: string) => Math.floor(Date.parse(startedAt) / 86_400_000);
const { own } = readHistory(madeWeeks(NOW), dayOf);
const SQUATS = exerciseTrend(own, 'squat');

describe('headline', () => {
	it('says what changed for the better', () => {
		expect(headline(SQUATS, 9)).toMatch(/^Squat: 1\d° deeper than 8 weeks ago\. It hurts less after than before\.$/u);
	});

	it('says what was done when nothing changed, and nothing worse', () => {
		expect(headline({ ...SQUATS, points: SQUATS.points.slice(0, 2) }, 9)).toBe('2 sessions: 17 squats.');
		expect(headline({ ...SQUATS, points: [] }, 52)).toBe('Squat: nothing in the last year.');
	});

	it('says when pain rises again and again', () => {
		const hurts = [1, 2, 3].map((day) =>
			madeDay({ startedAt: `2026-11-0${day}T09:00:00Z`, counted: 2, clean: 2, pain: [2, 4] }),
		);
		const trend = exerciseTrend(readHistory(hurts, dayOf).own, 'squat');
		expect(headline(trend, 9)).toContain('Pain was higher after than before in 3 of your last 3: ease off');
	});
});

it('a session is told in a line', () => {
	const [lunge, squat] = own;
	const set = squat?.sets[0];
	if (lunge === undefined || squat === undefined || set === undefined) throw new Error('made weeks are empty');
	expect([sessionTitle(lunge), doneText(lunge), cleanText(lunge.sets), painText(lunge.pain)]).toEqual([
		'Lunge',
		'10 lunges',
		'7 of 10 clean',
		null,
	]);
	expect(painText(squat.pain)).toBe('\u20662 → 1\u2069');
	expect(setFacts(set)).toMatchObject({
		title: 'Squat',
		facts: ['22 squats', '19 of 22 clean', '4° below parallel', '2.2 s a rep', 'seen side on, left side to the camera'],
	});
});

it('a trend has a row for each quality that was measured, and names the others', () => {
	const { rows, missing } = trendRows(SQUATS);
	expect(rows.map(({ key, big, rest }) => [key, `${big} ${rest}`])).toEqual([
		['amount', '19 of 22 clean last time'],
		['depth', '4° below parallel last time'],
		['tempo', '2.2 s a rep last time'],
		['pain', '2 → 1 last time'],
		['heart', '126 a minute last time'],
	]);
	expect(missing).toEqual(['left and right']);
});

it('a file that was not taken in says so, and that nothing was changed', () => {
	expect(takenInText('a.json', { kind: 'problem', problem: 'not-json', detail: '' })).toBe(
		'a.json is no saved session. Nothing was changed.',
	);
});
