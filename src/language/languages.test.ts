import { describe, expect, it } from 'vitest';
import { chooseLanguage, findLanguage, regionalTag } from './languages.ts';

describe('the language', () => {
	it('is the one that was chosen, whatever the browser prefers', () => {
		expect(chooseLanguage('ar', ['de-DE', 'en'])).toMatchObject({ tag: 'ar', direction: 'rtl' });
	});

	it('is the first one that the browser prefers and Plumbline speaks', () => {
		expect(chooseLanguage(null, ['fr-FR', 'zh-Hans-CN', 'es']).tag).toBe('zh');
		expect(chooseLanguage(null, ['ES_mx']).tag).toBe('es');
	});

	it('is English where neither is spoken', () => {
		expect(chooseLanguage('tlh', ['fr-FR', '', 'x']).tag).toBe('en');
		expect(chooseLanguage(null, []).tag).toBe('en');
		expect(findLanguage('')).toBeNull();
	});

	it('is spoken with the region that the browser prefers', () => {
		expect(regionalTag(chooseLanguage('de', []), ['en-GB', 'de-AT', 'de-DE'])).toBe('de-AT');
		expect(regionalTag(chooseLanguage('es', []), ['en-GB'])).toBe('es');
	});
});
