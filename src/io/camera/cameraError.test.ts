import { describe, expect, it } from 'vitest';
import { cameraError, wishesTooMuch } from './cameraError.ts';
import { SourceError } from './frameSource.ts';

const failed = (name: string) => new DOMException('as the browser words it', name);

describe('failures to open a camera', () => {
	it.each([
		['NotAllowedError', 'camera-refused'],
		['NotFoundError', 'camera-missing'],
		['OverconstrainedError', 'camera-missing'],
		['NotReadableError', 'camera-busy'],
		['AbortError', 'camera-busy'],
		['SecurityError', 'camera-unsupported'],
	])('calls %s %s', (name, code) => {
		expect(cameraError(failed(name)).code).toBe(code);
	});

	it('calls a browser that does not know the request unsupported', () => {
		expect(cameraError(new TypeError('no')).code).toBe('camera-unsupported');
	});

	it('takes an unknown failure for a camera that is in use', () => {
		expect(cameraError(failed('UnknownError')).code).toBe('camera-busy');
		expect(cameraError(null).code).toBe('camera-busy');
	});

	it('passes on what was already told apart', () => {
		const known = new SourceError('camera-frozen', 'no picture');
		expect(cameraError(known)).toBe(known);
	});

	it('keeps the cause and its words', () => {
		const cause = failed('NotReadableError');
		expect(cameraError(cause)).toMatchObject({ cause, message: 'NotReadableError: as the browser words it' });
	});

	it('tries again with fewer wishes only when wishes were the reason', () => {
		expect(wishesTooMuch(failed('OverconstrainedError'))).toBe(true);
		expect(wishesTooMuch(failed('NotFoundError'))).toBe(true);
		expect(wishesTooMuch(failed('NotAllowedError'))).toBe(false);
		expect(wishesTooMuch(failed('NotReadableError'))).toBe(false);
	});
});
