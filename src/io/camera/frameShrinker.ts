import type { VideoSample } from 'mediabunny';
import { shrinkPlane, type Plane } from './shrinkPlane.ts';
import { fitWithin, turnedSize, type SizePx } from './uprightSize.ts';
import { yuvToRgba, type YuvCoding } from './yuvToRgb.ts';

export interface FrameShrinker {
	/** The picture upright, with square pixels, scaled down. The sample stays open. */
	shrink(sample: VideoSample): Promise<ImageBitmap>;
}

/**
 * Scales decoded pictures down so that neither side is longer than `maxSidePx`.
 *
 * Pictures in plain 8-bit YUV are averaged here, in memory: closer to the true mean of each area than what a canvas gives, and
 * several times faster where the GPU is emulated. All others are drawn on a canvas.
 */
export function createFrameShrinker(maxSidePx: number): FrameShrinker {
	const draw = createCanvasShrinker();
	const average = createPlaneShrinker();
	let averaging = true;
	return {
		async shrink(sample) {
			const uprightSize = fitWithin({ widthPx: sample.displayWidth, heightPx: sample.displayHeight }, maxSidePx);
			if (averaging && PLANAR_FORMATS.has(sample.format)) {
				try {
					return await average(sample, uprightSize);
				} catch {
					// Some browsers can't copy what their decoder made.
					averaging = false;
				}
			}
			return draw(sample, uprightSize);
		},
	};
}

const PLANAR_FORMATS: ReadonlySet<string | null> = new Set(['I420', 'I422', 'I444', 'NV12']);

function createPlaneShrinker() {
	let bytes = new Uint8Array(0);
	return async function average(sample: VideoSample, uprightSize: SizePx): Promise<ImageBitmap> {
		const byteCount = sample.allocationSize();
		if (bytes.length !== byteCount) bytes = new Uint8Array(byteCount);
		const [y, u, v] = planesOf(sample, bytes, await sample.copyTo(bytes));
		const size = turnedSize(uprightSize, sample.rotation);
		const picture = {
			...size,
			y: shrinkPlane(y, size),
			u: shrinkPlane(u, size),
			v: shrinkPlane(v, size),
		};
		const rgba = yuvToRgba(picture, codingOf(sample), {
			turnDeg: sample.rotation,
			mirror: sample.flip ? 'horizontal' : 'none',
		});
		return createImageBitmap(new ImageData(rgba, uprightSize.widthPx, uprightSize.heightPx));
	};
}

function planesOf(sample: VideoSample, bytes: Uint8Array, layouts: readonly PlaneLayout[]): [Plane, Plane, Plane] {
	const { width, height } = sample.visibleRect;
	const colourWidth = sample.format === 'I444' ? width : Math.ceil(width / 2);
	const colourHeight = sample.format === 'I420' || sample.format === 'NV12' ? Math.ceil(height / 2) : height;
	const plane = (layout: PlaneLayout | undefined, widthPx: number, heightPx: number): Plane => {
		if (layout === undefined) throw new Error('a plane is missing');
		return { bytes, offset: layout.offset, sampleStep: 1, rowStep: layout.stride, widthPx, heightPx };
	};
	const y = plane(layouts[0], width, height);
	const u = plane(layouts[1], colourWidth, colourHeight);
	if (sample.format === 'NV12') {
		const interleaved = { ...u, sampleStep: 2 };
		return [y, interleaved, { ...interleaved, offset: u.offset + 1 }];
	}
	return [y, u, plane(layouts[2], colourWidth, colourHeight)];
}

function codingOf({ colorSpace }: VideoSample): YuvCoding {
	const range = colorSpace.fullRange === true ? 'full' : 'limited';
	switch (colorSpace.matrix as string | null) {
		case 'smpte170m':
		case 'bt470bg':
			return { matrix: 'bt601', range };
		case 'bt2020-ncl':
			return { matrix: 'bt2020', range };
		default:
			return { matrix: 'bt709', range };
	}
}

function createCanvasShrinker() {
	const canvas = new OffscreenCanvas(1, 1);
	const context = canvas.getContext('2d', { alpha: false });
	if (context === null) throw new Error('no 2D canvas in the worker');
	return function draw(sample: VideoSample, { widthPx, heightPx }: SizePx): ImageBitmap {
		canvas.width = widthPx;
		canvas.height = heightPx;
		context.imageSmoothingQuality = 'medium';
		sample.draw(context, 0, 0, widthPx, heightPx);
		return canvas.transferToImageBitmap();
	};
}
