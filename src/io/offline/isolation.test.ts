import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, isolated, PAGE_HEADERS, WATCH_PAGE_POLICY } from './isolation.ts';

describe('an answer of a host that sends no headers', () => {
	it('gets those that give threads and let nothing out, and keeps its own kind', async () => {
		const plain = new Response('text', {
			status: 203,
			headers: { 'Content-Type': 'text/javascript', 'Content-Encoding': 'gzip', 'Content-Length': '2' },
		});
		const answer = isolated(plain);
		const { headers, status } = answer;
		expect(Object.fromEntries(headers)).toMatchObject({
			'content-type': 'text/javascript',
			'cross-origin-embedder-policy': 'require-corp',
			'cross-origin-opener-policy': 'same-origin',
		});
		expect(headers.has('Content-Encoding') || headers.has('Content-Length')).toBe(false);
		expect(status).toBe(203);
		expect(await answer.text()).toBe('text');
	});

	it('stays as it is when it only leads elsewhere', () => {
		const elsewhere = Response.error();
		expect(isolated(elsewhere)).toBe(elsewhere);
	});
});

describe('what a page may', () => {
	const allowed = (policy: string) =>
		new Map(policy.split('; ').map((each) => [each.split(' ')[0] ?? '', each.split(' ').slice(1)]));
	const app = allowed(PAGE_HEADERS['Content-Security-Policy']);
	const watch = allowed(WATCH_PAGE_POLICY);

	it('is nothing but what is named, and that on its own origin only; nobody frames it', () => {
		expect(app.get('default-src')).toEqual(["'none'"]);
		expect(app.get('base-uri')).toEqual(["'none'"]);
		expect(app.get('form-action')).toEqual(["'none'"]);
		expect(app.get('frame-ancestors')).toEqual(["'none'"]);
		// What is not named here is refused: frames, plugins, prefetches.
		const open = [...app.keys()].filter((name) => name.endsWith('-src') && name !== 'default-src');
		expect(open.sort()).toEqual(['connect-src', 'font-src', 'img-src', 'manifest-src', 'media-src', 'script-src', 'style-src', 'worker-src']); // prettier-ignore
		const sources = new Set(open.flatMap((name) => app.get(name) ?? []));
		expect(sources).toEqual(new Set(["'self'", 'blob:', 'data:', "'unsafe-inline'", "'wasm-unsafe-eval'"]));
	});

	it('is no script of somebody else, none in the page, none made of text', () => {
		expect(app.get('script-src')).toEqual(["'self'", 'blob:', "'wasm-unsafe-eval'"]);
		expect(app.get('require-trusted-types-for')).toEqual(["'script'"]);
		expect(app.get('trusted-types')).toEqual(['default', 'svelte-trusted-html']);
		expect(CONTENT_SECURITY_POLICY).toContain("require-trusted-types-for 'script'");
	});

	it('on the wrist is less', () => {
		expect(watch.get('script-src')).toEqual(["'self'"]);
		expect(watch.get('style-src')).toEqual(["'self'"]);
		expect(watch.get('trusted-types')).toEqual(["'none'"]);
	});

	it('of the device is the camera, never the microphone; the clipboard, payments and cables are for nobody', () => {
		const permissions = PAGE_HEADERS['Permissions-Policy'].split(', ');
		expect(permissions).toContain('camera=(self)');
		for (const unused of ['microphone', 'geolocation', 'display-capture', 'clipboard-read', 'payment', 'usb']) {
			expect(permissions).toContain(`${unused}=()`);
		}
		expect(permissions.every((each) => /^[a-z-]+=\((?:self)?\)$/u.test(each))).toBe(true);
		expect(new Set(permissions).size).toBe(permissions.length);
	});

	it('is told to nobody, guessed by nobody and shared with no other site', () => {
		expect(PAGE_HEADERS).toMatchObject({
			'Referrer-Policy': 'same-origin',
			'X-Content-Type-Options': 'nosniff',
			'Cross-Origin-Opener-Policy': 'same-origin',
			'Cross-Origin-Embedder-Policy': 'require-corp',
			'Cross-Origin-Resource-Policy': 'same-origin',
		});
	});
});
