import type { PoseDetector } from '@tensorflow-models/pose-detection';
import type { PictureReader } from './readPicture.ts';

const MS_PER_S = 1000;

/** Seconds that the stock `estimatePoses` alone takes for each picture. Reading the pictures isn't counted. */
export async function timeStock(
	detector: PoseDetector,
	reader: PictureReader,
	images: readonly ImageBitmap[],
): Promise<number[]> {
	const framesS: number[] = [];
	for (const image of images) {
		const picture = await reader.read(image, image.width, image.height);
		image.close();
		const startMs = performance.now();
		await detector.estimatePoses(picture, { maxPoses: 1, flipHorizontal: false });
		framesS.push((performance.now() - startMs) / MS_PER_S);
		picture.dispose();
	}
	return framesS;
}
