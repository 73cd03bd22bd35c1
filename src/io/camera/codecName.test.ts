import { describe, expect, it } from 'vitest';
import { codecName } from './codecName.ts';

describe('codecName', () => {
	it('is what people call the codec', () => {
		expect(codecName('hevc', 'hvc1')).toBe('HEVC (H.265)');
		expect(codecName(null, 'apch')).toBe('ProRes');
		expect(codecName(null, 'mp4v')).toBe('MPEG-4 Part 2');
	});

	it('is the file’s own word for one that nobody knows, and null without a word', () => {
		expect(codecName(null, 'dvh9')).toBe('dvh9');
		expect(codecName(null, null)).toBeNull();
		expect(codecName(null, new Uint8Array(16))).toBeNull();
	});
});
