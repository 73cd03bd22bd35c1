import { describe, expect, it } from 'vitest';
import { filmBitsPerS, filmSize } from './filmSize.ts';

describe('the size of a film', () => {
	it.each([
		['stays where it can be read and played', { widthPx: 1280, heightPx: 720 }, { widthPx: 1280, heightPx: 720 }],
		['is even, as encoders ask', { widthPx: 853, heightPx: 601 }, { widthPx: 854, heightPx: 602 }],
		['is full HD of what is larger', { widthPx: 3840, heightPx: 2160 }, { widthPx: 1920, heightPx: 1080 }],
		['is full HD of what is larger and upright', { widthPx: 2160, heightPx: 3840 }, { widthPx: 1080, heightPx: 1920 }],
		['lets words be read on a small picture', { widthPx: 360, heightPx: 640 }, { widthPx: 540, heightPx: 960 }],
		['is at most twice that of a tiny one', { widthPx: 160, heightPx: 120 }, { widthPx: 320, heightPx: 240 }],
		['is not too long for a strip', { widthPx: 4000, heightPx: 200 }, { widthPx: 1920, heightPx: 96 }],
	])('%s', (_, picture, size) => {
		expect(filmSize(picture)).toEqual(size);
	});

	it('takes more bits for more pixels and pictures, within what a player takes', () => {
		const hd = { widthPx: 1280, heightPx: 720 };
		expect(filmBitsPerS(hd, 60)).toBe(2 * filmBitsPerS(hd, 30));
		expect(filmBitsPerS(hd, 240)).toBe(filmBitsPerS(hd, 60));
		expect(filmBitsPerS(hd, 0)).toBe(filmBitsPerS(hd, 15));
	});
});
