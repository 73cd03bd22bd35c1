import { describe, expect, it } from 'vitest';
import { createJsonFinder } from './jsonFinder.ts';

describe('messages in what a console says', () => {
	it('are found among prompts, escapes and echoes', () => {
		const finder = createJsonFinder();
		expect(finder.push('\r\x1b[J>{"t":"hello","v":1}\r\n>=undefined\r\n{"t":"bat","p":80}')).toEqual([
			'{"t":"hello","v":1}',
			'{"t":"bat","p":80}',
		]);
	});

	it('are put together from pieces of any length', () => {
		const finder = createJsonFinder();
		const said = '>\r\n{"t":"cmd","id":"a}\\"{1","a":"next"}\r\n';
		const found = Array.from(said).flatMap((character) => finder.push(character));
		expect(found).toEqual(['{"t":"cmd","id":"a}\\"{1","a":"next"}']);
	});

	it('are found side by side, and inside one another only once', () => {
		const finder = createJsonFinder();
		expect(finder.push('{"t":"hr","b":1}{"t":"x","y":{"t":"z"}}')).toEqual([
			'{"t":"hr","b":1}',
			'{"t":"x","y":{"t":"z"}}',
		]);
	});

	it('are given up when a line ends before they do, or they never end', () => {
		const finder = createJsonFinder();
		expect(finder.push('{"t":"hr","b":\n{"t":"hr","b":99}\n')).toEqual(['{"t":"hr","b":99}']);
		expect(finder.push(`{"t":"${'x'.repeat(5000)}`)).toEqual([]);
		expect(finder.push('"}{"t":"hr","b":98}')).toEqual(['{"t":"hr","b":98}']);
	});

	it('do not go on after a lost connection', () => {
		const finder = createJsonFinder();
		finder.push('{"t":"hr",');
		finder.clear();
		expect(finder.push('"b":1}')).toEqual([]);
	});
});
