import { describe, expect, it } from 'vitest';
import { isolated, PAGE_HEADERS } from './isolation.ts';

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

it('nothing but the origin is spoken to, and nobody frames the page', () => {
	const policy = PAGE_HEADERS['Content-Security-Policy'];
	expect(policy).toContain("default-src 'none'");
	expect(policy).toContain("frame-ancestors 'none'");
	expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'|script-src[^;]*'unsafe-inline'/u);
});
