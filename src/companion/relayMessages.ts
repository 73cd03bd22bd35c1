// @wc-ignore-file
import * as v from 'valibot';
import { inSchema, MAX_STRING_CHARACTERS, outSchema, type Parsed, readJsonObject } from './messages.ts';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/u));
const short = v.pipe(v.string(), v.maxLength(MAX_STRING_CHARACTERS * 4));

/** From the relay to the page that trains. */
const toHostSchema = v.variant('r', [
	/** `code`: six digits, `null` while none are taken. `key` opens once. */
	v.object({ r: v.literal('room'), code: v.nullable(v.pipe(v.string(), v.regex(/^\d{6}$/u))), key: id }),
	v.object({ r: v.literal('joined'), id }),
	/** Its connection ended; it may come back, unless it was just forgotten. */
	v.object({ r: v.literal('left'), id }),
	v.object({ r: v.literal('in'), id, m: inSchema }),
	/** Somebody or something was turned away. `n`: how many so far. */
	v.object({ r: v.literal('refused'), why: short, n: v.number() }),
]);

/** From the page that trains to the relay. */
const fromHostSchema = v.variant('r', [
	v.object({ r: v.literal('out'), id, m: outSchema }),
	v.object({ r: v.literal('pairing'), as: v.picklist(['open', 'closed']) }),
	v.object({ r: v.literal('forget'), id }),
]);

export type RelayToHost = v.InferOutput<typeof toHostSchema>;
export type HostToRelay = v.InferOutput<typeof fromHostSchema>;

/** Reads what the relay told the page. */
export function parseToHost(received: string): Parsed<RelayToHost> {
	return parsed(toHostSchema, received);
}

/** Reads what the page told the relay. */
export function parseFromHost(received: string): Parsed<HostToRelay> {
	return parsed(fromHostSchema, received);
}

function parsed<Message>(schema: v.GenericSchema<unknown, Message>, received: string): Parsed<Message> {
	const read = readJsonObject(received);
	if ('refused' in read) return read;
	const result = v.safeParse(schema, read.value);
	return result.success ? { message: result.output } : { refused: 'not as agreed' };
}
