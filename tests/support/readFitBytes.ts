/** A message of a FIT file, by its number in the profile; a field by its number, as one value an element. Missing values are left out. */
export interface FitMessage {
	readonly number: number;
	readonly fields: ReadonlyMap<number, readonly number[] | string>;
}

/** Seconds from 1970 to the first moment that FIT can name. */
export const FIT_EPOCH_S = 631_065_600;

interface Definition {
	readonly number: number;
	readonly fields: readonly { readonly number: number; readonly size: number; readonly baseType: number }[];
}

const HEADER_BYTES = 14;
const SIZES: Readonly<Record<number, number>> = { 0x00: 1, 0x02: 1, 0x84: 2, 0x86: 4, 0x8b: 2, 0x8c: 4 };
const NONE: Readonly<Record<number, number>> = { 0x00: 0xff, 0x02: 0xff, 0x84: 0xffff, 0x86: 0xffff_ffff };
const STRING = 0x07;

/**
 * The messages of a FIT file by the published layout of the format, written without a look at the encoder that is tested: header, both
 * checksums, definitions, little-endian values. Throws at the first byte that is not as it should be.
 */
export function readFitBytes(bytes: Uint8Array): readonly FitMessage[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const endsAt = HEADER_BYTES + view.getUint32(4, true);
	expectSame('length of the header', view.getUint8(0), HEADER_BYTES);
	expectSame('mark', String.fromCharCode(...bytes.subarray(8, 12)), '.FIT');
	expectSame('checksum of the header', view.getUint16(12, true), checksum(bytes.subarray(0, 12)));
	expectSame('length of the file', bytes.length, endsAt + 2);
	expectSame('checksum of the file', view.getUint16(endsAt, true), checksum(bytes.subarray(0, endsAt)));
	const definitions = new Map<number, Definition>();
	const messages: FitMessage[] = [];
	let at = HEADER_BYTES;
	while (at < endsAt) {
		const header = view.getUint8(at++);
		const local = header & 0x0f;
		if ((header & 0x40) !== 0) {
			const definition = readDefinition(view, at);
			at += 5 + 3 * definition.fields.length;
			definitions.set(local, definition);
			continue;
		}
		const definition = definitions.get(local);
		if (definition === undefined) throw new Error(`byte ${at}: a message of a kind that was not described`);
		const fields = new Map<number, readonly number[] | string>();
		for (const { number, size, baseType } of definition.fields) {
			const value = readValue(view, at, size, baseType);
			if (value.length > 0) fields.set(number, value);
			at += size;
		}
		messages.push({ number: definition.number, fields });
	}
	expectSame('end of the last message', at, endsAt);
	return messages;
}

function readDefinition(view: DataView, at: number): Definition {
	expectSame('byte order', view.getUint8(at + 1), 0);
	const fields = Array.from({ length: view.getUint8(at + 4) }, (_, index) => ({
		number: view.getUint8(at + 5 + 3 * index),
		size: view.getUint8(at + 6 + 3 * index),
		baseType: view.getUint8(at + 7 + 3 * index),
	}));
	return { number: view.getUint16(at + 2, true), fields };
}

function readValue(view: DataView, at: number, size: number, baseType: number): readonly number[] | string {
	if (baseType === STRING) {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(
			new Uint8Array(view.buffer, view.byteOffset + at, size),
		);
		expectSame('end of a text', text.at(-1), '\0');
		return text.slice(0, -1);
	}
	const width = SIZES[baseType] ?? 0;
	if (width === 0 || size % width !== 0) throw new Error(`a value of ${size} bytes of kind ${baseType}`);
	const read = (offset: number) =>
		width === 1 ? view.getUint8(offset) : width === 2 ? view.getUint16(offset, true) : view.getUint32(offset, true);
	const values = Array.from({ length: size / width }, (_, index) => read(at + index * width));
	return values.filter((value) => value !== NONE[baseType]);
}

/** CRC-16/ARC, bit by bit. */
export function checksum(bytes: Uint8Array): number {
	let crc = 0;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
	}
	return crc;
}

function expectSame(what: string, found: unknown, wanted: unknown): void {
	if (found !== wanted) throw new Error(`${what}: ${String(found)} instead of ${String(wanted)}`);
}
