import { describe, expect, it } from 'vitest';
import { makeSession } from '../../tests/support/makeSession.ts';
import type { WatchActivity } from '../analysis/watch/watchActivity.ts';
import { besideWatch, lineUpFile, movedBy, watchProblemOf } from './reviewWatch.ts';
import type { ReviewRecording } from './reviewRecording.ts';

const NINE = Date.UTC(2026, 10, 22, 9) / 1000;

const RECORDING: ReviewRecording = {
	id: 1,
	exerciseId: 'auto',
	session: { ...makeSession([]), startedAt: '2030-01-01T00:00:00Z' },
	trace: [],
	frames: [],
	video: new File([], 'clip.mp4'),
	notes: [],
	givenBacks: [],
	backNeutrals: [],
	watch: null,
	stopped: null,
};

const ACTIVITY: WatchActivity = {
	name: 'a.fit',
	heartRate: Array.from({ length: 100 }, (_, second) => ({ atEpochS: NINE + second, bpm: 90 + second })),
	sets: [],
};

const ports = (createdS: number | null) => ({
	readWatchFile: () => Promise.resolve(ACTIVITY),
	creationTimeS: () => Promise.resolve(createdS),
});

describe('a watch beside a recording', () => {
	it('is placed by when the video says it was made, and its heart rate is the session’s', async () => {
		const watch = await lineUpFile(RECORDING, new File([], 'a.fit'), ports(NINE + 20));
		expect(watch).toMatchObject({ videoStartEpochS: NINE + 20, linedUpBy: 'clock' });
		const { heartRate } = besideWatch(RECORDING, watch).session;
		// The clip is 14.5 s long.
		expect(heartRate).toHaveLength(15);
		expect(heartRate[0]).toEqual({ atS: 0, bpm: 110 });
	});

	it('is moved by hand, and says so', async () => {
		const placed = besideWatch(RECORDING, await lineUpFile(RECORDING, new File([], 'a.fit'), ports(NINE + 20)));
		const moved = movedBy(placed, 2);
		expect(moved.watch).toMatchObject({ videoStartEpochS: NINE + 18, linedUpBy: 'hand' });
		expect(moved.session.heartRate.find(({ atS }) => atS === 2)).toEqual({ atS: 2, bpm: 110 });
		expect(besideWatch(moved, null)).toMatchObject({ watch: null, session: { heartRate: [] } });
	});

	it('that can’t be read is a problem with a name', () => {
		const refused = Object.assign(new Error('cut off'), { name: 'WatchFileError', code: 'too-large' });
		expect(watchProblemOf(refused)).toBe('too-large');
		expect(watchProblemOf(new Error('the disk is gone'))).toBe('damaged');
	});
});
