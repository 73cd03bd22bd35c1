import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { SAMPLE_BYTES, samplePlaces, type FileFingerprint } from '../io/files/fileFingerprint.ts';

/** What tells whether a file is still the one that was reviewed. The page makes the same of it. */
export type Fingerprint = FileFingerprint;

/** Rejects when the file can't be read. */
export async function fingerprint(path: string): Promise<Fingerprint> {
	const file = await open(path, 'r');
	try {
		const { size: bytes } = await file.stat();
		const hash = createHash('sha256').update(`${bytes}\n`);
		const sample = Buffer.alloc(SAMPLE_BYTES);
		for (const place of samplePlaces(bytes)) {
			const { bytesRead } = await file.read(sample, 0, SAMPLE_BYTES, place);
			hash.update(sample.subarray(0, bytesRead));
		}
		return { bytes, samples: hash.digest('hex').slice(0, 16) };
	} finally {
		await file.close();
	}
}
