import { describe, expect, it } from 'vitest';
import { PlaybackLayers } from './playbackLayers.svelte.ts';

describe('PlaybackLayers', () => {
	it('hides everything with the overlay, and brings back what was shown', () => {
		const layers = new PlaybackLayers();
		layers.toggle('paths');
		layers.toggleOverlay();
		expect([layers.overlay, layers.shows('angles'), layers.shows('paths')]).toEqual([false, false, false]);
		layers.toggleOverlay();
		expect([layers.overlay, layers.shows('angles'), layers.shows('paths')]).toEqual([true, true, true]);
	});

	it('switches the overlay on for a layer that is asked for', () => {
		const layers = new PlaybackLayers();
		layers.toggleOverlay();
		layers.toggle('best');
		expect([layers.overlay, layers.shows('best')]).toEqual([true, true]);
		layers.toggle('best');
		expect([layers.overlay, layers.shows('best')]).toEqual([true, false]);
	});
});
