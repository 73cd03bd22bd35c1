/**
 * The spaces a point can live in.
 *
 * - `imagePx`: source pixels, origin top left, +x right, +y down, never mirrored. `z` is in pixels too, negative towards the camera; too noisy for angles.
 * - `worldM`: metres, origin mid-hip, +x right in the picture, +y down, +z away from the camera.
 */
export type Space = 'imagePx' | 'worldM';

declare const space: unique symbol;

/** A point whose space is part of its type, so that pixels and metres cannot be mixed. */
export interface Point<S extends Space> {
	readonly x: number;
	readonly y: number;
	readonly z: number;
	readonly [space]?: S;
}
