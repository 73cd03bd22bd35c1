import { buildIfStale, serveApp } from '../../src/commands/serve.ts';

/** Where the tests find the built app. */
export const APP_URL_VARIABLE = 'PLUMBLINE_TEST_URL';

/** Builds the app when it is stale and serves it for the whole run. */
export default async function serveBuild(): Promise<() => Promise<void>> {
	await buildIfStale();
	const app = await serveApp(0);
	process.env[APP_URL_VARIABLE] = app.url;
	return () => app.close();
}
