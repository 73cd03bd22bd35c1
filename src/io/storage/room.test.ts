import { describe, expect, it } from 'vitest';
import { createRoomPort } from './room.ts';

function manager(
	change: Partial<Record<'estimate' | 'persist' | 'persisted', () => Promise<unknown>>>,
): StorageManager {
	return change as unknown as StorageManager;
}
const yes = () => Promise.resolve(true);
const no = () => Promise.resolve(false);
const refuses = () => Promise.reject(new DOMException('no', 'SecurityError'));

describe('createRoomPort', () => {
	it('tells what is used and allowed, and whether it stays', async () => {
		const port = createRoomPort(
			manager({ estimate: () => Promise.resolve({ usage: 5, quota: 100 }), persisted: no, persist: yes }),
		);
		expect(await port.room()).toEqual({ usedBytes: 5, quotaBytes: 100 });
		expect([await port.staying(), await port.askToStay()]).toEqual(['not-promised', 'promised']);
	});

	it('says that it doesn’t know where the browser doesn’t tell, or refuses to', async () => {
		const silent = manager({ estimate: () => Promise.resolve({}), persisted: refuses, persist: refuses });
		for (const port of [createRoomPort(undefined), createRoomPort(silent)]) {
			expect([await port.room(), await port.staying(), await port.askToStay()]).toEqual([null, 'unknown', 'unknown']);
		}
	});
});
