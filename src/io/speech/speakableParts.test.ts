import { describe, expect, it } from 'vitest';
import { speakableParts } from './speakableParts.ts';

const words = (text: string) => text.split(/\s+/u);

describe('parts of a text to be spoken', () => {
	it('leaves what is short in one piece', () => {
		expect(speakableParts('Side on. I can judge depth, lean and heels.')).toEqual([
			'Side on. I can judge depth, lean and heels.',
		]);
	});

	it('is nothing for nothing', () => {
		expect(speakableParts('  ')).toEqual([]);
	});

	it('breaks a long text after its sentences', () => {
		const sentence = 'Stand with your feet under your hips and let the weight hang from long arms.';
		expect(speakableParts(`${sentence} ${sentence} ${sentence}`)).toEqual([sentence, sentence, sentence]);
	});

	it('takes a point inside a number for no end', () => {
		expect(speakableParts('Stand 2.5 m away.')).toEqual(['Stand 2.5 m away.']);
	});

	it('breaks a sentence without end between words, and loses none', () => {
		const endless = `${'push the floor away and '.repeat(20)}breathe`;
		const parts = speakableParts(endless);
		expect(parts.every((part) => part.length <= 120)).toBe(true);
		expect(words(parts.join(' '))).toEqual(words(endless));
	});

	it('breaks Chinese after its sentences and commas, where no space stands, and sooner: a character is a syllable', () => {
		const sentence = '双脚与髋同宽站立，让重物垂在伸直的手臂下。';
		expect(speakableParts(sentence.repeat(3))).toEqual([sentence.repeat(2), sentence]);
		const parts = speakableParts('慢慢呼气，'.repeat(20));
		expect(parts.length).toBeGreaterThan(2);
		expect(parts.every((part) => part.endsWith('，'))).toBe(true);
	});

	it('breaks even a word that is longer than a part', () => {
		const parts = speakableParts('x'.repeat(300));
		expect(parts.join('')).toBe('x'.repeat(300));
		expect(parts.every((part) => part.length <= 120)).toBe(true);
	});
});
