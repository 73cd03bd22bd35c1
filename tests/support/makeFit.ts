import { checksum } from './readFitBytes.ts';

/** One value of a FIT message: its number, how many bytes it takes, and what it is. */
export type FitValue = readonly [number: number, bytes: 1 | 2 | 4, value: number];

const HEADER_BYTES = 14;
const DOT_FIT = [0x2e, 0x46, 0x49, 0x54];
const BASE_TYPES = { 1: 0x02, 2: 0x84, 4: 0x86 } as const;

/** A message and its description. */
export function fitMessage(number: number, values: readonly FitValue[]): readonly number[] {
	const described = values.flatMap(([field, bytes]) => [field, bytes, BASE_TYPES[bytes]]);
	const data = values.flatMap(([, bytes, value]) => littleEndian(value, bytes));
	return [0x40, 0, 0, ...littleEndian(number, 2), values.length, ...described, 0, ...data];
}

/** A whole file around such messages, its checksums right. */
export function fitFileOf(body: readonly number[] | Uint8Array): Uint8Array<ArrayBuffer> {
	const file = new Uint8Array(HEADER_BYTES + body.length + 2);
	file.set([HEADER_BYTES, 0x20, 0, 0, ...littleEndian(body.length, 4), ...DOT_FIT]);
	file.set(body, HEADER_BYTES);
	return checksummed(file);
}

/** The same bytes with the checksums that belong to them. */
export function checksummed(file: Uint8Array): Uint8Array<ArrayBuffer> {
	const right = new Uint8Array(file);
	right.set(littleEndian(checksum(right.subarray(0, 12)), 2), 12);
	right.set(littleEndian(checksum(right.subarray(0, -2)), 2), right.length - 2);
	return right;
}

function littleEndian(value: number, bytes: number): readonly number[] {
	return Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) % 256);
}

/** A file of plain bytes: that of jsdom can't be read. `sizeBytes` is what it says of itself. */
export function fileOfBytes(name: string, bytes: Uint8Array<ArrayBuffer>, sizeBytes = bytes.length): File {
	return {
		name,
		size: sizeBytes,
		arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
		text: () => Promise.resolve(new TextDecoder().decode(bytes)),
	} as unknown as File;
}
