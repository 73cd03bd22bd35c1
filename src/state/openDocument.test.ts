import { File as NodeFile } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../tests/support/demoTrack.ts';
import { fakeEstimator, fakeSource } from '../../tests/support/fakeReview.ts';
import { makeRep, makeSession, makeSet, passed } from '../../tests/support/makeSession.ts';
import { createAnalyzer } from '../analysis/analyzer.ts';
import { exportPieces } from '../analysis/export/exportFiles.ts';
import { squat } from '../athlete/motions/squat.ts';
import type { PoseEstimator } from '../io/estimator/poseEstimator.ts';
import { openDocument, type DocumentOpening } from './openDocument.ts';
import type { ReviewRecording } from './reviewRecording.ts';
import { reviewVideo } from './reviewVideo.ts';

const FPS = 10;
const POSES = demoTrack({ motion: squat({ reps: 2 }), camera: { yawDeg: 90 }, fps: FPS, noiseM: 0.006 });
const OPENING: DocumentOpening = {
	id: 2,
	app: 'plumbline 0.1.0',
	exerciseId: 'squat',
	createAnalyzer,
	signal: new AbortController().signal,
};

/** jsdom's own files can't be read as text. */
function document(text: string, name = 'clip.landmarks.json'): File {
	return new NodeFile([text], name, { lastModified: Date.UTC(2026, 10, 22, 9) }) as unknown as File;
}

/** Sees the demo athlete, with as many digits as a pose model gives. */
function seesAthlete(): PoseEstimator {
	const estimator = fakeEstimator();
	return {
		...estimator,
		estimate({ image, timeS }) {
			image.close();
			const pose = POSES[Math.round(timeS * FPS)];
			return pose === undefined ? Promise.reject(new Error('no such picture')) : Promise.resolve({ ...pose, timeS });
		},
	};
}

function reviewed(exerciseId: string): Promise<ReviewRecording> {
	return reviewVideo({
		id: 1,
		app: 'plumbline 0.1.0',
		file: new File(['x'], 'clip.mp4'),
		source: fakeSource({ frames: POSES.length, framesPerS: FPS }),
		estimator: seesAthlete(),
		exerciseId,
		createAnalyzer,
		signal: new AbortController().signal,
		clockS: () => 0,
		publish: () => undefined,
	});
}

async function troubleWith(file: File, opening = OPENING): Promise<unknown> {
	const result = await openDocument(file, opening);
	return result.kind === 'trouble' ? result.trouble : null;
}

describe('openDocument', () => {
	it.each(['squat', 'auto'])(
		'judges the saved track of a review as the review did, to the last digit: %s',
		async (id) => {
			const review = await reviewed(id);
			expect(review.session.sets[0]?.reps).toHaveLength(2);
			const opened = await openDocument(document([...exportPieces('track', review)].join('')), {
				...OPENING,
				exerciseId: id,
			});
			if (opened.kind !== 'opened') throw new Error('not opened');
			const { recording } = opened;
			expect(recording.session.sets).toEqual(review.session.sets);
			expect(recording.trace).toEqual(review.trace);
			expect([...exportPieces('reps', recording)].join('')).toBe([...exportPieces('reps', review)].join(''));
			expect([...exportPieces('angles', recording)].join('')).toBe([...exportPieces('angles', review)].join(''));
			expect([...exportPieces('track', recording)].join('')).toBe([...exportPieces('track', review)].join(''));
		},
	);

	it('can be stopped while a track is judged', async () => {
		const track = [...exportPieces('track', { session: makeSession([]), frames: POSES })].join('');
		const stop = new AbortController();
		const opening = openDocument(document(track), { ...OPENING, signal: stop.signal });
		setTimeout(() => stop.abort(), 0);
		await expect(opening).rejects.toThrow(/abort/iu);
	});

	it('has no video for a track, and says where it came from', async () => {
		const track = [...exportPieces('track', { session: makeSession([]), frames: POSES.slice(0, 20) })].join('');
		expect(await openDocument(document(track), OPENING)).toMatchObject({
			kind: 'opened',
			recording: {
				video: null,
				exerciseId: 'squat',
				session: {
					startedAt: '2026-11-22T09:00:00.000Z',
					source: { kind: 'track', name: 'clip.mp4', durationS: 2, widthPx: 1280, heightPx: 720 },
				},
			},
		});
	});

	it('knows a track by what is in it, whatever it is called', async () => {
		const track = [...exportPieces('track', { session: makeSession([]), frames: POSES.slice(0, 20) })].join('');
		expect(await openDocument(document(track, 'old.json'), OPENING)).toMatchObject({ kind: 'opened' });
	});

	it('opens a saved session with its tables', async () => {
		const session = makeSession([makeSet([makeRep(1, [passed('squat/shallow-depth')])])]);
		const opened = await openDocument(
			document([...exportPieces('session', { session, frames: [] })].join(''), 'a.session.json'),
			OPENING,
		);
		expect(opened).toMatchObject({ kind: 'opened', recording: { session, frames: [], video: null } });
	});

	it('tells of a track that is damaged, empty, or judged as what it does not know', async () => {
		const track = [...exportPieces('track', { session: makeSession([]), frames: POSES.slice(0, 3) })].join('');
		expect(await troubleWith(document(track.slice(0, -40)))).toMatchObject({ kind: 'document', problem: 'damaged' });
		expect(await troubleWith(document(track.replace('[0,1,', '[null,1,')))).toMatchObject({ problem: 'damaged' });
		const none = [...exportPieces('track', { session: makeSession([]), frames: [] })].join('');
		expect(await troubleWith(document(none))).toMatchObject({ kind: 'document', problem: 'empty' });
		expect(await troubleWith(document(track), { ...OPENING, exerciseId: 'jump' })).toMatchObject({ kind: 'exercise' });
	});

	it('does not read a file larger than 200 MB', async () => {
		const huge = {
			name: 'clip.landmarks.json',
			size: 200_000_001,
			text: () => Promise.reject(new Error('was read')),
		} as unknown as File;
		expect(await troubleWith(huge)).toMatchObject({ kind: 'document', problem: 'too-large' });
	});

	it('tells of JSON that is something else', async () => {
		expect(await troubleWith(document('{"name":"x"}', 'package.json'))).toMatchObject({ problem: 'not-a-session' });
		expect(await troubleWith(document('[[[[', 'x.json'))).toMatchObject({ problem: 'not-json' });
	});
});
