import type * as mediapipe from '@mediapipe/pose';
import type { DemoFilm } from '../athlete/film.ts';
import { pictures } from './filmDemo.ts';

declare global {
	var Pose: typeof mediapipe.Pose | undefined;
}

/** The first pictures compile programs and look for the person. */
const WARM_UP = 3;

async function loadPose(folder: string): Promise<typeof mediapipe.Pose> {
	const script = document.createElement('script');
	script.src = `${folder}pose.js`;
	await new Promise((resolve, reject) => {
		script.onload = resolve;
		script.onerror = () => reject(new Error(`${script.src} can't be loaded`));
		document.head.append(script);
	});
	if (globalThis.Pose === undefined) throw new Error('MediaPipe has no pose model.');
	return globalThis.Pose;
}

export interface MediapipeRun {
	/** 0 is the small model, 1 the large one. */
	readonly complexity: 0 | 1;
	/** Pictures to time. */
	readonly count: number;
	/** Address of its files, with a slash at its end. */
	readonly folder: string;
}

/**
 * Seconds that MediaPipe's own runtime, which needs WebGL, takes for each of `count` pictures of a film, from a canvas to landmarks,
 * without smoothing and mask. Rejects where it finds nobody.
 */
export async function mediapipeTimes({ complexity, count, folder }: MediapipeRun, film: DemoFilm): Promise<number[]> {
	const Pose = await loadPose(folder);
	const pose = new Pose({ locateFile: (name) => `${folder}${name}` });
	pose.setOptions({ modelComplexity: complexity, smoothLandmarks: false, enableSegmentation: false });
	let found = 0;
	pose.onResults(({ poseLandmarks }: Partial<mediapipe.Results>) => {
		if (poseLandmarks !== undefined) found += 1;
	});
	await pose.initialize();
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [film.camera.widthPx, film.camera.heightPx];
	const times: number[] = [];
	for (const [index, still] of (await pictures(film, WARM_UP + count)).entries()) {
		canvas.getContext('2d')?.drawImage(still, 0, 0);
		still.close();
		const startMs = performance.now();
		await pose.send({ image: canvas });
		if (index >= WARM_UP) times.push((performance.now() - startMs) / 1000);
	}
	await pose.close();
	if (found < times.length) throw new Error(`MediaPipe found somebody in ${found} pictures alone.`);
	return times;
}
