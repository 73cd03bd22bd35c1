/** What watches and their apps save workouts as, by the ending of the file. */
export const WATCH_FILE_KINDS = ['fit', 'tcx', 'gpx'] as const;
export type WatchFileKind = (typeof WATCH_FILE_KINDS)[number];

/** @returns null for a name that no watch file has. */
export function watchFileKind(name: string): WatchFileKind | null {
	return WATCH_FILE_KINDS.find((kind) => name.toLowerCase().endsWith(`.${kind}`)) ?? null;
}
