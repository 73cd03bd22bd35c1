import { afterEach, describe, expect, it } from 'vitest';
import { arrowStep } from './arrowKeys.ts';

afterEach(() => (document.dir = ''));

describe('arrowStep', () => {
	it('goes on to the right, and to the left where writing does', () => {
		expect([arrowStep('ArrowRight'), arrowStep('ArrowLeft')]).toEqual([1, -1]);
		document.dir = 'rtl';
		expect([arrowStep('ArrowRight'), arrowStep('ArrowLeft')]).toEqual([-1, 1]);
	});

	it('leaves other keys alone', () => {
		expect(arrowStep('ArrowUp')).toBeNull();
	});
});
