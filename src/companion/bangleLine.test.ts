import { describe, expect, it } from 'vitest';
import { bangleLine } from './bangleLine.ts';

describe('a line for a Bangle.js', () => {
	it('calls the app with the message, without echo', () => {
		expect(bangleLine({ t: 'rep', seq: 3, n: 8, q: 1 })).toBe('\x10FC({"t":"rep","seq":3,"n":8,"q":1})\n');
		expect(bangleLine({ t: 'hi' })).toBe('\x10FC({"t":"hi"})\n');
	});

	it('stays one line of ASCII whatever the words are', () => {
		const line = bangleLine({ t: 'cue', seq: 1, code: 'x', s: 'a\n");load()//\u2028 “é”', sev: 2 });
		expect(line.slice(1, -1)).toMatch(/^[\x20-\x7e]+$/);
		const inside = line.slice('\x10FC('.length, -')\n'.length);
		expect(JSON.parse(inside)).toHaveProperty('s', 'a?");load()//? "e"');
	});
});
