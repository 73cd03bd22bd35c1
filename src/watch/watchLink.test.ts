import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { longerDelayMs, openLink } from './watchLink.ts';

/** A socket of the browser's, moved by hand. */
class FakeSocket {
	static readonly CONNECTING = 0;
	static readonly OPEN = 1;
	static made: FakeSocket[] = [];
	readyState = FakeSocket.CONNECTING;
	sent: string[] = [];
	onmessage: ((event: { data: string }) => void) | null = null;
	onclose: ((event: { code: number; reason: string }) => void) | null = null;
	readonly url: string;
	constructor(url: string) {
		this.url = url;
		FakeSocket.made.push(this);
	}
	send(text: string): void {
		this.sent.push(text);
	}
	close(): void {
		this.readyState = 3;
	}
	hears(text: string): void {
		this.readyState = FakeSocket.OPEN;
		this.onmessage?.({ data: text });
	}
}

const heard: unknown[] = [];
const told: string[] = [];
const BEAT = '{"r":"beat"}';

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('WebSocket', FakeSocket);
	vi.stubGlobal('window', globalThis);
	FakeSocket.made = [];
	heard.length = told.length = 0;
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

const open = () =>
	openLink(() => `ws://laptop.lan/relay?attempt=${FakeSocket.made.length}`, {
		hear: (message) => heard.push(message),
		lost: () => told.push('lost'),
		ended: (code, reason) => told.push(`${code} ${reason}`),
	});
const socket = () => FakeSocket.made.at(-1)!;

test('it looks again after a quarter of a second, then ever later, up to four seconds', () => {
	const delays = [0];
	while (delays.length < 8) delays.push(longerDelayMs(delays.at(-1) ?? 0));
	expect(delays.slice(1)).toEqual([250, 500, 1_000, 2_000, 4_000, 4_000, 4_000]);
});

test('a line that breaks is made anew, and the first word on it ends the waiting', () => {
	open();
	socket().onclose?.({ code: 1006, reason: '' });
	vi.advanceTimersByTime(250);
	expect(FakeSocket.made).toHaveLength(2);
	socket().onclose?.({ code: 1006, reason: '' });
	vi.advanceTimersByTime(499);
	expect(FakeSocket.made).toHaveLength(2);
	vi.advanceTimersByTime(1);
	socket().hears(BEAT);
	socket().onclose?.({ code: 1001, reason: '' });
	vi.advanceTimersByTime(250);
	expect(FakeSocket.made).toHaveLength(4);
	expect(socket().url).toContain('attempt=3');
	expect(told).toEqual(['lost', 'lost', 'lost']);
});

test('who is let go with a reason does not come back by itself', () => {
	open();
	socket().onclose?.({ code: 4401, reason: 'That is not the code.' });
	vi.advanceTimersByTime(120_000);
	expect(told).toEqual(['4401 That is not the code.']);
	expect(FakeSocket.made).toHaveLength(1);
});

test('two beats that stay away are a broken line; so is a door that does not open', () => {
	open();
	vi.advanceTimersByTime(6_000);
	expect(told).toEqual(['lost']);
	vi.advanceTimersByTime(250);
	socket().hears(BEAT);
	vi.advanceTimersByTime(34_000);
	expect(told).toEqual(['lost']);
	vi.advanceTimersByTime(2_000);
	expect(told).toEqual(['lost', 'lost']);
});

test('after a sleep it looks at once; while beats come it does not', () => {
	const link = open();
	socket().hears(BEAT);
	link.wake();
	expect(FakeSocket.made).toHaveLength(1);
	// A sleeping watch runs no timers, its clock goes on.
	vi.setSystemTime(Date.now() + 16_000);
	link.wake();
	expect(FakeSocket.made).toHaveLength(2);
});

test('nothing is sent into a line that is not open, and garbage is no message', () => {
	const link = open();
	link.send({ t: 'pong', id: 1 });
	socket().hears('{');
	socket().hears('7');
	link.send({ t: 'pong', id: 2 });
	expect(socket().sent).toEqual(['{"t":"pong","id":2}']);
	expect(heard).toEqual([]);
});
