import { UnsupportedInputFormatError } from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { fileError } from './fileError.ts';
import { SourceError } from './frameSource.ts';

describe('failures while a video is read', () => {
	it('passes on what was already told apart', () => {
		const known = new SourceError('file-codec', 'no decoder');
		expect(fileError(known)).toBe(known);
	});

	it('tells a file that is no video', () => {
		expect(fileError(new UnsupportedInputFormatError()).code).toBe('file-not-video');
	});

	it('tells that memory ran out', () => {
		expect(fileError(new RangeError('Array buffer allocation failed')).code).toBe('file-too-large');
	});

	it('calls every other failure damage and keeps its cause', () => {
		const cause = new DOMException('Decoder error.', 'EncodingError');
		const error = fileError(cause);
		expect(error.code).toBe('file-damaged');
		expect(error.message).toBe('Decoder error.');
		expect(error.cause).toBe(cause);
	});

	it('takes what is no error at all', () => {
		expect(fileError('gone')).toMatchObject({ code: 'file-damaged', message: 'gone' });
	});
});
