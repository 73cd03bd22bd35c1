import { BufferTarget, CanvasSource, Output, Quality, WebMOutputFormat } from 'mediabunny';
import { createBody } from '../athlete/body.ts';
import { createCamera } from '../athlete/camera.ts';
import type { DemoFilm } from '../athlete/film.ts';
import { MOTIONS } from '../athlete/motions.ts';
import { createAthleteRenderer } from '../io/athlete/athleteRenderer.ts';

/** Shows each picture of the film in turn on one canvas; only the first `most` where that is given. */
export async function play(
	film: DemoFilm,
	onPicture: (canvas: OffscreenCanvas, timeS: number) => Promise<void>,
	most = Number.POSITIVE_INFINITY,
): Promise<void> {
	const motion = MOTIONS[film.exerciseId]?.(film.set);
	if (motion === undefined) throw new Error(`The athlete does not know the exercise ${film.exerciseId}.`);
	const canvas = new OffscreenCanvas(film.camera.widthPx, film.camera.heightPx);
	const { build, ...look } = film.look ?? {};
	const body = createBody(build);
	const renderer = createAthleteRenderer(canvas, { body, look, quality: film.quality ?? 'full' });
	const camera = createCamera(film.camera);
	const pictures = Math.min(most, Math.floor(motion.durationS * film.framesPerS));
	for (let picture = 0; picture < pictures; picture += 1) {
		const timeS = picture / film.framesPerS;
		renderer.renderAt(motion, timeS, camera);
		await onPicture(canvas, timeS);
	}
	renderer.dispose();
}

async function post(address: string, body: BodyInit): Promise<void> {
	const { ok, status } = await fetch(address, { method: 'POST', body });
	if (!ok) throw new Error(`A picture could not be delivered (${status}).`);
}

/** Red, green, blue and alpha of each pixel, one request a picture. */
export async function postPictures(film: DemoFilm, address: string): Promise<void> {
	const { widthPx, heightPx } = film.camera;
	const reader = new OffscreenCanvas(widthPx, heightPx).getContext('2d', { willReadFrequently: true });
	if (reader === null) throw new Error('This browser has no canvas to read from.');
	await play(film, async (canvas) => {
		reader.drawImage(canvas, 0, 0);
		await post(address, reader.getImageData(0, 0, widthPx, heightPx).data);
	});
}

/** The film as one WebM file. */
export async function postWebm(film: DemoFilm, address: string): Promise<void> {
	const target = new BufferTarget();
	const output = new Output({ format: new WebMOutputFormat(), target });
	const still = new OffscreenCanvas(film.camera.widthPx, film.camera.heightPx);
	const copier = still.getContext('2d');
	if (copier === null) throw new Error('This browser has no canvas to draw on.');
	const source = new CanvasSource(still, { codec: 'vp8', quality: new Quality('high') });
	output.addVideoTrack(source, { frameRate: film.framesPerS });
	await output.start();
	await play(film, async (canvas, timeS) => {
		copier.drawImage(canvas, 0, 0);
		await source.add(timeS, 1 / film.framesPerS);
	});
	await output.finalize();
	if (target.buffer === null) throw new Error('The film came out empty.');
	await post(address, target.buffer);
}

/** The pictures themselves, as the estimator takes them; only the first `most` where that is given. */
export async function pictures(film: DemoFilm, most?: number): Promise<ImageBitmap[]> {
	const bitmaps: ImageBitmap[] = [];
	async function keep(canvas: OffscreenCanvas): Promise<void> {
		bitmaps.push(await createImageBitmap(canvas));
	}
	await play(film, keep, most);
	return bitmaps;
}
