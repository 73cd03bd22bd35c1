import { createRoom, type RoomForBytes } from '../../picture/readPlanes.ts';
import { scaleYuv, type YuvPicture } from '../../picture/scaleYuv.ts';
import type { SizePx } from '../../picture/size.ts';

/** Red, green and blue of each pixel in turn, 0–255. Valid until the next picture. */
export interface PictureNumbers {
	readonly values: Float32Array;
	/** Their mean; of a picture that was scaled, about. `null`: not measured. */
	readonly meanBrightness: number | null;
}

/** A picture that is being read, of one size. Valid until the next one. */
export interface PictureInHand {
	/** Where its bytes are to be put. */
	readonly room: RoomForBytes;
	/** The picture, scaled as by `scaleYuv`. `null`: this is not the one to read it. */
	fromYuv(picture: YuvPicture): PictureNumbers | null;
	/** The picture, of this size already, four bytes a pixel. */
	fromBytes(bytes: Uint8Array | Uint8ClampedArray): PictureNumbers;
}

/** Makes numbers of the bytes of pictures. */
export type TakePicture = (size: SizePx) => PictureInHand;

const CHANNELS = 3;
const BYTES_PER_PIXEL = 4;

/** Reads any picture, wherever it lies. */
export function createPlainReading(): TakePicture {
	const room = createRoom();
	let values = new Float32Array(0);
	return (size) => {
		const length = size.widthPx * size.heightPx * CHANNELS;
		if (values.length !== length) values = new Float32Array(length);
		const into = values;
		return {
			room,
			fromYuv(picture) {
				scaleYuv(picture, { values: into, channels: CHANNELS, ...size });
				return { values: into, meanBrightness: null };
			},
			fromBytes(bytes) {
				for (let from = 0, to = 0; to < length; from += BYTES_PER_PIXEL, to += CHANNELS) {
					into[to] = bytes[from] as number;
					into[to + 1] = bytes[from + 1] as number;
					into[to + 2] = bytes[from + 2] as number;
				}
				return { values: into, meanBrightness: null };
			},
		};
	};
}
