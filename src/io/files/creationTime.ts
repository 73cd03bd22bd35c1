/** Reads that many bytes of a file, or gives `null` when it ends before. */
export type ReadBytes = (from: number, bytes: number) => Promise<Uint8Array | null>;

export interface ReadableFile {
	readonly sizeBytes: number;
	readonly read: ReadBytes;
}

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

/**
 * When an MP4 or QuickTime recording says it was made, in seconds since 1970: most cameras write its start in UTC, some its end, some
 * local time.
 * @returns null when it does not say so, or is of another kind.
 */
export async function creationTimeS(file: ReadableFile): Promise<number | null> {
	const movie = await findBox(file, 'moov', 0, file.sizeBytes);
	if (movie === null) return null;
	const header = await findBox(file, 'mvhd', movie.from, Math.min(movie.end, file.sizeBytes));
	const content = header === null ? null : await viewOf(file, header.from, 12);
	if (content === null) return null;
	const timeS = content.getUint8(0) === 1 ? Number(content.getBigUint64(4)) : content.getUint32(4);
	// Recorders without a clock write zero, which is 1904.
	return timeS > EPOCH_OFFSET_S && Number.isFinite(timeS) ? timeS - EPOCH_OFFSET_S : null;
}

/** A file of the page. */
export function readableBlob(file: Blob): ReadableFile {
	return {
		sizeBytes: file.size,
		async read(from, bytes) {
			const read = new Uint8Array(await file.slice(from, from + bytes).arrayBuffer());
			return read.length === bytes ? read : null;
		},
	};
}

async function viewOf({ read }: ReadableFile, from: number, bytes: number): Promise<DataView | null> {
	const content = await read(from, bytes);
	return content === null ? null : new DataView(content.buffer, content.byteOffset, content.byteLength);
}

/** The box that begins there. @returns null at the end and where there is none. */
async function boxAt(file: ReadableFile, at: number, end: number): Promise<Box | null> {
	if (at + 8 > end) return null;
	const head = await viewOf(file, at, 8);
	if (head === null) return null;
	const kind = String.fromCharCode(...[4, 5, 6, 7].map((index) => head.getUint8(index)));
	const size = head.getUint32(0);
	if (size === 0) return { kind, from: at + 8, end };
	if (size !== 1) return size < 8 ? null : { kind, from: at + 8, end: at + size };
	const large = await viewOf(file, at + 8, 8);
	if (large === null) return null;
	const bytes = Number(large.getBigUint64(0));
	return bytes < 16 ? null : { kind, from: at + 16, end: at + bytes };
}

async function findBox(file: ReadableFile, kind: string, from: number, end: number): Promise<Box | null> {
	let at = from;
	for (let seen = 0; seen < MAX_BOXES; seen += 1) {
		const box = await boxAt(file, at, end);
		if (box === null || box.kind === kind) return box;
		at = box.end;
	}
	return null;
}
