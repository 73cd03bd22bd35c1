export interface TimeSpan {
	readonly startS: number;
	readonly endS: number;
}

/** Seeking to exactly where a picture begins may show the one before it: clocks round. */
const INTO_PICTURE_S = 0.001;

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
	/** The browser can't play the file, though its pictures could be analysed. */
	unplayable = $state.raw(false);

	readonly lengthS: number;
	readonly #pictureTimesS: readonly number[];
	#video: HTMLVideoElement | null = null;

	constructor(pictureTimesS: readonly number[], lengthS: number) {
		this.#pictureTimesS = pictureTimesS;
		this.lengthS = lengthS;
	}

	/** Follows a video element until the returned function is called. */
	attach(video: HTMLVideoElement): () => void {
		this.#video = video;
		const listening = new AbortController();
		const { signal } = listening;
		video.addEventListener('play', () => (this.playing = true), { signal });
		video.addEventListener('pause', () => (this.playing = false), { signal });
		video.addEventListener('error', () => (this.unplayable = true), { signal });
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
		video.play().catch(() => undefined);
	}

	/** Moves the playhead. Outside of a looped stretch, the loop ends. */
	seek(timeS: number): void {
		this.timeS = Math.min(Math.max(timeS, 0), this.lengthS);
		if (this.loop !== null && (timeS < this.loop.startS || timeS > this.loop.endS)) this.loop = null;
		if (this.#video === null) this.shownS = this.timeS;
		else this.#video.currentTime = this.timeS + INTO_PICTURE_S;
	}

	/** Stops and goes `pictures` on, or back when negative. */
	step(pictures: number): void {
		this.#video?.pause();
		const times = this.#pictureTimesS;
		const now = times.findLastIndex((timeS) => timeS <= this.timeS + INTO_PICTURE_S / 2);
		const target = times[Math.min(Math.max(now + pictures, 0), times.length - 1)];
		if (target !== undefined) this.seek(target);
	}

	setRate(rate: number): void {
		this.rate = rate;
		if (this.#video !== null) this.#video.playbackRate = rate;
	}

	#shown(mediaTimeS: number): void {
		this.shownS = mediaTimeS;
		const video = this.#video;
		if (video === null || video.paused || video.seeking) return;
		if (this.loop !== null && mediaTimeS >= this.loop.endS) this.seek(this.loop.startS);
		else this.timeS = mediaTimeS;
	}
}
