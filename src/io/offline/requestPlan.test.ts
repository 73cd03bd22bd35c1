import { describe, expect, it } from 'vitest';
import type { Release } from './release.ts';
import { requestPlan } from './requestPlan.ts';

const SCOPE = 'https://host.example/some/folder/';
const release: Release = ['index.html', 'assets/index-A.js', 'models/lite/lite.bin'].map((path) => ({
	path,
	sha256: 'aa',
	bytes: 1,
	part: 'app',
}));

function planned(path: string, more: { method?: string; headers?: Headers } = {}): string {
	const url = new URL(path, SCOPE).href;
	const plan = requestPlan(release, SCOPE, { method: 'GET', headers: new Headers(), url, ...more });
	return plan.kind === 'file' ? plan.file.path : plan.kind;
}

describe('a request', () => {
	it('for the folder or the page by its name gets the page, whatever options its address has', () => {
		expect(['./', './?sw=on', 'index.html?model=lite'].map((path) => planned(path))).toEqual(
			Array.from({ length: 3 }, () => 'index.html'),
		);
	});

	it('for a file of the release gets it', () => {
		expect(planned('models/lite/lite.bin')).toBe('models/lite/lite.bin');
	});

	it('for a hashed file of another release is looked for among the earlier ones', () => {
		expect(planned('assets/index-B.js')).toBe('earlier');
	});

	it.each([
		'watch/',
		'watch',
		'watch/assets/index-A.js',
		'/relay',
		'relay',
		'sw.js',
		'models/other.bin',
		'/assets/a.js',
	])('for %s is left alone', (path) => {
		expect(planned(path)).toBe('leave');
	});

	it('is left alone when it sends something, asks for a piece, or wants a way out', () => {
		expect(planned('./', { method: 'POST' })).toBe('leave');
		expect(planned('models/lite/lite.bin', { headers: new Headers({ Range: 'bytes=0-1' }) })).toBe('leave');
		expect(planned('./?sw=off')).toBe('leave');
	});
});
