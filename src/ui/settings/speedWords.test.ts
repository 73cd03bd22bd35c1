import { describe, expect, it } from 'vitest';
import type { Recommendation } from '../../state/machineSpeed.ts';
import { recommendationSentences } from './speedWords.ts';

const small: Recommendation = {
	reason: 'small',
	model: 'blazepose-lite',
	backend: 'wasm',
	picturesPerS: 31.4,
	largePicturesPerS: 11.2,
};

describe('what is recommended', () => {
	it('is said with what the other model would give', () => {
		expect(recommendationSentences(small)).toEqual([
			'Use the small model: it looks at 31 pictures a second here.',
			'The large one would give you 11 pictures a second.',
			'Main processor (WebAssembly).',
		]);
	});

	it('is said without it where the other does not run', () => {
		expect(recommendationSentences({ ...small, largePicturesPerS: null })).toContain('The large one does not run.');
	});

	it('is a warning where nothing is fast enough, and never nought pictures', () => {
		const [first] = recommendationSentences({ ...small, reason: 'slow', picturesPerS: 0.3 });
		expect(first).toBe('This machine is slow: at best it looks at 1 picture a second.');
	});

	it('is another browser where nothing runs', () => {
		expect(recommendationSentences({ reason: 'none' })).toContain('No model runs in this browser.');
	});
});
