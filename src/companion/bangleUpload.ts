// @wc-ignore-file
import * as v from 'valibot';
import { ECHO_OFF } from './bangleLine.ts';

/** Version of the app that this page brings; the source says the same. */
export const BANGLE_APP_VERSION = '1';
/** The only board that the app was written for. */
export const BANGLE_BOARD = 'BANGLEJS2';
/** Under this name the app lies in the watch and is started. */
export const BANGLE_APP_FILE = 'plumbline.app.js';
const INFO_FILE = 'plumbline.info';

/** What the launcher of the watch shows, and what its app loader deletes with the app. */
const INFO = {
	id: 'plumbline',
	name: 'Plumbline',
	type: 'app',
	src: BANGLE_APP_FILE,
	version: BANGLE_APP_VERSION,
	files: `${INFO_FILE},${BANGLE_APP_FILE}`,
};

/** Characters of source in a line: a line then fits the watch's input many times over, and each one is answered. House. */
const PART_CHARACTERS = 240;

const versionOrNone = v.union([v.pipe(v.string(), v.maxLength(20)), v.literal(0)]);
const answerSchema = v.variant('t', [
	/** `b` board, `fw` firmware, `run` version of the app that runs, `kept` of the one that lies in the watch; 0 for none. */
	v.object({
		t: v.literal('who'),
		b: v.pipe(v.string(), v.maxLength(40)),
		fw: v.pipe(v.string(), v.maxLength(40)),
		run: versionOrNone,
		kept: versionOrNone,
	}),
	/** The line with this number was carried out. */
	v.object({ t: v.literal('got'), n: v.number() }),
	/** Checksum of the app as it lies in the watch. */
	v.object({ t: v.literal('crc'), c: v.number() }),
]);

/** What the console of a watch answers to the questions of this file. */
export type BangleAnswer = v.InferOutput<typeof answerSchema>;

/** @returns null for anything that is not an answer. */
export function parseBangleAnswer(text: string): BangleAnswer | null {
	try {
		const result = v.safeParse(answerSchema, JSON.parse(text));
		return result.success ? result.output : null;
	} catch {
		return null;
	}
}

/** Asks any Espruino what it is and whether the app is there; answered with `who`. */
export const WHO_LINE =
	`${ECHO_OFF}Bluetooth.println(JSON.stringify({t:"who",b:process.env.BOARD,fw:process.env.VERSION,` +
	'run:typeof FC=="undefined"?0:FC.app,' +
	`kept:(require("Storage").readJSON("${INFO_FILE}",1)||{version:0}).version}))\n`;

/** Starts the app; it says hello. */
export const START_LINE = `${ECHO_OFF}load("${BANGLE_APP_FILE}")\n`;

/** What has to be written, line by line: each line is answered with `got` and its number, from 1. */
export function uploadLines(packed: string): readonly string[] {
	const parts: string[] = [`require("Storage").erase("${BANGLE_APP_FILE}")`];
	for (let at = 0; at < packed.length; at += PART_CHARACTERS) {
		const part = JSON.stringify(packed.slice(at, at + PART_CHARACTERS));
		parts.push(`require("Storage").write("${BANGLE_APP_FILE}",${part},${at},${packed.length})`);
	}
	return parts.map((part, index) => `${ECHO_OFF}${part};Bluetooth.println('{"t":"got","n":${index + 1}}')\n`);
}

/** Asks for the checksum of what arrived; answered with `crc`. */
export const CHECK_LINE = `${ECHO_OFF}Bluetooth.println(JSON.stringify({t:"crc",c:E.CRC32(require("Storage").read("${BANGLE_APP_FILE}"))}))\n`;

/** Puts the app into the launcher of the watch; only after the check. Answered with `got` and 0. */
export const INFO_LINE =
	`${ECHO_OFF}require("Storage").write("${INFO_FILE}",${JSON.stringify(JSON.stringify(INFO))});` +
	`Bluetooth.println('{"t":"got","n":0}')\n`;

/** The source without indentation, lines of comment and empty lines: the watch reads it from flash each time it runs. */
export function packSource(source: string): string {
	return source
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('//'))
		.join('\n');
}

/** CRC-32 (IEEE 802.3) of ASCII text, 0 to 2³² − 1, as `E.CRC32` of the watch reckons it. */
export function crc32(text: string): number {
	let crc = 0xffffffff;
	for (let index = 0; index < text.length; index++) {
		crc ^= text.charCodeAt(index) & 0xff;
		for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	return (crc ^ 0xffffffff) >>> 0;
}
