import { describe, expect, it } from 'vitest';
import { PlaybackZoom } from './playbackZoom.svelte.ts';

describe('PlaybackZoom', () => {
	it('keeps what is pointed at in its place', () => {
		const zoom = new PlaybackZoom(60);
		zoom.zoom(2, 15);
		expect(zoom.span).toEqual({ startS: 7.5, endS: 37.5 });
	});

	it('stays inside of the recording and between a second and the whole', () => {
		const zoom = new PlaybackZoom(60);
		zoom.zoom(1000, 60);
		expect(zoom.span).toEqual({ startS: 59, endS: 60 });
		expect(zoom.isClosest).toBe(true);
		zoom.zoom(1 / 2000, 59.5);
		expect(zoom.span).toEqual({ startS: 0, endS: 60 });
		expect(zoom.isWhole).toBe(true);
	});

	it('shows a recording that is shorter than a second as a whole', () => {
		const zoom = new PlaybackZoom(0.4);
		zoom.closer(0.2);
		expect(zoom.span).toEqual({ startS: 0, endS: 0.4 });
	});

	it('moves as far as the recording goes', () => {
		const zoom = new PlaybackZoom(60);
		zoom.zoom(6, 0);
		zoom.pan(25);
		expect(zoom.span).toEqual({ startS: 25, endS: 35 });
		zoom.pan(99);
		expect(zoom.span).toEqual({ startS: 50, endS: 60 });
	});

	it('turns the page for a playhead that leaves, and for no other', () => {
		const zoom = new PlaybackZoom(60);
		zoom.zoom(6, 0);
		zoom.follow(10);
		expect(zoom.span.startS).toBe(0);
		zoom.follow(10.1);
		expect(zoom.span.startS).toBeCloseTo(8.9);
		zoom.follow(5);
		expect(zoom.span.startS).toBe(0);
		expect(zoom.span.endS).toBeCloseTo(10);
	});
});
