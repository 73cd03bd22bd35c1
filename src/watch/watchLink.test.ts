import { expect, test } from 'vitest';
import { longerDelayMs } from './watchLink.ts';

test('it looks again after a quarter of a second, then ever later, up to four seconds', () => {
	const delays = [0];
	while (delays.length < 8) delays.push(longerDelayMs(delays.at(-1) ?? 0));
	expect(delays.slice(1)).toEqual([250, 500, 1_000, 2_000, 4_000, 4_000, 4_000]);
});
