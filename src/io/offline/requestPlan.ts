import { PAGE, type Release, type ReleaseFile } from './release.ts';

export type RequestPlan =
	/** Goes its way as if there were no service worker. */
	| { readonly kind: 'leave' }
	| { readonly kind: 'file'; readonly file: ReleaseFile }
	/** A file with its hash in its name that this release doesn't have: a page of an earlier one asks. */
	| { readonly kind: 'earlier' };

const LEAVE: RequestPlan = { kind: 'leave' };

export interface AskedFor {
	readonly method: string;
	readonly url: string;
	readonly headers: Pick<Headers, 'has'>;
}

/**
 * What becomes of a request. Only the files of the release are ours, by their exact path: the page for the wrist, the relay and everything
 * else on the host are left alone. `?sw=off` is left alone too, so that the way out does not lead through what is broken.
 */
export function requestPlan(release: Release, scope: string, { method, url, headers }: AskedFor): RequestPlan {
	const { origin, pathname, searchParams } = new URL(url);
	const address = `${origin}${pathname}`;
	if (method !== 'GET' || !address.startsWith(scope) || headers.has('Range')) return LEAVE;
	if (searchParams.get('sw') === 'off') return LEAVE;
	const path = address === scope ? PAGE : address.slice(scope.length);
	const file = release.find((each) => each.path === path);
	if (file !== undefined) return { kind: 'file', file };
	return path.startsWith('assets/') ? { kind: 'earlier' } : LEAVE;
}
