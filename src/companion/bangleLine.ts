import { asciiOr, inAscii, wordsOf } from './ascii.ts';
import type { Out } from './messages.ts';

/** What only the app on a Bangle.js understands: say hello, stream motion or leave it. */
export type BangleOrder = { readonly t: 'hi' } | { readonly t: 'imu'; readonly on: 0 | 1 };

/** Takes the echo off for the line that it opens. */
export const ECHO_OFF = '\x10';
/** Clears a line that somebody else left half written. */
export const CLEAR_LINE = '\x03';

/** One line for the console of the watch: calls the app's `FC` with the message. */
export function bangleLine(message: Out | BangleOrder): string {
	const ascii = JSON.stringify(readable(message), (_, value: unknown) =>
		typeof value === 'string' ? inAscii(value) : value,
	);
	return `${ECHO_OFF}FC(${ascii})\n`;
}

/** With names and cues that the letters of the watch can write. */
function readable(message: Out | BangleOrder): Out | BangleOrder {
	if (message.t === 'state') return { ...message, label: asciiOr(message.label, wordsOf(message.ex)) };
	return message.t === 'cue' ? { ...message, s: asciiOr(message.s, wordsOf(message.code)) } : message;
}
