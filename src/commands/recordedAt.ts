import { open } from 'node:fs/promises';
import { creationTimeS } from '../io/files/creationTime.ts';

/** Stands in sessions for a time that the recording does not tell. */
export const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z';

/**
 * When an MP4 or QuickTime recording says it was made, ISO 8601 in UTC. The time of the file itself would change with every copy.
 * @returns {@link UNKNOWN_TIME} when it does not say so, or is of another kind.
 */
export async function recordedAt(path: string): Promise<string> {
	const file = await open(path, 'r');
	try {
		const timeS = await creationTimeS({
			sizeBytes: (await file.stat()).size,
			async read(from, bytes) {
				const content = new Uint8Array(bytes);
				const { bytesRead } = await file.read(content, 0, bytes, from);
				return bytesRead === bytes ? content : null;
			},
		});
		const time = new Date((timeS ?? 0) * 1000);
		return Number.isNaN(time.getTime()) ? UNKNOWN_TIME : time.toISOString();
	} finally {
		await file.close();
	}
}
