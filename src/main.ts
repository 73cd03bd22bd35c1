import '@fontsource-variable/archivo/wdth.css';
import './app.css';
import { mount } from 'svelte';
import { version } from '../package.json';
import App from './App.svelte';
import { SourceError } from './io/camera/frameSource.ts';
import { createDraftStore } from './io/storage/draftStore.ts';
import { createSettingsStore } from './io/storage/settingsStore.ts';
import { downloadText } from './io/files/download.ts';
import type { AppServices } from './state/appServices.ts';
import { sessionFileName } from './state/liveRecord.ts';
import { Settings } from './state/settings.svelte.ts';

const storage = browserStorage();
const settings = new Settings(createSettingsStore(storage), new URLSearchParams(location.search));

const services: AppServices = {
	app: `plumbline ${version}`,
	settings,
	draft: createDraftStore(storage),
	saveSession(session) {
		downloadText(sessionFileName(session), JSON.stringify(session, null, '\t'));
	},
	startLive: () => Promise.reject(new SourceError('camera-unsupported', 'no camera yet')),
};

/** @returns null where the browser refuses it, as in a sandboxed frame. */
function browserStorage(): Storage | null {
	try {
		return localStorage;
	} catch {
		return null;
	}
}

const target = document.getElementById('app');
if (target === null) throw new Error('the page has no #app');
mount(App, { target, props: { services } });
