import { expect, it } from 'vitest';
import { isWorthLoadingAgain } from './isolating.ts';

const FRESH = { isIsolated: false, isControlled: true, isTouched: false, isHome: true, wasTried: false };

it('a first page without threads is loaded again while nobody has begun anything', () => {
	expect(isWorthLoadingAgain(FRESH)).toBe(true);
});

it.each([{ isIsolated: true }, { isControlled: false }, { isTouched: true }, { isHome: false }, { wasTried: true }])(
	'a page is left as it is with %o',
	(but) => {
		expect(isWorthLoadingAgain({ ...FRESH, ...but })).toBe(false);
	},
);
