import { describe, expect, it } from 'vitest';
import { createOpenPages } from './openPages.ts';

/** Locks of one browser. */
function fakeLocks(): { readonly locks: LockManager; readonly held: string[] } {
	const held = ['somebody-else'];
	const locks = {
		request: (name: string, hold: () => Promise<never>) => {
			held.push(name);
			return hold();
		},
		query: () => Promise.resolve({ held: held.map((name) => ({ name })), pending: [] }),
	};
	return { locks: locks as unknown as LockManager, held };
}

describe('createOpenPages', () => {
	it('knows the other pages that are open, once they have something of their own', async () => {
		const { locks, held } = fakeLocks();
		const [one, other] = [createOpenPages(locks), createOpenPages(locks)];
		expect(await other.others()).toEqual(new Set());
		const name = one.own();
		expect(one.own()).toBe(name);
		expect(other.own()).not.toBe(name);
		expect(await other.others()).toEqual(new Set([name]));
		held.splice(0);
		expect(await other.others()).toEqual(new Set());
	});

	it('thinks that it is alone where there are no locks, or none that may be asked for', async () => {
		const alone = createOpenPages(undefined);
		expect(alone.own()).toMatch(/^[0-9a-f]{24}$/u);
		expect(await alone.others()).toEqual(new Set());
		const refusing = {
			request: () => Promise.reject(new DOMException('no', 'SecurityError')),
			query: () => Promise.reject(new DOMException('no', 'SecurityError')),
		};
		const refused = createOpenPages(refusing);
		expect(refused.own()).not.toBe(alone.own());
		expect(await refused.others()).toEqual(new Set());
	});
});
