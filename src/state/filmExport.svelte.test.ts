import { describe, expect, it, vi } from 'vitest';
import { makeReviewFrame } from '../../tests/support/makeReviewFrame.ts';
import { makeSession } from '../../tests/support/makeSession.ts';
import { FilmError, type FilmCalls, type FilmMaker, type FilmPlan, type MadeFilm } from '../io/camera/film/filmPort.ts';
import { FilmExport, type FilmWish } from './filmExport.svelte.ts';
import type { ReviewRecording } from './reviewRecording.ts';

const TIMES_S = Array.from({ length: 40 }, (_, index) => index / 10);

function recording(): ReviewRecording {
	const session = makeSession([]);
	return {
		id: 1,
		exerciseId: 'squat',
		session: { ...session, source: { ...session.source, name: 'clip.mov', durationS: 4 } },
		trace: TIMES_S.map((timeS) => makeReviewFrame(timeS, null)),
		frames: [],
		video: new File(['film'], 'clip.mov'),
		notes: [],
		watch: null,
		givenBacks: [],
		backNeutrals: [],
		stopped: null,
	};
}

const WISH: FilmWish = {
	range: { startS: 0, endS: null },
	speed: 1,
	rangeInName: '',
	stage: { widthPx: 960, heightPx: 540 },
	sceneOf: (index) => ({ timeS: TIMES_S[index] ?? 0, steps: [] }),
};

const MADE: MadeFilm = {
	file: new Blob(['film']),
	pictures: 40,
	lengthS: 4,
	damage: 'none',
	widthPx: 960,
	heightPx: 540,
};

interface Fake {
	readonly codec?: 'avc' | 'vp9' | null;
	readonly make?: (plan: FilmPlan, calls: FilmCalls, signal: AbortSignal) => Promise<MadeFilm>;
}

function open({ codec = 'avc', make = () => Promise.resolve(MADE) }: Fake = {}) {
	const maker = { findCodec: () => Promise.resolve(codec), make: vi.fn(make), close: vi.fn() } satisfies FilmMaker;
	const clock = { nowS: 0 };
	const saveFile = vi.fn<(fileName: string, file: Blob) => void>();
	const ports = { openMaker: () => Promise.resolve(maker), saveFile, clockS: () => clock.nowS };
	return { film: new FilmExport(ports, recording()), maker, saveFile, clock };
}

/** All times for which scenes are asked in a range. */
async function sceneTimes(range: FilmWish['range']): Promise<readonly number[]> {
	const timesS: number[] = [];
	const { film } = open({
		make(_, { nextScenes }) {
			for (let scenes = nextScenes(); scenes.length > 0; scenes = nextScenes()) {
				timesS.push(...scenes.map(({ timeS }) => timeS));
			}
			return Promise.resolve(MADE);
		},
	});
	await film.look();
	await film.make({ ...WISH, range });
	return timesS;
}

describe('an export of a film', () => {
	it('is handed over under the name of its video, as what the browser writes', async () => {
		for (const [codec, name] of [
			['avc', 'clip.rep-2.annotated.mp4'],
			['vp9', 'clip.rep-2.annotated.webm'],
		] as const) {
			const { film, saveFile } = open({ codec });
			await film.look();
			await film.make({ ...WISH, rangeInName: '.rep-2' });
			expect(film.phase).toBe('done');
			film.save();
			expect(saveFile).toHaveBeenCalledWith(name, MADE.file);
		}
	});

	it('says when the browser writes no videos', async () => {
		const { film, maker } = open({ codec: null });
		await film.look();
		expect([film.phase, film.trouble]).toEqual(['unable', 'no-encoder']);
		await film.make(WISH);
		expect(maker.make).not.toHaveBeenCalled();
	});

	it('gives the scenes of the whole recording, each once', async () => {
		expect(await sceneTimes({ startS: 0, endS: null })).toEqual(TIMES_S);
	});

	it('gives those of a range, from the one that is shown as it begins', async () => {
		expect(await sceneTimes({ startS: 1.05, endS: 1.55 })).toEqual([1, 1.1, 1.2, 1.3, 1.4, 1.5]);
	});

	it('tells how far it is and how long it will take', async () => {
		const { film, clock } = open({
			make(_, { onReached }) {
				clock.nowS = 2;
				onReached({ pictures: 10, readS: 1 });
				expect(film.progress).toEqual({ ratio: 0.25, pictures: 10, leftS: 6 });
				return Promise.resolve(MADE);
			},
		});
		await film.look();
		await film.make(WISH);
		expect(film.progress.ratio).toBe(1);
	});

	it('can be stopped, which is no trouble, and made again', async () => {
		const { film } = open({
			make: (_, __, signal) =>
				new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
		});
		await film.look();
		const making = film.make(WISH);
		await vi.waitFor(() => expect(film.phase).toBe('making'));
		await Promise.resolve();
		film.cancel();
		await making;
		expect([film.phase, film.trouble, film.film]).toEqual(['ready', null, null]);
	});

	it('says why it failed, and nothing is offered', async () => {
		const { film, saveFile } = open({ make: () => Promise.reject(new FilmError('no-room', 'full')) });
		await film.look();
		await film.make(WISH);
		expect([film.phase, film.trouble]).toEqual(['ready', 'no-room']);
		film.save();
		expect(saveFile).not.toHaveBeenCalled();
	});

	it('lets go of all when it is closed, also while it looks', async () => {
		const { film, maker } = open();
		const looking = film.look();
		film.close();
		await looking;
		expect(maker.close).toHaveBeenCalled();
	});
});
