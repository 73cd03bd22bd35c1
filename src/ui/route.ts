const PLACES = [
	'home',
	'live',
	'workout',
	'programme',
	'review',
	'history',
	'guide',
	'watch',
	'settings',
	'first',
] as const;
export type Place = (typeof PLACES)[number];

/** Where in the app we are: `#/live?exercise=squat` is the place `live` with its query. */
export interface Route {
	readonly place: Place;
	readonly query: URLSearchParams;
}

/** Reads the part of the address behind `#`. What it doesn't know is home. */
export function parseRoute(hash: string): Route {
	const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
	return { place: PLACES.find((place) => place === path) ?? 'home', query: new URLSearchParams(query) };
}

/** The address of one kept session. */
export function sessionRoute(startedAt: string): string {
	return `#/history?session=${encodeURIComponent(startedAt)}`;
}

/** The address that begins a programme in front of the camera, or one block of it. */
export function workoutRoute(programmeId: string, blockId: string | null = null): string {
	const block = blockId === null ? '' : `&block=${encodeURIComponent(blockId)}`;
	return `#/workout?programme=${encodeURIComponent(programmeId)}${block}&source=camera`;
}
