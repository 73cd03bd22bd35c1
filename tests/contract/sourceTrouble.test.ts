import { describe, expect, it } from 'vitest';
import { SOURCE_ERROR_CODES } from '../../src/io/camera/frameSource.ts';
import { sourceTroubleText } from '../../src/ui/parts/sourceTrouble.ts';

describe.each(SOURCE_ERROR_CODES)('words for %s', (code) => {
	const { title, whatToDo } = sourceTroubleText(code);

	it('has a title of at most six words, without a full stop', () => {
		expect(title).toMatch(/^[A-Z].*[^.!]$/);
		expect(title.split(' ').length).toBeLessThanOrEqual(6);
	});

	it('says what to do in one or two calm sentences', () => {
		expect(whatToDo).toMatch(/^[A-Z].*\.$/);
		expect(whatToDo.match(/\. |\.$/g)?.length).toBeLessThanOrEqual(2);
		expect(whatToDo).not.toMatch(/!|wrong|error/i);
	});
});
