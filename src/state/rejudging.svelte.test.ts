import { describe, expect, it } from 'vitest';
import { fakeAnalyzer } from '../../tests/support/fakeReview.ts';
import { makeRep, makeSession, makeSet } from '../../tests/support/makeSession.ts';
import { Rejudging } from './rejudging.svelte.ts';
import type { ReviewRecording } from './reviewRecording.ts';

const RECORDING: ReviewRecording = {
	id: 1,
	exerciseId: 'squat',
	session: makeSession([]),
	trace: [],
	// Two slices and a rest.
	frames: Array.from({ length: 120 }, (_, index) => ({
		timeS: index / 30,
		widthPx: 640,
		heightPx: 360,
		image: null,
		world: null,
		backContour: null,
		score: 1,
	})),
	video: null,
	notes: [],
	givenBacks: [],
	watch: null,
	backNeutrals: [],
	stopped: null,
};

/** A page with one recording. */
function pageOf(recording: ReviewRecording) {
	const page = { open: recording as ReviewRecording | null, puts: 0 };
	const rejudging = new Rejudging((exerciseId) => fakeAnalyzer(makeSet([makeRep(1, [])], { exerciseId })), {
		find: () => page.open ?? undefined,
		put: (changed) => {
			page.open = changed;
			page.puts += 1;
		},
	});
	return { page, rejudging };
}

describe('judging anew', () => {
	it('keeps what else was changed meanwhile', async () => {
		const { page, rejudging } = pageOf(RECORDING);
		const judged = rejudging.judge(RECORDING, { exerciseId: 'lunge', givenBacks: [] });
		expect(rejudging.runs).toBe(true);
		page.open = { ...RECORDING, session: { ...RECORDING.session, notes: 'said meanwhile' } };
		await judged;
		expect(rejudging.runs).toBe(false);
		expect(page.open).toMatchObject({
			exerciseId: 'lunge',
			session: { notes: 'said meanwhile', sets: [{ exerciseId: 'lunge' }] },
		});
	});

	it('gives way to a newer wish', async () => {
		const { page, rejudging } = pageOf(RECORDING);
		const first = rejudging.judge(RECORDING, { exerciseId: 'lunge', givenBacks: [] });
		await Promise.all([first, rejudging.judge(RECORDING, { exerciseId: 'hip-hinge', givenBacks: [] })]);
		expect(page.puts).toBe(1);
		expect(page.open?.session.sets[0]?.exerciseId).toBe('hip-hinge');
	});

	it('leaves alone what was closed, and stops when the page is left', async () => {
		const { page, rejudging } = pageOf(RECORDING);
		const judged = rejudging.judge(RECORDING, { exerciseId: 'lunge', givenBacks: [] });
		page.open = null;
		await judged;
		expect(page.puts).toBe(0);
		page.open = RECORDING;
		const stopped = rejudging.judge(RECORDING, { exerciseId: 'lunge', givenBacks: [] });
		rejudging.stop();
		await stopped;
		expect(page.puts).toBe(0);
	});
});
