import { crc32 as zlibCrc32 } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bangleAppSource, createFakeBangle } from '../../tests/support/fakeBangle.ts';
import {
	BANGLE_APP_FILE,
	BANGLE_APP_VERSION,
	CHECK_LINE,
	crc32,
	INFO_LINE,
	packSource,
	parseBangleAnswer,
	START_LINE,
	uploadLines,
	WHO_LINE,
	type BangleAnswer,
} from './bangleUpload.ts';
import { asciiBytes } from './ascii.ts';
import { createJsonFinder } from './jsonFinder.ts';

function watchWith(files: Readonly<Record<string, string>>) {
	const finder = createJsonFinder();
	const answers: BangleAnswer[] = [];
	const said: string[] = [];
	const watch = createFakeBangle({
		files,
		say: (text) => {
			for (const json of finder.push(text)) {
				const answer = parseBangleAnswer(json);
				if (answer === null) said.push(json);
				else answers.push(answer);
			}
		},
	});
	watch.connect();
	return { watch, answers, said };
}

describe('sending the app to a Bangle.js', () => {
	beforeEach(() => {
		vi.useFakeTimers();
		return () => vi.useRealTimers();
	});

	it('asks what the watch is, and whether the app is there', () => {
		const { watch, answers } = watchWith({});
		watch.receive(asciiBytes(WHO_LINE));
		expect(answers).toEqual([{ t: 'who', b: 'BANGLEJS2', fw: '2v29', run: 0, kept: 0 }]);
	});

	it('writes the app over an older one, checks it, and starts it', () => {
		const old = 'var FC="an older app that is longer than nothing";';
		const { watch, answers, said } = watchWith({ [BANGLE_APP_FILE]: old });
		const packed = packSource(bangleAppSource());
		const lines = uploadLines(packed);
		for (const line of lines) watch.receive(asciiBytes(line));
		expect(answers).toEqual(lines.map((_, index) => ({ t: 'got', n: index + 1 })));
		expect(watch.files.get(BANGLE_APP_FILE)).toBe(packed);

		watch.receive(asciiBytes(CHECK_LINE));
		expect(answers.at(-1)).toEqual({ t: 'crc', c: crc32(packed) });
		watch.receive(asciiBytes(INFO_LINE));
		expect(JSON.parse(watch.files.get('plumbline.info') ?? '')).toHaveProperty('src', BANGLE_APP_FILE);

		watch.receive(asciiBytes(START_LINE));
		vi.advanceTimersByTime(1);
		expect(said[0]).toContain('"t":"hello"');
		watch.receive(asciiBytes(WHO_LINE));
		expect(answers.at(-1)).toMatchObject({ run: BANGLE_APP_VERSION, kept: BANGLE_APP_VERSION });
	});

	it('keeps each line within what the console takes at once', () => {
		const longest = Math.max(...uploadLines(packSource(bangleAppSource())).map((line) => line.length));
		expect(longest).toBeLessThan(600);
	});

	it('reckons the checksum as everybody does', () => {
		expect(crc32('Plumbline')).toBe(zlibCrc32('Plumbline'));
		expect(crc32('')).toBe(0);
	});

	it('takes nothing else for an answer', () => {
		expect(parseBangleAnswer('{"t":"hr","b":80}')).toBeNull();
		expect(parseBangleAnswer('{"t":"who","b":5}')).toBeNull();
		expect(parseBangleAnswer('{"t":')).toBeNull();
	});
});
