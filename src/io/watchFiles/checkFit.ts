import { WatchFileError } from './watchFileError.ts';

/** House: a day with a reading a second and thirty values in each. What holds more takes longer to read than anybody waits. */
const MOST_VALUES = 3_000_000;
const HEADER_BYTES = [12, 14];
const CHECKSUM_BYTES = 2;
/** Bits of a message's first byte. */
const IS_COMPRESSED = 0x80;
const IS_DEFINITION = 0x40;
const HAS_DEVELOPER_FIELDS = 0x20;
const DEFINITION_BYTES = 5;
const FIELD_BYTES = 3;

/**
 * Looks at a FIT file before it is read: that it is one, whole and unchanged, and of a size that a page can hold. FIT counts messages by
 * their size, so a small file may hold millions. Throws a {@link WatchFileError}.
 */
export function checkFit(bytes: Uint8Array): void {
	const [headerBytes = 0] = bytes;
	const isFit = HEADER_BYTES.includes(headerBytes) && String.fromCharCode(...bytes.subarray(8, 12)) === '.FIT';
	if (!isFit) throw new WatchFileError('damaged', 'not a FIT file');
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < headerBytes) throw new WatchFileError('cut-short', 'the header breaks off');
	const endsAt = headerBytes + view.getUint32(4, true);
	if (endsAt + CHECKSUM_BYTES > bytes.length)
		throw new WatchFileError('cut-short', `${bytes.length} of ${endsAt} bytes`);
	if (view.getUint16(endsAt, true) !== checksumOf(bytes.subarray(0, endsAt))) {
		throw new WatchFileError('changed', 'the checksum is another one');
	}
	if (valuesIn(view, headerBytes, endsAt) > MOST_VALUES) {
		throw new WatchFileError('too-large', `more than ${MOST_VALUES} values`);
	}
}

interface Described {
	readonly bytes: number;
	readonly values: number;
}

/** How many values all messages hold together; stops counting where they are too many. */
function valuesIn(view: DataView, from: number, endsAt: number): number {
	const described = new Map<number, Described>();
	let [at, values] = [from, 0];
	while (at < endsAt && values <= MOST_VALUES) {
		const head = view.getUint8(at);
		at += 1;
		const isCompressed = (head & IS_COMPRESSED) !== 0;
		const local = isCompressed ? (head >> 5) & 0x03 : head & 0x0f;
		if (!isCompressed && (head & IS_DEFINITION) !== 0) {
			const fields = fieldsAt(view, at + DEFINITION_BYTES - 1, endsAt);
			at = fields.endsAt;
			const more = (head & HAS_DEVELOPER_FIELDS) === 0 ? NO_FIELDS : fieldsAt(view, at, endsAt);
			if (more !== NO_FIELDS) at = more.endsAt;
			described.set(local, { bytes: fields.bytes + more.bytes, values: fields.values + more.values });
			continue;
		}
		const message = described.get(local);
		if (message === undefined) throw new WatchFileError('damaged', `a message of an unknown kind at byte ${at}`);
		at += message.bytes;
		values += message.values + 1;
	}
	if (at > endsAt) throw new WatchFileError('damaged', 'the last message breaks off');
	return values;
}

interface Fields extends Described {
	readonly endsAt: number;
}
const NO_FIELDS: Fields = { bytes: 0, values: 0, endsAt: 0 };

/** A list of fields: how many, then three bytes for each, the second its size. */
function fieldsAt(view: DataView, at: number, endsAt: number): Fields {
	const values = at < endsAt ? view.getUint8(at) : 0;
	const end = at + 1 + values * FIELD_BYTES;
	if (end > endsAt) throw new WatchFileError('damaged', 'a description breaks off');
	let bytes = 0;
	for (let field = at + 1; field < end; field += FIELD_BYTES) bytes += view.getUint8(field + 1);
	return { bytes, values, endsAt: end };
}

/** CRC-16/ARC, four bits at a time. Source: the FIT protocol. */
function checksumOf(bytes: Uint8Array): number {
	let crc = 0;
	for (const byte of bytes) {
		crc = (crc >>> 4) ^ nibble((crc ^ byte) & 0x0f);
		crc = (crc >>> 4) ^ nibble((crc ^ (byte >>> 4)) & 0x0f);
	}
	return crc;
}

const NIBBLES = Array.from({ length: 16 }, (_, value) => {
	let crc = value;
	for (let bit = 0; bit < 4; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
	return crc;
});

function nibble(value: number): number {
	return NIBBLES[value] ?? 0;
}
