import { describe, expect, it } from 'vitest';
import { createRoom, readPlanes, type PlanarSource } from './readPlanes.ts';

const HD = { matrix: 'bt709', fullRange: false };

/** A picture of 5 × 3 whose planes lie 100 bytes apart, in rows of 8. */
function source(format: string | null, changes: Partial<PlanarSource> = {}): PlanarSource {
	const planes = format === 'NV12' ? 2 : 3;
	return {
		format,
		visibleRect: { width: 5, height: 3 },
		colorSpace: HD,
		allocationSize: () => 300,
		copyTo: (bytes) => {
			bytes[0] = 7;
			return Promise.resolve(Array.from({ length: planes }, (_, index) => ({ offset: 100 * index, stride: 8 })));
		},
		...changes,
	};
}

function read(from: PlanarSource) {
	return readPlanes(from, createRoom());
}

describe('reading the planes of a picture', () => {
	it('finds the colours at half the size where they are coded so', async () => {
		for (const [format, widthPx, heightPx] of [
			['I420', 3, 2],
			['I422', 3, 3],
			['I444', 5, 3],
		] as const) {
			const picture = await read(source(format));
			expect(picture?.y).toMatchObject({ offset: 0, strideBytes: 8, stepBytes: 1, widthPx: 5, heightPx: 3 });
			expect(picture?.u).toMatchObject({ offset: 100, strideBytes: 8, stepBytes: 1, widthPx, heightPx });
			expect(picture?.v).toMatchObject({ offset: 200, strideBytes: 8, stepBytes: 1, widthPx, heightPx });
		}
	});

	it('finds colours that are woven together', async () => {
		const picture = await read(source('NV12'));
		expect(picture?.u).toMatchObject({ offset: 100, stepBytes: 2, widthPx: 3, heightPx: 2 });
		expect(picture?.v).toMatchObject({ offset: 101, stepBytes: 2, widthPx: 3, heightPx: 2 });
	});

	it('leaves pictures alone that have other formats or colours', async () => {
		expect(await read(source('RGBA'))).toBeNull();
		expect(await read(source(null))).toBeNull();
		expect(await read(source('I444', { colorSpace: { matrix: 'rgb', fullRange: true } }))).toBeNull();
	});

	it('makes room once and uses it again', async () => {
		const room = createRoom();
		const first = await readPlanes(source('I420'), room);
		const second = await readPlanes(source('NV12'), room);
		expect(first?.y.bytes).toHaveLength(300);
		expect(first?.y.bytes[0]).toBe(7);
		expect(second?.v.bytes).toBe(first?.y.bytes);
	});
});
