import type { Plane, YuvPicture } from './scaleYuv.ts';
import { codingOf, type NamedColours } from './yuvCoding.ts';

/** A picture as cameras and decoders give it: a `VideoFrame`, or what wraps one. */
export interface PlanarSource {
	readonly format: string | null;
	readonly visibleRect: { readonly width: number; readonly height: number } | null;
	readonly colorSpace: NamedColours;
	allocationSize(): number;
	copyTo(bytes: Uint8Array<ArrayBuffer>): Promise<readonly { readonly offset: number; readonly stride: number }[]>;
}

/** How many pixels, across and down, share one sample of the colours; `woven` where these lie side by side in one plane. */
const COLOURS: Readonly<
	Partial<Record<string, { readonly across: 1 | 2; readonly down: 1 | 2; readonly woven: 'no' | 'yes' }>>
> = {
	I420: { across: 2, down: 2, woven: 'no' },
	I422: { across: 2, down: 1, woven: 'no' },
	I444: { across: 1, down: 1, woven: 'no' },
	NV12: { across: 2, down: 2, woven: 'yes' },
};

/** Room for so many bytes or more, used again for the next picture. */
export type RoomForBytes = (length: number) => Uint8Array<ArrayBuffer>;

/** Room that grows with the largest picture. */
export function createRoom(): RoomForBytes {
	let bytes = new Uint8Array(0);
	return (length) => {
		if (bytes.length < length) bytes = new Uint8Array(length);
		return bytes;
	};
}

/** Copies the planes of a picture into memory. `null` when it is not of a kind that can be read this way: then it has to be drawn. */
export async function readPlanes(source: PlanarSource, roomFor: RoomForBytes): Promise<YuvPicture | null> {
	const { format, visibleRect, colorSpace } = source;
	const colours = COLOURS[format ?? ''];
	if (colours === undefined || visibleRect === null) return null;
	const { width, height } = visibleRect;
	const coding = codingOf(colorSpace, height);
	if (coding === null) return null;
	const bytes = roomFor(source.allocationSize());
	const [first, second, third] = await source.copyTo(bytes);
	const last = colours.woven === 'yes' ? second : third;
	if (first === undefined || second === undefined || last === undefined) return null;
	const y: Plane = {
		bytes,
		offset: first.offset,
		strideBytes: first.stride,
		stepBytes: 1,
		widthPx: width,
		heightPx: height,
	};
	const colour = {
		bytes,
		stepBytes: colours.woven === 'yes' ? 2 : 1,
		widthPx: Math.ceil(width / colours.across),
		heightPx: Math.ceil(height / colours.down),
	};
	const u: Plane = { ...colour, offset: second.offset, strideBytes: second.stride };
	const v: Plane = { ...colour, offset: last.offset + (last === second ? 1 : 0), strideBytes: last.stride };
	return { y, u, v, coding };
}
