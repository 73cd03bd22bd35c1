import type { DemoFilm } from '../athlete/film.ts';
import { openVideoFile } from '../io/camera/videoFile.ts';
import { createPoseEstimator } from '../io/estimator/client.ts';
import type { Backend, PoseModel } from '../io/estimator/poseEstimator.ts';
import { workTimes, type WorkTiming } from '../io/estimator/workTimes.ts';
import { pictures } from './filmDemo.ts';

/** The first pictures of a video file, scaled as the app scales them. */
async function picturesOf(file: File, count: number): Promise<ImageBitmap[]> {
	const source = await openVideoFile(file);
	const bitmaps: ImageBitmap[] = [];
	for await (const { image } of source.frames(new AbortController().signal)) {
		bitmaps.push(await createImageBitmap(image));
		image.close();
		if (bitmaps.length === count) break;
	}
	source.close();
	return bitmaps;
}

export interface TimedRun extends WorkTiming {
	/** Pictures to time. */
	readonly count: number;
}

/** Seconds that each work takes for each picture of a film of the demo athlete. */
export async function workTimesOfFilm(run: TimedRun, film: DemoFilm): ReturnType<typeof workTimes> {
	return workTimes(run, await pictures(film, run.count));
}

/** The same for the video file in the first file input of the page. */
export async function workTimesOfFile(run: TimedRun): ReturnType<typeof workTimes> {
	const file = document.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
	if (file === undefined) throw new Error('No file was chosen.');
	return workTimes(run, await picturesOf(file, run.count));
}

export interface SetRun {
	readonly model: PoseModel;
	readonly backend: Backend;
	readonly rounds: number;
}

/** Seconds that a whole film takes, with and without the outline of the back, in turns; as the app asks for it. */
export interface SetTimes {
	readonly wanted: readonly number[];
	readonly unwanted: readonly number[];
	/** Share of the pictures that had an outline. */
	readonly outlineRatio: number;
}

/** Each round of the film with and without the outline of the back, one picture after the other. */
export async function setTimes({ model, backend, rounds }: SetRun, film: DemoFilm): Promise<SetTimes> {
	const estimator = createPoseEstimator({ model, backend });
	await estimator.ready;
	const stills = await pictures(film);
	const { widthPx, heightPx } = film.camera;
	let outlines = 0;
	async function secondsOf(back: 'wanted' | 'unwanted'): Promise<number> {
		await estimator.startOver();
		let sumMs = 0;
		for (const [index, still] of stills.entries()) {
			const image = await createImageBitmap(still);
			const startMs = performance.now();
			const frame = await estimator.estimate({ image, timeS: index / film.framesPerS, widthPx, heightPx, back });
			sumMs += performance.now() - startMs;
			if (frame.backContour !== null) outlines += 1;
		}
		return sumMs / 1000;
	}
	const times = { wanted: [] as number[], unwanted: [] as number[] };
	for (let round = 0; round < rounds; round += 1) {
		times.unwanted.push(await secondsOf('unwanted'));
		times.wanted.push(await secondsOf('wanted'));
	}
	estimator.close();
	return { ...times, outlineRatio: outlines / (rounds * stills.length) };
}
