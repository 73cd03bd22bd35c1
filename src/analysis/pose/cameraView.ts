/**
 * Where the camera stands, seen from the person. `left`: it sees their left side. `oblique`: between side and front or back.
 */
export type CameraView = 'front' | 'back' | 'left' | 'right' | 'oblique';
