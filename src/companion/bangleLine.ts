import type { Out } from './messages.ts';

/** What only the app on a Bangle.js understands: say hello, stream motion or leave it. */
export type BangleOrder = { readonly t: 'hi' } | { readonly t: 'imu'; readonly on: 0 | 1 };

/** Takes the echo off for the line that it opens. */
export const ECHO_OFF = '\x10';
/** Clears a line that somebody else left half written. */
export const CLEAR_LINE = '\x03';

/** One line for the console of the watch: calls the app's `FC` with the message. */
export function bangleLine(message: Out | BangleOrder): string {
	const ascii = JSON.stringify(message, (_, value: unknown) => (typeof value === 'string' ? inAscii(value) : value));
	return `${ECHO_OFF}FC(${ascii})\n`;
}

/** A line of ASCII as it goes over the air. */
export function lineBytes(line: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(line, (character) => character.charCodeAt(0));
}

/** Letters that do not fall apart into a plain one and a mark. */
const SPELLED: Readonly<Record<string, string>> = {
	'‘': "'",
	'’': "'",
	'“': '"',
	'”': '"',
	'–': '-',
	'—': '-',
	'×': 'x',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ı: 'i',
};

/** The same text in ASCII, as near as it gets: the interpreter of the watch knows 8-bit characters only. What has no likeness becomes `?`. */
export function inAscii(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\x20-\x7e]/gu, (letter) => {
			const spelled = SPELLED[letter.toLowerCase()];
			if (spelled === undefined) return '?';
			return letter === letter.toLowerCase() ? spelled : spelled.toUpperCase();
		});
}
