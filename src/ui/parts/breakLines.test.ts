import { describe, expect, it } from 'vitest';
import { breakLines } from './breakLines.ts';

describe('breakLines', () => {
	it('keeps a short cue in one line', () => {
		expect(breakLines('Paused')).toEqual(['Paused']);
	});

	it('breaks a cue into even lines', () => {
		expect(breakLines('A little lower')).toEqual(['A little', 'lower']);
		expect(breakLines('Step into the picture')).toEqual(['Step into', 'the picture']);
		expect(breakLines('Step back until I see your feet')).toEqual(['Step back', 'until I see', 'your feet']);
	});

	it('never breaks a word, nor makes an empty line', () => {
		expect(breakLines('Oberschenkelstrecker')).toEqual(['Oberschenkelstrecker']);
		expect(breakLines('Oberschenkel tiefer')).toEqual(['Oberschenkel', 'tiefer']);
	});
});
