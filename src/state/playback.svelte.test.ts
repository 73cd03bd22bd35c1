import { describe, expect, it, vi } from 'vitest';
import { Playback } from './playback.svelte.ts';

/** Times of pictures at an uneven rate. */
const TIMES_S = [0, 0.04, 0.1, 0.14, 0.2];

/** What a video element does for a playhead, as far as it asks for it. */
class FakeVideo extends EventTarget {
	currentTime = 0;
	playbackRate = 1;
	paused = true;
	seeking = false;
	#follow: ((nowMs: number, picture: { mediaTime: number }) => void) | null = null;

	requestVideoFrameCallback(follow: (nowMs: number, picture: { mediaTime: number }) => void): number {
		this.#follow = follow;
		return 1;
	}
	cancelVideoFrameCallback(): void {
		this.#follow = null;
	}
	play(): Promise<void> {
		this.paused = false;
		this.dispatchEvent(new Event('play'));
		return Promise.resolve();
	}
	pause(): void {
		this.paused = true;
		this.dispatchEvent(new Event('pause'));
	}
	show(mediaTime: number): void {
		this.#follow?.(0, { mediaTime });
	}
}

function attached() {
	const playback = new Playback(TIMES_S, 10);
	const video = new FakeVideo();
	const detach = playback.attach(video as unknown as HTMLVideoElement);
	return { playback, video, detach };
}

describe('Playback', () => {
	it('steps from picture to picture, whatever their distance, and stops at the ends', () => {
		const playback = new Playback(TIMES_S, 0.2);
		playback.seek(0.1);
		playback.step(1);
		expect(playback.timeS).toBe(0.14);
		playback.step(-2);
		expect(playback.timeS).toBe(0.04);
		playback.step(-5);
		expect(playback.timeS).toBe(0);
		playback.step(99);
		expect(playback.timeS).toBe(0.2);
	});

	it('keeps the playhead inside the recording', () => {
		const playback = new Playback([], 3);
		playback.seek(7);
		expect(playback.timeS).toBe(3);
		playback.seek(-1);
		expect(playback.timeS).toBe(0);
	});

	it('seeks into a picture, not onto the edge between two', () => {
		const { playback, video } = attached();
		playback.seek(0.1);
		expect(video.currentTime).toBeGreaterThan(0.1);
		expect(video.currentTime).toBeLessThan(0.14);
	});

	it('follows the pictures that are shown while it plays', () => {
		const { playback, video, detach } = attached();
		playback.toggle();
		expect(playback.playing).toBe(true);
		video.show(0.14);
		expect(playback.timeS).toBe(0.14);
		playback.toggle();
		expect(playback.playing).toBe(false);
		detach();
		video.show(0.2);
		expect(playback.timeS).toBe(0.14);
	});

	it('draws what is on the screen while a seek is under way', () => {
		const { playback, video } = attached();
		video.show(0.04);
		playback.seek(5);
		expect(playback.timeS).toBe(5);
		expect(playback.shownS).toBe(0.04);
		video.show(5);
		expect(playback.shownS).toBe(5);
	});

	it('goes back to the start of a looped stretch at its end, and leaves it when sought elsewhere', () => {
		const { playback, video } = attached();
		playback.loop = { startS: 2, endS: 3 };
		playback.toggle();
		expect(playback.timeS).toBe(2);
		video.show(3);
		expect(playback.timeS).toBe(2);
		playback.seek(8);
		expect(playback.loop).toBeNull();
	});

	it('starts a looped stretch again when it ends with the video', () => {
		const { playback, video } = attached();
		playback.toggleLoop({ startS: 9, endS: 10 });
		expect(playback.playing).toBe(true);
		video.pause();
		video.dispatchEvent(new Event('ended'));
		expect(playback.playing).toBe(true);
		expect(playback.timeS).toBe(9);
		playback.toggleLoop({ startS: 9, endS: 10 });
		expect(playback.loop).toBeNull();
	});

	it('stands on the picture that was on the screen when it was stopped', () => {
		const { playback, video } = attached();
		playback.toggle();
		video.show(0.04);
		playback.toggle();
		video.show(0.1);
		expect(playback.timeS).toBe(0.1);
		playback.step(1);
		video.show(0.1);
		expect(playback.timeS).toBe(0.14);
	});

	it('goes through its rates, and stays at the slowest and the fastest', () => {
		const { playback, video } = attached();
		playback.changeRate('slower');
		expect(video.playbackRate).toBe(0.75);
		for (let presses = 0; presses < 9; presses += 1) playback.changeRate('slower');
		expect(playback.rate).toBe(0.1);
		for (let presses = 0; presses < 9; presses += 1) playback.changeRate('faster');
		expect(video.playbackRate).toBe(2);
	});

	it('lays the decoded picture over an element that stops at another, until it stops at the right one', async () => {
		const asked: number[] = [];
		const image = {} as CanvasImageSource;
		const read = (timeS: number) => {
			asked.push(timeS);
			return Promise.resolve(image);
		};
		const playback = new Playback(TIMES_S, 0.3, () => Promise.resolve({ read, close: () => undefined }));
		const video = new FakeVideo();
		playback.attach(video as unknown as HTMLVideoElement);
		playback.seek(0.14);
		video.show(0.1);
		await vi.waitFor(() => expect(playback.exact).toBe(image));
		expect(playback.shownS).toBe(0.14);
		expect(asked).toEqual([expect.closeTo(0.143)]);
		playback.step(1);
		video.show(0.2);
		expect(playback.exact).toBeNull();
		expect(playback.shownS).toBe(0.2);
	});

	it('shows single pictures of a file that the browser can’t play', async () => {
		const image = {} as CanvasImageSource;
		const read = () => Promise.resolve(image);
		const playback = new Playback(TIMES_S, 0.3, () => Promise.resolve({ read, close: () => undefined }));
		const video = new FakeVideo();
		playback.attach(video as unknown as HTMLVideoElement);
		video.dispatchEvent(new Event('error'));
		playback.seek(0);
		await vi.waitFor(() => expect(playback.exact).toBe(image));
	});
});
