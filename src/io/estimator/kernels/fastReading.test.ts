import { describe, expect, it } from 'vitest';
import type { Plane, YuvPicture } from '../../../picture/scaleYuv.ts';
import { fitWithin, type SizePx } from '../../../picture/size.ts';
import type { YuvCoding } from '../../../picture/yuvCoding.ts';
import { createPlainReading, type TakePicture } from '../pictureNumbers.ts';
import { createFastReading } from './fastReading.ts';

const HD: YuvCoding = { matrix: 'bt709', range: 'limited' };
const MAX_SIDE_PX = 360;

/** Bytes that come again and look like chance, all values among them. */
function fill(bytes: Uint8Array): void {
	let state = 7;
	for (let index = 0; index < bytes.length; index += 1) {
		state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
		bytes[index] = state >>> 23;
	}
}

/** A camera's picture in the room of whoever reads it. */
function pictureIn(
	{ room }: ReturnType<TakePicture>,
	{ widthPx, heightPx }: SizePx,
	woven: 'no' | 'yes',
	coding: YuvCoding,
): YuvPicture {
	const half = { widthPx: Math.ceil(widthPx / 2), heightPx: Math.ceil(heightPx / 2) };
	const [strideBytes, halfStride] = [widthPx + 3, half.widthPx + 1];
	const colourAt = strideBytes * heightPx;
	const bytes = room(colourAt + 2 * halfStride * half.heightPx);
	fill(bytes);
	const y: Plane = { bytes, offset: 0, strideBytes, stepBytes: 1, widthPx, heightPx };
	const colour =
		woven === 'yes' ? { stepBytes: 2, strideBytes: 2 * halfStride } : { stepBytes: 1, strideBytes: halfStride };
	const u = { bytes, offset: colourAt, ...colour, ...half };
	return { y, u, v: { ...u, offset: colourAt + (woven === 'yes' ? 1 : halfStride * half.heightPx) }, coding };
}

function fast(): TakePicture {
	const take = createFastReading();
	if (take === null) throw new Error('no lanes here');
	return take;
}

const meanOf = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('reading pictures with machine code', () => {
	it.each<readonly [string, number, number, 'no' | 'yes', YuvCoding]>([
		['a webcam’s', 1280, 720, 'no', HD],
		['one whose colours are woven', 1280, 720, 'yes', HD],
		['a small one', 640, 480, 'yes', { matrix: 'bt601', range: 'full' }],
		['one on its side, of an odd width when scaled', 720, 1280, 'no', { matrix: 'bt2020', range: 'limited' }],
		['one that is hardly larger', 361, 203, 'no', HD],
	])('gives the numbers of %s as without, to the last bit', (_what, widthPx, heightPx, woven, coding) => {
		const size = fitWithin({ widthPx, heightPx }, MAX_SIDE_PX);
		const inHand = fast()(size);
		const picture = pictureIn(inHand, { widthPx, heightPx }, woven, coding);
		const read = inHand.fromYuv(picture);
		const expected = createPlainReading()(size).fromYuv(picture)?.values ?? new Float32Array(0);
		expect(expected.some((value) => value === 0) && expected.some((value) => value === 255)).toBe(true);
		expect(read?.values).toEqual(expected);
		expect(Math.abs((read?.meanBrightness ?? 0) - meanOf(expected))).toBeLessThan(1);
	});

	it('leaves large pictures alone, and those whose colours do not lie in the same columns', () => {
		const size = { widthPx: 360, heightPx: 203 };
		const inHand = fast()(size);
		expect(inHand.fromYuv(pictureIn(inHand, { widthPx: 1920, heightPx: 1080 }, 'no', HD))).toBeNull();
		const picture = pictureIn(inHand, { widthPx: 1280, heightPx: 720 }, 'no', HD);
		expect(inHand.fromYuv({ ...picture, v: { ...picture.v, widthPx: picture.v.widthPx - 40 } })).toBeNull();
	});

	it.each([
		[360, 203],
		[7, 3],
		[1, 1],
	])('gives the numbers of %d × %d pixels that lie there as bytes', (widthPx, heightPx) => {
		const size = { widthPx, heightPx };
		const inHand = fast()(size);
		const bytes = inHand.room(widthPx * heightPx * 4);
		fill(bytes);
		const expected = createPlainReading()(size).fromBytes(bytes.slice());
		expect(inHand.fromBytes(bytes).values).toEqual(expected.values);
	});

	it('says how bright bytes are', () => {
		const inHand = fast()({ widthPx: 8, heightPx: 2 });
		const bytes = inHand.room(64);
		bytes.fill(40);
		expect(inHand.fromBytes(bytes).meanBrightness).toBe(40);
	});

	it('reads one picture after the other, of other sizes and other layouts', () => {
		const take = fast();
		const hd = { widthPx: 1280, heightPx: 720 };
		const turns = [
			[hd, 'no'],
			[hd, 'yes'],
			[{ widthPx: 640, heightPx: 480 }, 'yes'],
			[{ widthPx: 400, heightPx: 700 }, 'no'],
			[hd, 'yes'],
			[hd, 'yes'],
		] as const;
		for (const [source, woven] of turns) {
			const size = fitWithin(source, MAX_SIDE_PX);
			const inHand = take(size);
			const picture = pictureIn(inHand, source, woven, HD);
			expect(inHand.fromYuv(picture)?.values).toEqual(createPlainReading()(size).fromYuv(picture)?.values);
			inHand.fromBytes(inHand.room(size.widthPx * size.heightPx * 4));
		}
	});
});
