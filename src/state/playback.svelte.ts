import type { PictureReader } from '../io/camera/pictureReader.ts';
import { createLatestPicture, type LatestPicture } from './playbackLatest.ts';
import { insidePicture, pictureAt } from './playbackPictures.ts';

export interface TimeSpan {
	readonly startS: number;
	readonly endS: number;
}

/** Slow enough to see a swing, fast enough to skip a rest. */
export const PLAYBACK_RATES = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2] as const;

/** A seek that brings another picture tells of it by then; after that the one on the screen is the one. */
const ARRIVAL_MS = 80;

/** The playhead of a recording, with or without a video to show. */
export class Playback {
	/** Where the playhead stands, in seconds of media time. */
	timeS = $state.raw(0);
	/** Media time of the picture on the screen; it follows the playhead while a seek is under way. */
	shownS = $state.raw(0);
	playing = $state.raw(false);
	rate = $state.raw(1);
	/** The stretch that is played again and again; `null` plays on. */
	loop = $state.raw<TimeSpan | null>(null);
	/**
	 * The picture at the playhead, decoded for itself, while the video element shows another: at a varying rate it may stop a picture
	 * early. `null` when the element is right, or plays.
	 */
	exact = $state.raw<CanvasImageSource | null>(null);
	/** The browser can't play the file, though its pictures could be analysed. */
	unplayable = $state.raw(false);

	readonly lengthS: number;
	readonly #pictureTimesS: readonly number[];
	#video: HTMLVideoElement | null = null;
	/** The playhead was put where it is, and the video has not moved on since. */
	#isPlaced = false;
	/** Media time of the picture that the element shows; `null` before the first. */
	#elementS: number | null = null;
	#arrival: ReturnType<typeof setTimeout> | undefined;
	readonly #latest: LatestPicture | null;

	/** @param openPictures reads single pictures of the video, where the element can't be trusted to. */
	constructor(
		pictureTimesS: readonly number[],
		lengthS: number,
		openPictures: (() => Promise<PictureReader>) | null = null,
	) {
		this.#pictureTimesS = pictureTimesS;
		this.lengthS = lengthS;
		this.#latest = openPictures === null ? null : createLatestPicture(openPictures);
	}

	/** Follows a video element until the returned function is called. */
	attach(video: HTMLVideoElement): () => void {
		this.#video = video;
		const listening = new AbortController();
		const { signal } = listening;
		video.addEventListener('play', () => this.#started(), { signal });
		video.addEventListener('pause', () => (this.playing = false), { signal });
		video.addEventListener('ended', () => this.#startLoopAgain(), { signal });
		video.addEventListener('error', () => this.#gaveUp(), { signal });
		video.addEventListener('seeked', () => this.#checkSoon(), { signal });
		video.addEventListener('loadeddata', () => this.seek(this.timeS), { signal });
		let callbackId = 0;
		const follow: VideoFrameRequestCallback = (_, { mediaTime }) => {
			this.#shown(mediaTime);
			callbackId = video.requestVideoFrameCallback(follow);
		};
		callbackId = video.requestVideoFrameCallback(follow);
		return () => {
			listening.abort();
			video.cancelVideoFrameCallback(callbackId);
			clearTimeout(this.#arrival);
			this.#latest?.close();
			this.#video = null;
			this.playing = false;
		};
	}

	toggle(): void {
		const video = this.#video;
		if (video === null) return;
		if (!video.paused) {
			video.pause();
			return;
		}
		if (this.loop !== null && (this.timeS < this.loop.startS || this.timeS >= this.loop.endS)) {
			this.seek(this.loop.startS);
		}
		this.#play();
	}

	/** Moves the playhead. Outside of a looped stretch, the loop ends. */
	seek(timeS: number): void {
		this.timeS = Math.min(Math.max(timeS, 0), this.lengthS);
		if (this.loop !== null && (timeS < this.loop.startS || timeS > this.loop.endS)) this.loop = null;
		this.#isPlaced = true;
		this.#latest?.forget();
		if (this.#video === null) this.shownS = this.timeS;
		else this.#video.currentTime = insidePicture(this.#pictureTimesS, this.timeS);
		if (this.unplayable) this.#checkSoon();
	}

	/** Stops and goes `pictures` on, or back when negative. */
	step(pictures: number): void {
		this.#video?.pause();
		const times = this.#pictureTimesS;
		const now = pictureAt(times, this.timeS);
		if (now === null) return;
		const target = times[Math.min(Math.max(now + pictures, 0), times.length - 1)];
		if (target !== undefined) this.seek(target);
	}

	setRate(rate: number): void {
		this.rate = rate;
		if (this.#video !== null) this.#video.playbackRate = rate;
	}

	/** The next slower or faster rate. */
	changeRate(by: 'slower' | 'faster'): void {
		const rate =
			by === 'slower'
				? PLAYBACK_RATES.findLast((each) => each < this.rate)
				: PLAYBACK_RATES.find((each) => each > this.rate);
		if (rate !== undefined) this.setRate(rate);
	}

	/** Plays a stretch again and again, or plays on when one is looped already. */
	toggleLoop({ startS, endS }: TimeSpan): void {
		if (this.loop !== null) {
			this.loop = null;
			return;
		}
		this.loop = { startS, endS };
		this.seek(startS);
		this.#play();
	}

	#play(): void {
		this.#video?.play().catch(() => undefined);
	}

	/** A stretch that ends with the video has no picture after it that would tell of its end. */
	#startLoopAgain(): void {
		if (this.loop === null) return;
		this.seek(this.loop.startS);
		this.#play();
	}

	#started(): void {
		this.playing = true;
		this.#isPlaced = false;
		this.exact = null;
		clearTimeout(this.#arrival);
		this.#latest?.forget();
	}

	#gaveUp(): void {
		this.unplayable = true;
		this.#checkSoon();
	}

	#shown(mediaTimeS: number): void {
		this.#elementS = mediaTimeS;
		if (this.exact === null) this.shownS = mediaTimeS;
		const video = this.#video;
		if (video === null || video.seeking) return;
		if (video.paused && this.#isPlaced) {
			this.#check();
			return;
		}
		this.#isPlaced = false;
		if (this.loop !== null && mediaTimeS >= this.loop.endS) this.seek(this.loop.startS);
		else this.timeS = mediaTimeS;
	}

	#checkSoon(): void {
		clearTimeout(this.#arrival);
		this.#arrival = setTimeout(() => this.#check(), ARRIVAL_MS);
	}

	/** Whether the element stands on the picture at the playhead. If not, that picture is decoded and laid over it. */
	#check(): void {
		const video = this.#video;
		if (video === null || (!this.unplayable && (!video.paused || video.seeking || !this.#isPlaced))) return;
		const times = this.#pictureTimesS;
		const wanted = pictureAt(times, this.timeS);
		const beginS = wanted === null ? undefined : times[wanted];
		const elementS = this.#elementS;
		if (beginS === undefined || (elementS !== null && pictureAt(times, elementS) === wanted)) {
			this.#latest?.forget();
			this.#lay(null, elementS ?? this.timeS);
			return;
		}
		void this.#latest?.read(insidePicture(times, beginS)).then((image) => {
			if (image === 'unreadable') this.#lay(null, elementS ?? beginS);
			else if (image !== 'not-wanted') this.#lay(image, beginS);
		});
	}

	#lay(image: CanvasImageSource | null, timeS: number): void {
		this.exact = image;
		this.shownS = timeS;
	}
}
