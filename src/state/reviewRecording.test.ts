import { describe, expect, it } from 'vitest';
import { troubleOf } from './reviewRecording.ts';

describe('troubleOf', () => {
	it.each([
		'Aborted(). Build with -sASSERTIONS for more info.',
		'there is no memory left',
		'WebAssembly.Memory(): could not allocate memory',
		'Out of memory',
		'Array buffer allocation failed',
	])('takes “%s” for a lack of memory', (words) => {
		expect(troubleOf(new Error(words))).toEqual({ kind: 'estimator', cause: 'memory', detail: words });
	});

	it.each(['the graphics device was lost', 'Aborted(native code called abort)', 'memoryless'])(
		'knows no cause of “%s”',
		(words) => {
			expect(troubleOf(new Error(words))).toMatchObject({ cause: 'unknown' });
		},
	);
});
