import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import { serialiseLandmarkTrack } from '../analysis/session/landmarkTrack.ts';
import type { DemoFilm } from '../athlete/film.ts';
import { createPoseEstimator } from '../io/estimator/client.ts';
import type { Backend, PoseModel } from '../io/estimator/poseEstimator.ts';
import { play } from './filmDemo.ts';

export interface PoseRun {
	readonly model: PoseModel;
	readonly backend: Backend;
}

/** What is posted for each film: its place in the list, and what the pose model saw. */
export interface PoseDelivery {
	readonly index: number;
	/** Text of a landmark track. */
	readonly track: string;
}

/** Films of the demo athlete through the real pose model, one after the other; the landmarks of each are posted as soon as it is over. */
export async function postLandmarks(run: PoseRun, films: readonly DemoFilm[], address: string): Promise<void> {
	const estimator = createPoseEstimator(run);
	await estimator.ready;
	try {
		for (const [index, film] of films.entries()) {
			await estimator.startOver();
			const { widthPx, heightPx } = film.camera;
			const frames: PoseFrame[] = [];
			await play(film, async (canvas, timeS) => {
				const image = await createImageBitmap(canvas);
				frames.push(await estimator.estimate({ image, timeS, widthPx, heightPx, back: 'wanted' }));
			});
			const track = serialiseLandmarkTrack({ origin: { ...run, name: `demo ${film.exerciseId}` }, frames });
			const delivery: PoseDelivery = { index, track };
			await fetch(address, { method: 'POST', body: JSON.stringify(delivery) });
		}
	} finally {
		estimator.close();
	}
}
