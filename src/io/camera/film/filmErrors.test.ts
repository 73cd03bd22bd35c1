import { describe, expect, it } from 'vitest';
import { SourceError } from '../frameSource.ts';
import { filmError } from './filmErrors.ts';
import { FilmError } from './filmPort.ts';

describe('why there is no film', () => {
	it.each([
		['no-room', new DOMException('', 'QuotaExceededError')],
		['no-room', new RangeError('Array buffer allocation failed')],
		['source', new SourceError('file-damaged', 'gone')],
		['no-picture', new FilmError('no-picture', 'none')],
		['stopped-working', new DOMException('', 'EncodingError')],
		['stopped-working', 'something'],
	])('is %s', (code, reason) => {
		expect(filmError(reason).code).toBe(code);
	});
});
