import { describe, expect, it } from 'vitest';
import { fileFingerprint, samplePlaces, SAMPLE_BYTES } from './fileFingerprint.ts';

function content(bytes: number): Uint8Array<ArrayBuffer> {
	return Uint8Array.from({ length: bytes }, (_, index) => (index * 31) % 251);
}

describe('fileFingerprint', () => {
	it('is the same for a renamed file, and another one when a byte at either end changes', async () => {
		const bytes = content(3 * 1024 * 1024);
		const before = await fileFingerprint(new File([bytes], 'a.mp4'));
		expect(before).not.toBeNull();
		expect(await fileFingerprint(new File([bytes], 'b.mp4', { lastModified: 1 }))).toEqual(before);
		for (const place of [0, bytes.length - 1]) {
			const changed = bytes.slice();
			changed[place] = 252;
			expect(await fileFingerprint(new Blob([changed]))).not.toEqual(before);
		}
		expect(await fileFingerprint(new Blob([bytes.subarray(1)]))).not.toEqual(before);
	});

	it('reads a megabyte of a file, whatever its size', () => {
		const size = 4 * 1024 ** 3;
		const places = samplePlaces(size);
		expect(places.length * SAMPLE_BYTES).toBe(1024 ** 2);
		expect([places[0], (places.at(-1) ?? 0) + SAMPLE_BYTES]).toEqual([0, size]);
	});

	it('is null when the file can’t be read', async () => {
		const gone = {
			size: 10,
			slice: () => {
				throw new DOMException('gone', 'NotFoundError');
			},
		} as unknown as Blob;
		expect(await fileFingerprint(gone)).toBeNull();
	});
});
