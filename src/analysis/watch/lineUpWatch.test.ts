import { describe, expect, it } from 'vitest';
import { lineUpWatch } from './lineUpWatch.ts';
import { heartRateOf, type WatchActivity } from './watchActivity.ts';

const NINE = Date.UTC(2026, 10, 22, 9) / 1000;

/** A watch that was on from nine for so long, told of sets by their seconds after nine. */
function activityOf(minutes: number, sets: readonly (readonly [number, number])[] = []): WatchActivity {
	return {
		name: 'morning.fit',
		heartRate: Array.from({ length: minutes * 60 }, (_, second) => ({ atEpochS: NINE + second, bpm: 90 })),
		sets: sets.map(([startS, endS]) => ({ startEpochS: NINE + startS, endEpochS: NINE + endS, reps: null })),
	};
}

const THREE_SETS = [
	[60, 95],
	[160, 190],
	[280, 330],
] as const;

/** The same three sets in a video that began 40 s after nine. */
const VIDEO = {
	lengthS: 300,
	sets: [
		{ startS: 20, endS: 55, reps: 8 },
		{ startS: 120, endS: 150, reps: 8 },
		{ startS: 240, endS: 290, reps: 8 },
	],
};

describe('a video beside what a watch recorded', () => {
	it('is placed by the sets, though the clocks are minutes apart', () => {
		const placed = lineUpWatch(activityOf(20, THREE_SETS), {
			...VIDEO,
			guessesEpochS: [NINE + 40 + 333],
			localGuessesEpochS: [],
		});
		expect(placed.linedUpBy).toBe('sets');
		expect(placed.videoStartEpochS).toBeCloseTo(NINE + 40, 0);
	});

	it('is placed by the sets when nothing is known of its time', () => {
		const placed = lineUpWatch(activityOf(20, THREE_SETS), { ...VIDEO, guessesEpochS: [], localGuessesEpochS: [] });
		expect(placed).toMatchObject({ linedUpBy: 'sets', videoStartEpochS: NINE + 40 });
	});

	it('lies in the middle of the places that fit, when the watch was started early and stopped late', () => {
		const early = activityOf(20, [[50, 105]]);
		const video = {
			lengthS: 90,
			sets: [{ startS: 20, endS: 55, reps: 8 }],
			guessesEpochS: [NINE + 30],
			localGuessesEpochS: [],
		};
		const placed = lineUpWatch(early, video);
		expect(placed.linedUpBy).toBe('sets');
		expect(placed.videoStartEpochS).toBeCloseTo(NINE + 77.5 - 37.5, 0);
	});

	it('believes the clocks when two sets look alike', () => {
		const alike = activityOf(20, [
			[60, 90],
			[400, 430],
		]);
		const video = {
			lengthS: 60,
			sets: [{ startS: 20, endS: 50, reps: 8 }],
			guessesEpochS: [NINE + 38],
			localGuessesEpochS: [],
		};
		expect(lineUpWatch(alike, video)).toMatchObject({ linedUpBy: 'clock', videoStartEpochS: NINE + 38 });
	});

	it('tells two sets that look alike by what was counted', () => {
		const alike = activityOf(20, [
			[60, 90],
			[400, 430],
		]);
		const counted = { ...alike, sets: alike.sets.map((set, index) => ({ ...set, reps: index === 0 ? 12 : 8 })) };
		const video = {
			lengthS: 60,
			sets: [{ startS: 20, endS: 50, reps: 8 }],
			guessesEpochS: [NINE + 38],
			localGuessesEpochS: [],
		};
		expect(lineUpWatch(counted, video)).toMatchObject({ linedUpBy: 'sets', videoStartEpochS: NINE + 380 });
	});

	it('tells a set from a longer one that goes on after the video, by what was counted', () => {
		const longer = activityOf(10, [
			[100, 126],
			[300, 330],
		]);
		const counted = { ...longer, sets: longer.sets.map((set, index) => ({ ...set, reps: index === 0 ? 10 : 8 })) };
		const sets = [{ startS: 1.4, endS: 25.6, reps: 10 }];
		const placed = lineUpWatch(counted, { lengthS: 26.3, sets, guessesEpochS: [], localGuessesEpochS: [] });
		expect(placed.linedUpBy).toBe('sets');
		expect(Math.abs(placed.videoStartEpochS - (NINE + 99.5))).toBeLessThan(1.5);
	});

	it('takes the first guess at which the watch was on', () => {
		const video = { lengthS: 60, sets: [], guessesEpochS: [NINE - 500, NINE + 30, NINE + 90], localGuessesEpochS: [] };
		expect(lineUpWatch(activityOf(20), video)).toMatchObject({ linedUpBy: 'clock', videoStartEpochS: NINE + 30 });
	});

	it('finds a camera that wrote its local time', () => {
		const video = { lengthS: 60, sets: [], guessesEpochS: [], localGuessesEpochS: [NINE + 100 + 5.5 * 3600] };
		const placed = lineUpWatch(activityOf(10), video);
		expect(placed).toMatchObject({ linedUpBy: 'clock', videoStartEpochS: NINE + 100 });
	});

	it('is placed by the sets when the file’s time is that of a copy', () => {
		const copied = { ...VIDEO, guessesEpochS: [NINE + 40 * 86_400], localGuessesEpochS: [] };
		expect(lineUpWatch(activityOf(20, THREE_SETS), copied)).toMatchObject({ linedUpBy: 'sets' });
	});

	it('does not take the time of a copy for that of another zone', () => {
		const video = { lengthS: 60, sets: [], guessesEpochS: [NINE + 100 + 3 * 3600], localGuessesEpochS: [] };
		expect(lineUpWatch(activityOf(10), video)).toMatchObject({ linedUpBy: 'start' });
	});

	it('begins with the watch when their times have nothing to do with one another', () => {
		const video = { lengthS: 60, sets: [], guessesEpochS: [NINE - 40 * 86_400], localGuessesEpochS: [] };
		expect(lineUpWatch(activityOf(20), video)).toMatchObject({ linedUpBy: 'start', videoStartEpochS: NINE });
	});
});

describe('heart rate beside a video', () => {
	it('is told in media time and only while the video ran', () => {
		const track = { activity: activityOf(1), videoStartEpochS: NINE + 57, linedUpBy: 'clock' } as const;
		expect(heartRateOf(track, 1)).toEqual([
			{ atS: 0, bpm: 90 },
			{ atS: 1, bpm: 90 },
		]);
	});
});
