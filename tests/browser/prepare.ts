import { buildIfStale, serveApp } from '../../src/commands/serve.ts';
import { videoFilm, webcamFilm } from './films.ts';

/** Where the tests find the built app. */
export const APP_URL_VARIABLE = 'PLUMBLINE_TEST_URL';

/** Before the first test: shoots the films that are not there yet, builds the app when it is stale and serves it for the whole run. */
export default async function prepare(): Promise<() => Promise<void>> {
	await videoFilm();
	await webcamFilm();
	await buildIfStale();
	const app = await serveApp(0);
	process.env[APP_URL_VARIABLE] = app.url;
	return () => app.close();
}
