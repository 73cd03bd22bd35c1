import { describe, expect, it } from 'vitest';
import { trustedScript } from './trustedScripts.ts';

const PAGE = { kind: 'page', href: 'https://host.example/some/folder/?sw=on#/live' } as const;
const WORKER = {
	kind: 'worker',
	href: 'https://host.example/some/folder/assets/estimator.worker-DFUFatzR.js',
} as const;

describe('a page runs', () => {
	it.each([
		'https://host.example/some/folder/sw.js',
		'./sw.js',
		'https://host.example/some/folder/assets/estimator.worker-DFUF_tz-.js',
	])('its own worker %s', (url) => {
		expect(trustedScript(url, PAGE)).toBe(url);
	});

	it.each([
		['another site', 'https://evil.example/some/folder/sw.js'],
		['another site by its name alone', '//evil.example/some/folder/sw.js'],
		['another folder of the host', 'https://host.example/sw.js'],
		['a way out of the folder', 'https://host.example/some/folder/assets/../../sw.js'],
		['another file of the app', './models/blazepose-lite/blazepose-lite.json'],
		['a query that the host may answer', './sw.js?callback=alert'],
		['a text', 'data:text/javascript,alert(1)'],
		['a script in an address', 'javascript:alert(1)'],
		['something made in the page', 'blob:https://host.example/0d9c1b5e-7a4e-4c0e-9f6e-3b1f5a2c7d80'],
		['what is no address', 'https://'],
	])('not %s', (_, url) => {
		expect(trustedScript(url, PAGE)).toBeNull();
	});
});

describe('a worker runs', () => {
	it('the threads that a library makes within it', () => {
		const thread = 'blob:https://host.example/0d9c1b5e-7a4e-4c0e-9f6e-3b1f5a2c7d80';
		expect(trustedScript(thread, WORKER)).toBe(thread);
	});

	it.each([
		['those of another site', 'blob:https://evil.example/0d9c1b5e-7a4e-4c0e-9f6e-3b1f5a2c7d80'],
		['those of nobody', 'blob:null/0d9c1b5e-7a4e-4c0e-9f6e-3b1f5a2c7d80'],
		['a file', 'https://host.example/some/folder/assets/estimator.worker-DFUFatzR.js'],
		['a text', 'data:text/javascript,postMessage(1)'],
	])('not %s', (_, url) => {
		expect(trustedScript(url, WORKER)).toBeNull();
	});
});
