import type { CameraPlace } from './camera.ts';
import type { FilmLook } from './look.ts';
import type { MotionSet } from './motionSet.ts';

/** A film of the demo athlete. Plain data, so that it can be sent to the page that shoots it. */
export interface DemoFilm {
	/** A name that `MOTIONS` lists. */
	readonly exerciseId: string;
	readonly set: MotionSet;
	readonly camera: Partial<CameraPlace> & Pick<CameraPlace, 'widthPx' | 'heightPx'>;
	readonly framesPerS: number;
	/** Unset: as in the demo. */
	readonly look?: FilmLook;
	/** `light`: without cast shadows and smoothed edges, which is faster. Unset: `full`. */
	readonly quality?: 'full' | 'light';
}
