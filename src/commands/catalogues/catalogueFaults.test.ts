import { describe, expect, it } from 'vitest';
import { catalogueFaults, type CatalogueItem } from './catalogueFaults.ts';

const item = (changes: Partial<CatalogueItem>): CatalogueItem => ({
	text: 'Set {0} of {1}',
	textOfMany: null,
	said: ['Satz {0} von {1}'],
	...changes,
});

describe('a catalogue', () => {
	it('is whole when each text is said with the same placeholders, in any order', () => {
		expect(catalogueFaults([item({}), item({ said: ['{1} 组中的第 {0} 组'] })], 2)).toEqual([]);
	});

	it('lacks what is not translated', () => {
		expect(catalogueFaults([item({ said: [] }), item({ said: [' '] })], 2)).toEqual([
			'not translated: Set {0} of {1}',
			'not translated: Set {0} of {1}',
		]);
	});

	it('says what loses, adds or doubles a placeholder', () => {
		const faults = catalogueFaults(
			[item({ said: ['Satz {0}'] }), item({ said: ['Satz {0} von {1} {2}'] }), item({ said: ['{0} {0} {1}'] })],
			2,
		);
		expect(faults).toHaveLength(3);
		expect(faults[0]).toBe('other placeholders: Set {0} of {1}');
	});

	it('keeps what stands in the text', () => {
		const text = '<0>space</0> to play<1/>';
		expect(catalogueFaults([item({ text, said: ['<0>Leertaste</0> spielt<1/>'] })], 2)).toEqual([]);
		expect(catalogueFaults([item({ text, said: ['<0>Leertaste spielt<1/>'] })], 2)).toHaveLength(1);
	});

	it('has as many forms for a count as the language', () => {
		const counted = item({ text: '# rep', textOfMany: '# reps', said: ['# 次'] });
		expect(catalogueFaults([counted], 1)).toEqual([]);
		expect(catalogueFaults([counted], 6)).toEqual(['1 forms instead of 6: # rep']);
	});
});
