import { afterEach, describe, expect, it } from 'vitest';
import { writeAs } from '../language/formatting.ts';
import { capital, inARow, joined, listed, lower } from './sentences.ts';

afterEach(() => writeAs('en-GB'));

describe('names in a sentence', () => {
	it('are listed as they are spoken', () => {
		expect(listed(['depth'])).toBe('depth');
		expect(listed(['depth', 'lean', 'heels'])).toBe('depth, lean and heels');
		expect(listed([])).toBe('');
	});

	it('are listed and written small as the language does it', () => {
		writeAs('de-AT');
		expect(listed([lower('Tiefe'), lower('Fersen')])).toBe('Tiefe und Fersen');
		writeAs('es');
		expect(listed([lower('Profundidad'), lower('Talones')])).toBe('profundidad y talones');
		expect(capital('índice')).toBe('Índice');
	});
});

describe('what stands by itself', () => {
	it('is put beside the others, without what is empty', () => {
		expect(joined(['10 reps', '', 'slowly'])).toBe('10 reps, slowly');
		expect(joined(['', ''])).toBe('');
		expect(inARow(['8 squats.', '', 'Rest.'])).toBe('8 squats. Rest.');
	});
});
