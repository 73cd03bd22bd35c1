import { fireEvent } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { guardLetterKeys } from './letterKeys.ts';

let now: 'on' | 'off' = 'on';
guardLetterKeys(window, () => now);
const heard = vi.fn();
window.addEventListener('keydown', heard);

const pressed = async (key: string, on: Element = document.body, held: KeyboardEventInit = {}) => {
	heard.mockClear();
	await fireEvent.keyDown(on, { key, ...held });
	return heard.mock.calls.length === 1;
};

afterEach(() => (now = 'on'));

describe('letters by themselves', () => {
	it('reach the page as long as nobody turns them off', async () => {
		expect(await pressed('p')).toBe(true);
	});

	it('do nothing when they are off, while other keys and keys held together do', async () => {
		now = 'off';
		expect([await pressed('p'), await pressed('P'), await pressed('?')]).toEqual([false, false, false]);
		expect([await pressed(' '), await pressed('Escape'), await pressed('ArrowUp')]).toEqual([true, true, true]);
		expect(await pressed('z', document.body, { ctrlKey: true })).toBe(true);
	});

	it('are still written into a field', async () => {
		now = 'off';
		const field = document.body.appendChild(document.createElement('textarea'));
		expect(await pressed('p', field)).toBe(true);
	});
});
