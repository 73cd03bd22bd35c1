import { squat } from '../../src/athlete/motions/squat.ts';
import { demoTrack } from './demoTrack.ts';

/** Three squats, of which the second is disturbed. */
export const THREE = squat({ reps: 3 });
export const LEFT_TRACK = demoTrack({ motion: THREE, camera: { yawDeg: 90 }, fps: 20 });
export const FRONT_TRACK = demoTrack({ motion: THREE, camera: { yawDeg: 0 }, fps: 20 });
export const TRACKS = [LEFT_TRACK, FRONT_TRACK];
/** Setting off, half way down, near the bottom, half way up, nearly up: seconds after the begin of a rep. */
export const MOMENTS = [0.3, 1, 1.7, 2.3, 3];
