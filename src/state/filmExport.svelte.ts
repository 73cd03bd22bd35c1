import { nameOfSource } from '../analysis/export/exportFiles.ts';
import type {
	FilmCodec,
	FilmError,
	FilmErrorCode,
	FilmMaker,
	FilmScene,
	MadeFilm,
} from '../io/camera/film/filmPort.ts';
import type { FilmRange } from './filmScript.ts';
import type { ReviewRecording } from './reviewRecording.ts';

export type { DrawProperty, DrawStep, FilmCodec, FilmErrorCode, FilmScene } from '../io/camera/film/filmPort.ts';

/** What films are made with. */
export interface FilmPorts {
	openMaker(): Promise<FilmMaker>;
	/** Hands a file to the person. */
	saveFile(fileName: string, file: Blob): void;
	/** Wall clock in seconds, from any origin. */
	clockS(): number;
}

export type FilmPhase = 'looking' | 'unable' | 'ready' | 'making' | 'done';

/** How slow a film can be, and as fast as what was filmed. */
export const FILM_SPEEDS = [0.1, 0.25, 0.5, 1] as const;

export interface FilmWish {
	readonly range: FilmRange;
	/** Above 0, up to 1. */
	readonly speed: number;
	/** Put after the name of the video. */
	readonly rangeInName: string;
	/** The space that the scenes are drawn in, in the shape of the picture. */
	readonly stage: { readonly widthPx: number; readonly heightPx: number };
	/** What is drawn over a picture, by its index in the recording's trace. Called from the first that matters on, once each. */
	readonly sceneOf: (index: number) => FilmScene;
}

export interface FilmProgress {
	/** 0–1. */
	readonly ratio: number;
	readonly pictures: number;
	/** Wall time left in seconds; `null` until it can be guessed. */
	readonly leftS: number | null;
}

const NOTHING_YET: FilmProgress = { ratio: 0, pictures: 0, leftS: null };
/** A guess at the time left is worth nothing before, in seconds. */
const GUESS_AFTER_S = 1;
/** So many are drawn in a few milliseconds: the page stays smooth meanwhile. */
const SCENES_AT_A_TIME = 12;

/** One recording as films with what was found drawn over them, made one at a time. */
export class FilmExport {
	phase = $state.raw<FilmPhase>('looking');
	/** What the film will be coded in; `null` until it is known, and where there is nothing to code with. */
	codec = $state.raw<FilmCodec | null>(null);
	progress = $state.raw<FilmProgress>(NOTHING_YET);
	film = $state.raw<(MadeFilm & { readonly name: string }) | null>(null);
	/** Why the last film was not made; `null` when it was, or was stopped. */
	trouble = $state.raw<FilmErrorCode | null>(null);

	readonly #ports: FilmPorts;
	readonly #recording: ReviewRecording;
	#maker: FilmMaker | null = null;
	#abort: AbortController | null = null;
	#isClosed = false;

	constructor(ports: FilmPorts, recording: ReviewRecording) {
		this.#ports = ports;
		this.#recording = recording;
	}

	/** Looks for what films can be coded in. */
	async look(): Promise<void> {
		try {
			const { widthPx, heightPx } = this.#recording.session.source;
			const maker = await this.#openMaker();
			this.codec = await maker.findCodec({ widthPx, heightPx });
			if (this.codec === null) this.trouble = 'no-encoder';
		} catch (reason) {
			this.trouble = codeOf(reason);
		}
		this.phase = this.codec === null ? 'unable' : 'ready';
	}

	/** Makes a film, in place of the one before. Resolves when it is made, failed or stopped. */
	async make(wish: FilmWish): Promise<void> {
		const { codec } = this;
		const { video, trace, session } = this.#recording;
		if (codec === null || video === null || this.phase === 'making') return;
		const abort = new AbortController();
		this.#abort = abort;
		this.trouble = null;
		this.film = null;
		this.progress = NOTHING_YET;
		this.phase = 'making';
		const lastS = wish.range.endS ?? session.source.durationS ?? trace.at(-1)?.timeS ?? 0;
		const { startS } = wish.range;
		const beganS = this.#ports.clockS();
		try {
			const maker = await this.#openMaker();
			const plan = { video, ...wish.range, speed: wish.speed, picturesPerS: rateOf(trace), stage: wish.stage, codec };
			const made = await maker.make(
				plan,
				{
					nextScenes: createScenes(trace, wish),
					onReached: ({ pictures, readS }) => {
						const ratio = lastS > startS ? Math.min(Math.max((readS - startS) / (lastS - startS), 0), 1) : 0;
						const elapsedS = this.#ports.clockS() - beganS;
						const isKnown = elapsedS > GUESS_AFTER_S && ratio > 0;
						this.progress = { ratio, pictures, leftS: isKnown ? (elapsedS * (1 - ratio)) / ratio : null };
					},
				},
				abort.signal,
			);
			const ending = codec === 'avc' ? 'mp4' : 'webm';
			this.progress = { ratio: 1, pictures: made.pictures, leftS: 0 };
			this.film = { ...made, name: `${nameOfSource(session.source.name)}${wish.rangeInName}.annotated.${ending}` };
		} catch (reason) {
			if (!abort.signal.aborted) this.trouble = codeOf(reason);
		}
		this.phase = this.film === null ? 'ready' : 'done';
	}

	/** Stops the film that is being made. Nothing of it is kept. */
	cancel(): void {
		this.#abort?.abort();
	}

	/** Hands the film to the person. */
	save(): void {
		const { film } = this;
		if (film !== null) this.#ports.saveFile(film.name, film.file);
	}

	/** Back to the choice, to make another. */
	again(): void {
		if (this.phase === 'done') this.phase = 'ready';
	}

	/** Stops what runs and removes the film. A download that has begun goes on. */
	close(): void {
		this.#isClosed = true;
		this.cancel();
		this.#maker?.close();
		this.#maker = null;
	}

	async #openMaker(): Promise<FilmMaker> {
		this.#maker ??= await this.#ports.openMaker();
		if (this.#isClosed) this.#maker.close();
		return this.#maker;
	}
}

type Trace = ReviewRecording['trace'];

/** The scenes of a range, a few at a call: from the last one that begins before the range. */
function createScenes(trace: Trace, { range, sceneOf }: FilmWish): () => readonly FilmScene[] {
	const { startS, endS } = range;
	let next = Math.max(
		trace.findLastIndex(({ timeS }) => timeS <= startS),
		0,
	);
	return () => {
		const scenes: FilmScene[] = [];
		while (scenes.length < SCENES_AT_A_TIME && next < trace.length) {
			if (endS !== null && (trace[next]?.timeS ?? 0) > endS) break;
			scenes.push(sceneOf(next));
			next += 1;
		}
		return scenes;
	};
}

/** Pictures a second of a recording, about. */
function rateOf(trace: Trace): number {
	const [first, last] = [trace[0], trace.at(-1)];
	if (first === undefined || last === undefined || last.timeS <= first.timeS) return 0;
	return (trace.length - 1) / (last.timeS - first.timeS);
}

function codeOf(reason: unknown): FilmErrorCode {
	return isFilmError(reason) ? reason.code : 'stopped-working';
}

function isFilmError(reason: unknown): reason is FilmError {
	return reason instanceof Error && reason.name === 'FilmError' && 'code' in reason;
}
