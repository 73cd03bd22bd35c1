import { describe, expect, it } from 'vitest';
import { corrected } from '../analysis/session/correctSets.ts';
import { listReps, type SessionRep } from '../analysis/session/summary.ts';
import { faulted, makeRep, makeSession, makeSet, passed } from '../../tests/support/makeSession.ts';
import { Correcting } from './correcting.svelte.ts';
import { emptyRecording } from './openDocument.ts';
import type { ReviewRecording } from './reviewRecording.ts';

const LEAN = 'squat/forward-lean';
const SETS = [makeSet([makeRep(1, [passed(LEAN)]), makeRep(2, [faulted(LEAN)])])];

/** A page with a playhead, at the far point of the first rep. */
function page() {
	let recording: ReviewRecording = emptyRecording(1, 'squat', makeSession(SETS));
	const playhead = { timeS: 2.5, lengthS: 12 };
	const looked: string[] = [];
	const reps = () => listReps(corrected(recording.session.sets, recording.session.corrections).sets);
	const current = (): SessionRep | null => reps().findLast(({ rep }) => rep.startS <= playhead.timeS) ?? null;
	const correcting = new Correcting({
		recording: () => recording,
		reps,
		current,
		chosen: () => current()?.rep.outcomes[0] ?? null,
		keepLookingAt: (rep, ruleId) => looked.push(`${rep.key} ${ruleId}`),
		playhead: () => playhead,
		put: (changed) => (recording = changed),
		now: () => new Date('2026-11-22T10:00:00Z'),
	});
	return { correcting, playhead, looked, reps, words: () => recording.session.corrections };
}

describe('Correcting', () => {
	it('answers for the rule that is looked at, and goes on looking at it', () => {
		const { correcting, looked, reps } = page();
		correcting.answer('fault');
		expect(reps()[0]?.verdict).toBe('fault');
		expect(looked).toEqual([`0/1 ${LEAN}`]);
	});

	it('turns a rep into none and back, and takes that back step by step', () => {
		const { correcting, reps } = page();
		const counted = () => reps().filter(({ rep }) => !rep.partial).length;
		correcting.turn();
		expect(counted()).toBe(1);
		correcting.turn();
		expect(counted()).toBe(2);
		correcting.undo();
		expect(counted()).toBe(1);
		correcting.redo();
		expect(counted()).toBe(2);
	});

	it('sends the note along with what is said next, once', () => {
		const { correcting, words } = page();
		correcting.note = 'sat down';
		correcting.turn();
		correcting.confirm();
		expect(words().map(({ note }) => note)).toEqual(['sat down', '']);
	});

	it('proposes a rep at the playhead, whose ends make way for one another, and adds it', () => {
		const { correcting, playhead, reps } = page();
		playhead.timeS = 8;
		correcting.propose();
		expect(correcting.adding).toMatchObject({ startS: 7, peakS: 8, endS: 9, exerciseId: 'squat' });
		playhead.timeS = 8.5;
		correcting.place('startS');
		expect(correcting.adding).toMatchObject({ startS: 8.5, peakS: 8.5, endS: 9 });
		playhead.timeS = 8.2;
		correcting.place('endS');
		expect(correcting.adding).toMatchObject({ startS: 8.2, peakS: 8.2, endS: 8.2 });
		correcting.add();
		expect(reps()).toHaveLength(2);
		playhead.timeS = 9;
		correcting.place('endS');
		correcting.add();
		expect(reps()).toHaveLength(3);
		expect(correcting.adding).toBeNull();
	});

	it('adds nothing where a rep is counted already', () => {
		const { correcting, words } = page();
		correcting.propose();
		expect(correcting.inTheWay()?.number).toBe(1);
		correcting.add();
		expect(words()).toEqual([]);
		correcting.turn();
		expect(correcting.inTheWay()).toBeNull();
	});

	it('checks the whole recording, and opens it again', () => {
		const { correcting, words } = page();
		correcting.check('checked');
		correcting.check('open');
		expect(words().map(({ kind }) => kind)).toEqual(['confirmed', 'unconfirmed']);
	});
});
