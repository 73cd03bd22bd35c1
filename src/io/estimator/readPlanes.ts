import type { Plane, YuvPicture } from './yuvPicture.ts';

/** The parts of a `VideoFrame` that are newer than the types. */
interface Turned {
	readonly rotation?: number;
	readonly flip?: boolean;
}

const HD_HEIGHT_PX = 720;

function colours({ colorSpace }: VideoFrame, heightPx: number): Pick<YuvPicture, 'matrix' | 'range'> | null {
	const range = colorSpace.fullRange === true ? 'full' : 'limited';
	switch (colorSpace.matrix) {
		case 'bt709':
			return { matrix: 'bt709', range };
		case 'smpte170m':
		case 'bt470bg':
			return { matrix: 'bt601', range };
		case null:
			return { matrix: heightPx >= HD_HEIGHT_PX ? 'bt709' : 'bt601', range };
		default:
			return null;
	}
}

/** Copies the planes of a frame into memory. `null` when it is not of a kind that can be read this way: then it has to be drawn. */
export async function readPlanes(frame: VideoFrame, memory: { bytes: Uint8Array }): Promise<YuvPicture | null> {
	const { format, visibleRect } = frame;
	const { rotation = 0, flip = false } = frame as VideoFrame & Turned;
	if ((format !== 'I420' && format !== 'NV12') || visibleRect === null || rotation !== 0 || flip) return null;
	const { width, height } = visibleRect;
	const colour = colours(frame, height);
	if (colour === null) return null;
	const length = frame.allocationSize();
	if (memory.bytes.length < length) memory.bytes = new Uint8Array(length);
	const { bytes } = memory;
	const layouts = await frame.copyTo(bytes);
	const plane = (index: number, shift: number, stepBytes: number, half: 1 | 2): Plane | null => {
		const layout = layouts[index];
		if (layout === undefined) return null;
		const [widthPx, heightPx] = [Math.ceil(width / half), Math.ceil(height / half)];
		return { bytes, offset: layout.offset + shift, strideBytes: layout.stride, stepBytes, widthPx, heightPx };
	};
	const y = plane(0, 0, 1, 1);
	const [u, v] = format === 'I420' ? [plane(1, 0, 1, 2), plane(2, 0, 1, 2)] : [plane(1, 0, 2, 2), plane(1, 1, 2, 2)];
	return y === null || u === null || v === null ? null : { y, u, v, ...colour };
}
