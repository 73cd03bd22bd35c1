import type { DemoFilm } from '../../athlete/film.ts';

/** For the webcam: more pictures a second than the model can take, standing long enough to be counted in. */
export const WEBCAM_FILM: DemoFilm = {
	exerciseId: 'squat',
	set: { reps: 2, idleBeforeS: 6.5, idleAfterS: 0.5 },
	camera: { widthPx: 384, heightPx: 288, yawDeg: 60 },
	framesPerS: 45,
};

/** The same from the front, where nobody looks at the line of the back: what that costs is measured by itself. */
export const FRONT_WEBCAM_FILM: DemoFilm = { ...WEBCAM_FILM, camera: { ...WEBCAM_FILM.camera, yawDeg: 0 } };

/** For a file. */
export const VIDEO_FILM: DemoFilm = {
	exerciseId: 'squat',
	set: { reps: 3, idleBeforeS: 1.5, idleAfterS: 1 },
	camera: { widthPx: 640, heightPx: 480, yawDeg: 60 },
	framesPerS: 25,
};

/** For the line of the back: somebody who bends over, seen side on. */
export const HINGE_FILM: DemoFilm = {
	exerciseId: 'hip-hinge',
	set: { reps: 2, idleBeforeS: 1, idleAfterS: 0.5 },
	camera: { widthPx: 384, heightPx: 288, yawDeg: 90 },
	framesPerS: 20,
};
