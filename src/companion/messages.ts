// @wc-ignore-file
import * as v from 'valibot';

/** Version of the messages between the page and what is worn. */
const MESSAGE_VERSION = 1;
/** Longest message as text. Whatever is longer was not written by a watch. */
export const MAX_MESSAGE_CHARACTERS = 4_096;
/** Longest name, label, word or id in a message: what a small round screen shows, and more. */
export const MAX_STRING_CHARACTERS = 40;
/** Base64 of 100 samples of three 16-bit numbers, doubled. */
const MAX_MOTION_CHARACTERS = 1_600;
/** A heart-rate packet of 20 bytes holds at most nine. */
const MAX_RR_INTERVALS = 20;
const MAX_COUNT = 9_999;
const MAX_SECONDS = 36_000;
const UINT16_MAX = 65_535;

/** What a port can do: give heart rate, stream motion, show text, be felt, send commands. */
export const CAPS = ['hr', 'imu', 'text', 'haptic', 'cmd'] as const;
export type Cap = (typeof CAPS)[number];

/** `toggle` is the one big button; `redo` and `undo` both mean "that again". */
export const ACTIONS = ['toggle', 'start', 'stop', 'next', 'redo', 'undo'] as const;
export type CompanionAction = (typeof ACTIONS)[number];

/** Words for the wrist; see `hapticWords.ts`. */
export const HAPTIC_WORDS = ['rep', 'mild', 'marked', 'set-done', 'stop'] as const;
export type HapticWord = (typeof HAPTIC_WORDS)[number];

/** Where training is, as far as a wrist needs to know. */
export const COMPANION_STAGES = ['idle', 'explain', 'ready', 'work', 'rest', 'pain', 'paused', 'done'] as const;
export type CompanionStage = (typeof COMPANION_STAGES)[number];

const text = v.pipe(v.string(), v.maxLength(MAX_STRING_CHARACTERS));
const name = v.pipe(text, v.minLength(1));
const whole = (min: number, max: number) =>
	v.pipe(v.number(), v.finite(), v.integer(), v.minValue(min), v.maxValue(max));
const seq = whole(0, Number.MAX_SAFE_INTEGER);
const count = whole(0, MAX_COUNT);
const seconds = whole(0, MAX_SECONDS);

/** From the page to the wrist. */
export const outSchema = v.variant('t', [
	v.object({
		t: v.literal('state'),
		v: v.literal(MESSAGE_VERSION),
		seq,
		/** Whether something runs that a tap would hold. */
		run: v.boolean(),
		/** The exercise's id; empty while none is known. */
		ex: text,
		/** What is done now, or in a rest what comes next, for people. */
		label: text,
		/** Reps so far, or whole seconds of a hold. */
		n: count,
		/** How many it is to be; `null` without a goal. */
		goal: v.nullable(count),
		/** The running set, from 1; 0 while there is none. */
		set: count,
		/** Of so many; 0 when nobody said. */
		sets: count,
		/** Whole seconds of rest that are left. */
		rest: seconds,
		stage: v.picklist(COMPANION_STAGES),
		/** Beats per minute; `null` when stale or absent. */
		hr: v.nullable(whole(1, 250)),
	}),
	/** `n` is the count after it; `q` 1 for a clean rep, 0 for one with something to work on, 2 where it can't be told. */
	v.object({ t: v.literal('rep'), seq, n: count, q: v.picklist([0, 1, 2]) }),
	/** `sev` 1 mild, 2 marked, 3 stop. A `code` of `praise` is shown as such. */
	v.object({ t: v.literal('cue'), seq, code: name, s: text, sev: v.picklist([1, 2, 3]) }),
	/** A rest of so many seconds begins, or goes on. */
	v.object({ t: v.literal('rest'), seq, s: seconds }),
	/** The only message that is felt; the others are shown. The page sends it when the word is switched on and the moment is right. */
	v.object({ t: v.literal('buzz'), seq, w: v.picklist(HAPTIC_WORDS) }),
	v.object({ t: v.literal('ping'), id: seq }),
	/** The command with this id has arrived. */
	v.object({ t: v.literal('ack'), id: name }),
	v.object({ t: v.literal('bye') }),
]);

/** From the wrist to the page. */
export const inSchema = v.variant('t', [
	v.object({
		t: v.literal('hello'),
		v: v.literal(MESSAGE_VERSION),
		/** The device, e.g. `BANGLEJS2`. */
		dev: name,
		/** Version of what runs on it. */
		app: text,
		caps: v.pipe(v.array(v.picklist(CAPS)), v.maxLength(CAPS.length)),
	}),
	v.object({
		t: v.literal('hr'),
		/** Beats per minute as sent: 0 and more than 250 are no reading. */
		b: whole(0, UINT16_MAX),
		/** Confidence, 0–100. */
		c: v.optional(whole(0, 100)),
		/** Milliseconds from beat to beat, oldest first. */
		rr: v.optional(v.pipe(v.array(whole(0, UINT16_MAX)), v.maxLength(MAX_RR_INTERVALS))),
		/** Whether the sensor touches skin; left out where it can't tell. */
		contact: v.optional(v.picklist(['yes', 'no'])),
	}),
	/** `id` is new for each press, on whichever way it comes: a device begins it with something of its own. */
	v.object({ t: v.literal('cmd'), id: name, a: v.picklist(ACTIONS) }),
	/** `bat`: battery in percent. */
	v.object({ t: v.literal('pong'), id: seq, bat: v.optional(whole(0, 100)) }),
	/** `d`: base64 of little-endian 16-bit x, y, z in milli-g, oldest first, `hz` times a second. */
	v.object({
		t: v.literal('imu'),
		hz: whole(1, 400),
		d: v.pipe(v.string(), v.maxLength(MAX_MOTION_CHARACTERS)),
	}),
	/** Battery in percent. */
	v.object({ t: v.literal('bat'), p: whole(0, 100) }),
]);

export type Out = v.InferOutput<typeof outSchema>;
export type In = v.InferOutput<typeof inSchema>;
/** The whole state, as sent on connecting, on a change and every five seconds. */
export type StateMessage = Extract<Out, { t: 'state' }>;

/** A message that was understood, or why not, in a few words for the log. */
export type Parsed<Message> = { readonly message: Message } | { readonly refused: string };

const OUT_KINDS: readonly string[] = ['state', 'rep', 'cue', 'rest', 'buzz', 'ping', 'ack', 'bye'];
const IN_KINDS: readonly string[] = ['hello', 'hr', 'cmd', 'pong', 'imu', 'bat'];

/** Reads what came from a watch. Unknown keys are left out; a message of an unknown kind or a newer version is refused. */
export function parseIn(received: string): Parsed<In> {
	const read = readKind(received, IN_KINDS);
	return 'refused' in read ? read : checked(inSchema, read.value);
}

/** Reads what came from the page, on the wrist's side. */
export function parseOut(received: string): Parsed<Out> {
	const read = readKind(received, OUT_KINDS);
	return 'refused' in read ? read : checked(outSchema, read.value);
}

/** One line of JSON, without the line's end. */
export function serialise(message: Out | In): string {
	return JSON.stringify(message);
}

/** As much of a text as a message may hold, cut between characters. */
export function shortText(long: string): string {
	if (long.length <= MAX_STRING_CHARACTERS) return long;
	const cut = long.slice(0, MAX_STRING_CHARACTERS - 1).replace(/[\uD800-\uDBFF]$/u, '');
	return `${cut.trimEnd()}…`;
}

/** One JSON object of bounded length. */
export function readJsonObject(received: string): { readonly value: object } | { readonly refused: string } {
	if (received.length > MAX_MESSAGE_CHARACTERS) return { refused: 'longer than 4 kB' };
	let value: unknown;
	try {
		value = JSON.parse(received);
	} catch {
		return { refused: 'not JSON' };
	}
	return typeof value === 'object' && value !== null ? { value } : { refused: 'not a message' };
}

function readKind(
	received: string,
	kinds: readonly string[],
): { readonly value: object } | { readonly refused: string } {
	const read = readJsonObject(received);
	if ('refused' in read) return read;
	const { value } = read;
	if (!('t' in value)) return { refused: 'not a message' };
	const { t } = value;
	if (typeof t !== 'string' || !kinds.includes(t)) return { refused: 'unknown kind of message' };
	if ('v' in value && typeof value.v === 'number' && value.v > MESSAGE_VERSION) return { refused: 'newer version' };
	return read;
}

function checked<Message>(
	schema: v.GenericSchema<unknown, Message>,
	value: object,
): { message: Message } | { refused: string } {
	const result = v.safeParse(schema, value);
	if (result.success) return { message: result.output };
	const path = v.getDotPath(result.issues[0]);
	return { refused: path === null ? 'not as agreed' : `not as agreed: ${shortText(path)}` };
}
