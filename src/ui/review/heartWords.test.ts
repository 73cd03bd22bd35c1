import { describe, expect, it } from 'vitest';
import { heartAt, type WatchTrack } from '../../analysis/watch/watchActivity.ts';
import { makeRep, makeSet } from '../../../tests/support/makeSession.ts';
import { heartOfSets, leadText, watchCountText } from './heartWords.ts';

const RISING = Array.from({ length: 60 }, (_, second) => ({ atS: second, bpm: 90 + second }));

const WATCH: WatchTrack = {
	activity: {
		name: 'a.fit',
		heartRate: [],
		sets: [
			{ startEpochS: 1_000, endEpochS: 1_030, reps: 8 },
			{ startEpochS: 5_000, endEpochS: 5_030, reps: 12 },
		],
	},
	videoStartEpochS: 990,
	linedUpBy: 'sets',
};

describe('heart rate at a moment', () => {
	it('is the last reading, as long as it is fresh', () => {
		expect(heartAt(RISING, 10.9)).toBe(100);
		expect(heartAt(RISING, 69)).toBe(149);
		expect(heartAt(RISING, 70)).toBeNull();
		expect(heartAt(RISING, -1)).toBeNull();
	});
});

describe('heart rate of a set', () => {
	const set = makeSet([makeRep(1, [], { startS: 5, endS: 7 }), makeRep(2, [], { startS: 18, endS: 20 })]);

	it('has its highest after the last rep', () => {
		expect(heartOfSets({ sets: [set], heartRate: RISING })).toEqual([
			'2 squats: from 95 to 110, highest 130 beats a minute',
		]);
	});

	it('is left out where the watch was silent', () => {
		expect(heartOfSets({ sets: [set], heartRate: RISING.slice(0, 8) })).toEqual([]);
	});
});

describe('what the watch counted', () => {
	it('is told beside the camera’s count, of sets that the video shows', () => {
		const set = makeSet([makeRep(1, []), makeRep(2, [], { partial: true })]);
		expect(watchCountText(WATCH, [set], 60)).toBe('Reps by your watch: 8. By the camera: 1.');
	});

	it('is not told when it counted nothing', () => {
		expect(watchCountText({ ...WATCH, videoStartEpochS: 9_000 }, [], 60)).toBe('');
	});
});

describe('where a video begins', () => {
	it('is told by the watch', () => {
		expect([leadText(75.26), leadText(-3), leadText(0.01)]).toEqual([
			'The video begins 1:15.3 after the watch',
			'The video begins 0:03.0 before the watch',
			'The video begins together with the watch',
		]);
	});
});
