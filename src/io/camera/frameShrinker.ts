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
	let words = new Int32Array(0);
	return async function average(sample: VideoSample, uprightSize: SizePx): Promise<ImageBitmap> {
		const places = placesOf(sample);
		const wordCount = places.reduce((count, { rowStep, heightPx }) => count + (rowStep * heightPx) / 4, 0);
		if (words.length !== wordCount) words = new Int32Array(wordCount);
		const layout = places.map(({ offset, rowStep }) => ({ offset, stride: rowStep }));
		await sample.copyTo(words, { layout });
		const size = turnedSize(uprightSize, sample.rotation);
		const [y, u, v] = planesOf(places, words).map((plane) => shrinkPlane(plane, size));
		if (y === undefined || u === undefined || v === undefined) throw new Error('a plane is missing');
		const rgba = yuvToRgba({ ...size, y, u, v }, codingOf(sample), {
			turnDeg: sample.rotation,
			mirror: sample.flip ? 'horizontal' : 'none',
		});
		return createImageBitmap(new ImageData(rgba, uprightSize.widthPx, uprightSize.heightPx));
	};
}

/** Where the rows of one plane go in the buffer. */
type Place = Pick<Plane, 'offset' | 'rowStep' | 'widthPx' | 'heightPx'>;

/** Rows of whole words, as {@link shrinkPlane} reads them. */
function placesOf({ format, visibleRect: { width, height } }: VideoSample): Place[] {
	const colourWidth = format === 'I444' ? width : Math.ceil(width / 2);
	const colourHeight = format === 'I444' || format === 'I422' ? height : Math.ceil(height / 2);
	const sizes: readonly SizePx[] =
		format === 'NV12'
			? [
					{ widthPx: width, heightPx: height },
					{ widthPx: colourWidth * 2, heightPx: colourHeight },
				]
			: [
					{ widthPx: width, heightPx: height },
					{ widthPx: colourWidth, heightPx: colourHeight },
					{ widthPx: colourWidth, heightPx: colourHeight },
				];
	let offset = 0;
	return sizes.map((size) => {
		const place = { ...size, offset, rowStep: Math.ceil(size.widthPx / 4) * 4 };
		offset += place.rowStep * place.heightPx;
		return place;
	});
}

/** Brightness and the two colours. Two places: the colours share the second one. */
function planesOf(places: readonly Place[], words: Int32Array): Plane[] {
	const [luma, colour] = places;
	if (places.length !== 2 || luma === undefined || colour === undefined) {
		return places.map((place) => ({ ...place, words, samples: 'adjacent' }));
	}
	const pairs = { ...colour, words, widthPx: colour.widthPx / 2 };
	return [
		{ ...luma, words, samples: 'adjacent' },
		{ ...pairs, samples: 'first-of-pairs' },
		{ ...pairs, samples: 'second-of-pairs' },
	];
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
