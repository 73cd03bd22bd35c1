import { describe, expect, it } from 'vitest';
import { codingOf } from './yuvCoding.ts';

describe('how the colours of a picture are coded', () => {
	it('goes by what the picture names', () => {
		expect(codingOf({ matrix: 'bt709', fullRange: true }, 240)).toEqual({ matrix: 'bt709', range: 'full' });
		expect(codingOf({ matrix: 'smpte170m', fullRange: false }, 1080)).toEqual({ matrix: 'bt601', range: 'limited' });
		expect(codingOf({ matrix: 'bt470bg', fullRange: false }, 1080)).toEqual({ matrix: 'bt601', range: 'limited' });
		expect(codingOf({ matrix: 'bt2020-ncl', fullRange: null }, 2160)).toEqual({ matrix: 'bt2020', range: 'limited' });
	});

	it('goes by the height where nothing is named', () => {
		const nothing = { matrix: null, fullRange: null };
		expect(codingOf(nothing, 720)).toEqual({ matrix: 'bt709', range: 'limited' });
		expect(codingOf(nothing, 480)).toEqual({ matrix: 'bt601', range: 'limited' });
	});

	it('knows no other coding', () => {
		expect(codingOf({ matrix: 'rgb', fullRange: true }, 720)).toBeNull();
	});
});
