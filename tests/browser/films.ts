import { demoFilm } from '../../src/commands/demoFilm.ts';

/** Squats that the video file shows. */
export const FILMED_REPS = 3;
/** Squats in one round of the webcam: enough that some are left after a few seconds without sight. */
export const WEBCAM_REPS = 5;

// Seen half from the side: depth and lean can be judged, and the model is sure of both legs.
const CAMERA = { widthPx: 480, heightPx: 360, yawDeg: 60, distanceM: 3 };

/** A video file: stands, squats, stands. */
export function videoFilm(): Promise<string> {
	const set = { reps: FILMED_REPS, idleBeforeS: 1.5, idleAfterS: 1 };
	return demoFilm({ exerciseId: 'squat', set, camera: CAMERA, framesPerS: 15 }, 'webm');
}

/** What the webcam plays over and over: stands long enough to be counted in, not so long that the set ends. */
export function webcamFilm(): Promise<string> {
	const set = { reps: WEBCAM_REPS, idleBeforeS: 7.5, idleAfterS: 0.5 };
	return demoFilm({ exerciseId: 'squat', set, camera: CAMERA, framesPerS: 15 }, 'y4m');
}
