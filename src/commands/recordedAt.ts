import { open, type FileHandle } from 'node:fs/promises';

/** Stands in sessions for a time that the recording does not tell. */
export const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z';

/** Seconds from 1904, where MP4 and QuickTime begin to count, to 1970. */
const EPOCH_OFFSET_S = 2_082_844_800;
/** Boxes at the top of a file; fragmented ones have many, but begin with what is looked for. */
const MAX_BOXES = 1_000;

interface Box {
	readonly kind: string;
	/** Where its content begins. */
	readonly from: number;
	/** Where the next box begins. */
	readonly end: number;
}

async function read(file: FileHandle, from: number, bytes: number): Promise<Buffer | null> {
	const buffer = Buffer.alloc(bytes);
	const { bytesRead } = await file.read(buffer, 0, bytes, from);
	return bytesRead === bytes ? buffer : null;
}

/** The box that begins there. @returns null at the end and where there is none. */
async function boxAt(file: FileHandle, at: number, end: number): Promise<Box | null> {
	if (at + 8 > end) return null;
	const head = await read(file, at, 8);
	if (head === null) return null;
	const kind = head.toString('latin1', 4, 8);
	const size = head.readUInt32BE(0);
	if (size === 0) return { kind, from: at + 8, end };
	if (size !== 1) return size < 8 ? null : { kind, from: at + 8, end: at + size };
	const large = await read(file, at + 8, 8);
	if (large === null) return null;
	const bytes = Number(large.readBigUInt64BE(0));
	return bytes < 16 ? null : { kind, from: at + 16, end: at + bytes };
}

async function findBox(file: FileHandle, kind: string, from: number, end: number): Promise<Box | null> {
	let at = from;
	for (let seen = 0; seen < MAX_BOXES; seen += 1) {
		const box = await boxAt(file, at, end);
		if (box === null || box.kind === kind) return box;
		at = box.end;
	}
	return null;
}

async function creationS(file: FileHandle): Promise<number | null> {
	const { size } = await file.stat();
	const movie = await findBox(file, 'moov', 0, size);
	if (movie === null) return null;
	const header = await findBox(file, 'mvhd', movie.from, Math.min(movie.end, size));
	const content = header === null ? null : await read(file, header.from, 12);
	if (content === null) return null;
	return (content[0] === 1 ? Number(content.readBigUInt64BE(4)) : content.readUInt32BE(4)) - EPOCH_OFFSET_S;
}

/**
 * When an MP4 or QuickTime recording says it was made, ISO 8601 in UTC. The time of the file itself would change with every copy.
 * @returns {@link UNKNOWN_TIME} when it does not say so, or is of another kind.
 */
export async function recordedAt(path: string): Promise<string> {
	const file = await open(path, 'r');
	try {
		const timeS = await creationS(file);
		const time = new Date((timeS ?? 0) * 1000);
		// Recorders without a clock write zero, which is 1904.
		return timeS === null || timeS <= 0 || Number.isNaN(time.getTime()) ? UNKNOWN_TIME : time.toISOString();
	} finally {
		await file.close();
	}
}
