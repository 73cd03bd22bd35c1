import FitParser from 'fit-file-parser';
import { describe, expect, it } from 'vitest';
import { makeRep, makeSession, makeSet } from '../../../tests/support/makeSession.ts';
import { FIT_EPOCH_S, readFitBytes, type FitMessage } from '../../../tests/support/readFitBytes.ts';
import type { Session, SetReport } from '../session/session.ts';
import { canExport, exportPieces } from './exportFiles.ts';

const NINE_S = Date.UTC(2026, 10, 22, 9) / 1000;

/** `count` reps of two seconds each from a moment on, and a partial one after them. */
function setFrom(startS: number, count: number, change: Partial<SetReport> = {}): SetReport {
	const reps = Array.from({ length: count + 1 }, (_, index) => {
		const repS = startS + index * 2.25;
		return makeRep(index + 1, [], { startS: repS, peakS: repS + 1, endS: repS + 2, partial: index === count });
	});
	return makeSet(reps, change);
}

/** Three sets with rests of a minute between them, and four minutes of heart rate. */
const SESSION: Session = {
	...makeSession([
		setFrom(10, 8),
		setFrom(90.5, 12, { exerciseId: 'lunge', variant: 'alternating' }),
		setFrom(180.25, 15, { exerciseId: 'kettlebell-swing' }),
	]),
	source: { kind: 'camera', name: 'camera', durationS: null, widthPx: 1280, heightPx: 720 },
	heartRate: Array.from({ length: 241 }, (_, second) => ({ atS: second + 0.4, bpm: 95 + (second % 60) })),
};

function fitOf(session: Session): Uint8Array<ArrayBuffer> {
	const [bytes] = exportPieces('fit', { session, frames: [] });
	if (typeof bytes !== 'object') throw new Error('there is no file');
	return bytes;
}

function messagesOf(number: number, session: Session): readonly FitMessage[] {
	return readFitBytes(fitOf(session)).filter((message) => message.number === number);
}

/** The only value of a field; `null` where there is none. */
function valueOf({ fields }: FitMessage, field: number): number | string | null {
	const value = fields.get(field) ?? null;
	return typeof value === 'object' ? (value?.[0] ?? null) : value;
}

function sinceNineS(message: FitMessage, field: number): number {
	return Number(valueOf(message, field)) + FIT_EPOCH_S - NINE_S;
}

/** Of each set: kind, reps, begin, seconds, end, category, subtype. */
function setsIn(session: Session) {
	return messagesOf(225, session).map((set) => [
		valueOf(set, 5) === 1 ? 'active' : 'rest',
		valueOf(set, 3),
		sinceNineS(set, 6),
		Number(valueOf(set, 0)) / 1000,
		sinceNineS(set, 254),
		valueOf(set, 7),
		valueOf(set, 8),
	]);
}

function titlesIn(session: Session) {
	return messagesOf(264, session).map((title) => [0, 1, 2].map((field) => valueOf(title, field)));
}

describe('a session of three sets as FIT', () => {
	it('gives its sets back to a reader of bytes: counted reps, times, rests between', () => {
		expect(setsIn(SESSION)).toEqual([
			['active', 8, 10, 17.75, 28, 28, 61],
			['rest', null, 28, 62.75, 91, null, null],
			['active', 12, 91, 26.75, 117, 17, 32],
			['rest', null, 117, 63, 180, null, null],
			['active', 15, 180, 33.5, 214, 10, 23],
		]);
		expect(messagesOf(225, SESSION).map((set) => valueOf(set, 10))).toEqual([0, 1, 2, 3, 4]);
	});

	it('gives its heart rate back, second by second', () => {
		const read = messagesOf(20, SESSION).map((record) => ({
			atS: sinceNineS(record, 253),
			bpm: valueOf(record, 3),
		}));
		expect(read).toEqual(SESSION.heartRate.map(({ atS, bpm }) => ({ atS: Math.floor(atS), bpm })));
	});

	it('names the exercises, a kind of one too', () => {
		expect(titlesIn(SESSION)).toEqual([
			[28, 61, 'Squat'],
			[17, 32, 'Lunge, alternating'],
			[10, 23, 'Kettlebell swing'],
		]);
	});

	it('is an activity from beginning to end: its messages in order, its sport, its length', () => {
		const numbers = readFitBytes(fitOf(SESSION)).map(({ number }) => number);
		expect(numbers.filter((number, index) => number !== numbers[index - 1])).toEqual([
			0, 23, 21, 20, 225, 264, 21, 19, 18, 34,
		]);
		const [session] = messagesOf(18, SESSION);
		if (session === undefined) throw new Error('there is no session');
		expect([5, 6, 16, 17, 26].map((field) => valueOf(session, field))).toEqual([10, 20, 124, 154, 1]);
		expect([sinceNineS(session, 2), sinceNineS(session, 253), valueOf(session, 7)]).toEqual([0, 240, 240_000]);
	});

	it('is the same to the decoder that reads what watches write, which finds no fault with it', async () => {
		const parser = new FitParser({ mode: 'list', force: false });
		const { sets, records, sessions } = await parser.parseAsync(fitOf(SESSION).buffer);
		const active = sets?.filter(({ set_type }) => set_type === 'active');
		expect(active?.map(({ repetitions, duration }) => [repetitions, duration])).toEqual([
			[8, 17.75],
			[12, 26.75],
			[15, 33.5],
		]);
		expect(active?.map(({ category }) => category)).toEqual([['squat'], ['lunge'], ['hip_raise']]);
		expect(records).toHaveLength(241);
		expect(sessions?.[0]).toMatchObject({ sport: 'training', sub_sport: 'strength_training' });
	});

	it('takes less than 5 kB', () => {
		expect(fitOf(SESSION).length).toBeLessThan(5000);
	});
});

describe('a FIT file', () => {
	it('has what a person corrected: another exercise, a rep that is none, a rep that was missed', () => {
		const said = { madeAt: '2026-11-22T10:00:00Z', note: '' };
		const corrected: Session = {
			...SESSION,
			corrections: [
				{ kind: 'counted', atS: 11, says: 'not-a-rep', ...said },
				{ kind: 'counted', atS: 13.25, says: 'not-a-rep', ...said },
				{ kind: 'exercise', atS: 91.5, exerciseId: 'squat', ...said },
				{ kind: 'added', exerciseId: 'kettlebell-swing', side: null, startS: 216, peakS: 217, endS: 218, ...said },
			],
		};
		const active = setsIn(corrected).filter(([type]) => type === 'active');
		expect(active.map(([, reps, startS, , , category]) => [reps, startS, category])).toEqual([
			[6, 15, 28],
			[12, 91, 28],
			[16, 180, 10],
		]);
	});

	it('keeps each hold as a set of its own, by its seconds', () => {
		const holds = makeSet(
			[
				makeRep(1, [], { startS: 5, peakS: 20, endS: 35.5 }),
				makeRep(2, [], { startS: 50, peakS: 60, endS: 70 }),
				makeRep(3, [], { startS: 80, peakS: 81, endS: 82, partial: true }),
			],
			{ exerciseId: 'plank' },
		);
		expect(setsIn({ ...SESSION, sets: [holds] })).toEqual([
			['active', null, 5, 30.5, 36, 19, 43],
			['rest', null, 36, 14.5, 50, null, null],
			['active', null, 50, 20, 70, 19, 43],
		]);
	});

	it('begins when a watch that lay beside the video says that it began', () => {
		const activity = { name: 'a.fit', heartRate: [], sets: [] };
		const watch = { activity, videoStartEpochS: NINE_S + 3600, linedUpBy: 'sets' as const };
		const [bytes] = exportPieces('fit', { session: SESSION, frames: [], watch });
		const first = readFitBytes(bytes as Uint8Array).find(({ number }) => number === 225);
		expect(first === undefined ? null : sinceNineS(first, 6)).toBe(3610);
	});

	it('gives what FIT has no name for the unknown category and a number of its own, never 0', () => {
		const sets = [setFrom(10, 2, { exerciseId: 'cartwheel' }), setFrom(60, 3, { exerciseId: 'handstand' })];
		expect(titlesIn({ ...SESSION, sets })).toEqual([
			[65_534, 1, 'cartwheel'],
			[65_534, 2, 'handstand'],
		]);
	});

	it('cuts a title that is too long between letters', () => {
		const sets = [setFrom(10, 2, { exerciseId: `x${'é'.repeat(300)}` })];
		expect(titlesIn({ ...SESSION, sets })[0]?.[2]).toBe(`x${'é'.repeat(29)}`);
	});

	it('takes no letter that would end a text or show nothing', () => {
		const sets = [
			setFrom(10, 2, { exerciseId: 'a\0b\u202ec\ud800d' }),
			setFrom(60, 1, { exerciseId: '🏋'.repeat(99) }),
		];
		expect(titlesIn({ ...SESSION, sets }).map(([, , title]) => title)).toEqual(['a b c d', '🏋'.repeat(14)]);
	});

	it('is not made where nothing was counted, or where no time is known that FIT could hold', () => {
		const has = (session: Session) => canExport('fit', { session, frames: [] });
		expect(has(SESSION)).toBe(true);
		expect(has({ ...SESSION, sets: [] })).toBe(false);
		expect(has({ ...SESSION, sets: [setFrom(10, 0)] })).toBe(false);
		expect(has({ ...SESSION, startedAt: '1970-01-01T00:00:00.000Z' })).toBe(false);
		expect(has({ ...SESSION, startedAt: 'whenever' })).toBe(false);
	});

	it('leaves out what no session holds', () => {
		const odd: Session = {
			...SESSION,
			sets: [setFrom(10, 3), setFrom(1e9, 3), setFrom(-1e9, 3)],
			heartRate: [-5, 1, 2, 1e12].map((atS) => ({ atS, bpm: atS === 2 ? 900 : 100 })),
		};
		expect(setsIn(odd)).toHaveLength(1);
		expect(messagesOf(20, odd)).toHaveLength(1);
	});
});
