import { describe, expect, it } from 'vitest';
import { parseIn, parseOut, serialise, shortText, type Out, type StateMessage } from './messages.ts';
import { IN_A_SET } from '../../tests/support/stateMessage.ts';

const STATE: StateMessage = { ...IN_A_SET, seq: 12, hr: 128 };

describe('messages between page and wrist', () => {
	it('come back as they were sent', () => {
		const all: readonly Out[] = [
			STATE,
			{ t: 'rep', seq: 13, n: 8, q: 1 },
			{ t: 'cue', seq: 14, code: 'knee-valgus', s: 'Knees out', sev: 2 },
			{ t: 'rest', seq: 15, s: 45 },
			{ t: 'buzz', seq: 16, w: 'set-done' },
			{ t: 'ping', id: 3 },
			{ t: 'ack', id: 'a1' },
			{ t: 'bye' },
		];
		for (const message of all) expect(parseOut(serialise(message))).toEqual({ message });
	});

	it('are read from a watch, without what nobody agreed on', () => {
		expect(parseIn('{"t":"hello","v":1,"dev":"BANGLEJS2","app":"0.1","caps":["hr","cmd"],"gps":1}')).toEqual({
			message: { t: 'hello', v: 1, dev: 'BANGLEJS2', app: '0.1', caps: ['hr', 'cmd'] },
		});
		expect(parseIn('{"t":"hr","b":132,"c":90,"rr":[455,460],"contact":"yes"}')).toHaveProperty('message.b', 132);
		expect(parseIn('{"t":"cmd","id":"a1","a":"redo"}')).toHaveProperty('message.a', 'redo');
		expect(parseIn('{"t":"pong","id":3,"bat":80}')).toHaveProperty('message.bat', 80);
	});

	it('are refused with a reason', () => {
		const refusals: readonly (readonly [string, string])[] = [
			['{"t":"hr"', 'not JSON'],
			['[]', 'not a message'],
			['null', 'not a message'],
			['{"t":"launch"}', 'unknown kind of message'],
			['{"t":"rep","seq":1,"n":1,"q":1}', 'unknown kind of message'],
			['{"t":"hello","v":2,"dev":"X","app":"","caps":[]}', 'newer version'],
			['{"t":"hr","b":-1}', 'not as agreed: b'],
			['{"t":"hr","b":65536}', 'not as agreed: b'],
			['{"t":"hr","b":1e999}', 'not as agreed: b'],
			['{"t":"cmd","id":"","a":"start"}', 'not as agreed: id'],
			['{"t":"cmd","id":"a","a":"format"}', 'not as agreed: a'],
			[`{"t":"hello","v":1,"dev":"${'x'.repeat(41)}","app":"","caps":[]}`, 'not as agreed: dev'],
			[`{"t":"imu","hz":25,"d":"${'A'.repeat(4_100)}"}`, 'longer than 4 kB'],
		];
		for (const [received, reason] of refusals) expect(parseIn(received)).toEqual({ refused: reason });
	});

	it('shorten a long text between characters', () => {
		expect(shortText('Squat')).toBe('Squat');
		expect(shortText('x'.repeat(41))).toBe(`${'x'.repeat(39)}…`);
		expect(shortText(`${'x'.repeat(38)}😀😀`)).toBe(`${'x'.repeat(38)}…`);
		expect(parseOut(serialise({ ...STATE, label: shortText('y'.repeat(99)) }))).toHaveProperty('message');
	});
});
