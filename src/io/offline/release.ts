/** In the order in which they are kept: what the first screen needs, everything else the app is made of, the weights of the pose models. */
export type Part = 'shell' | 'app' | 'models';

export interface ReleaseFile {
	/** Below the folder of the app, e.g. `assets/index-DE54V4ko.js`. */
	readonly path: string;
	/** Of its content, as lowercase hexadecimal digits. */
	readonly sha256: string;
	readonly bytes: number;
	readonly part: Part;
}

/** One build of the app: all files that are kept of it. */
export type Release = readonly ReleaseFile[];

/** The page itself. Hosts answer with it for the folder; some send whoever asks for it by name there. */
export const PAGE = 'index.html';

/** Where a service worker of this scope keeps files. Two apps on one host don't share. */
export const cacheName = (scope: string): string => `plumbline ${scope}`;

/** Where a file is kept: the same path with another content has another place, so that two releases lie side by side. */
export const placeOf = ({ path, sha256 }: ReleaseFile, scope: string): string => `${scope}${path}?sha256=${sha256}`;
