import { expect, test } from 'vitest';
import { createRefusalLog } from './refusalLog.ts';

test('the log keeps the latest fifty and counts them all', () => {
	let nowS = 0;
	const log = createRefusalLog(() => nowS);
	for (; nowS < 1_000; nowS += 1) log.add('192.168.1.9', 'not JSON');
	expect(log.latest()).toHaveLength(50);
	expect(log.latest().at(-1)).toEqual({ atS: 999, from: '192.168.1.9', why: 'not JSON' });
	expect(log.count()).toBe(1_000);
});
