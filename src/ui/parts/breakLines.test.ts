import { describe, expect, it } from 'vitest';
import { breakLines, longest } from './breakLines.ts';

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

	it('parts a word at a soft hyphen only where it is too long for any plate', () => {
		expect(breakLines('Ober\u00adschenkel tiefer')).toEqual(['Oberschenkel', 'tiefer']);
		expect(breakLines('Ober\u00adschenkel\u00adstrecker')).toEqual(['Ober-', 'schenkel-', 'strecker']);
	});

	it('breaks between the words of a script without spaces, where each sign is as wide as two letters', () => {
		expect(breakLines('再低一点')).toEqual(['再低一点']);
		const lines = breakLines('请后退，直到我能看到你的脚。');
		expect(lines).toHaveLength(3);
		expect(lines.join('')).toBe('请后退，直到我能看到你的脚。');
		expect(lines.every((line) => !/^[，。]/u.test(line))).toBe(true);
		expect(longest(lines)).toBeLessThanOrEqual(12);
	});
});
