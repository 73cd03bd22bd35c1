import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

const FOREIGN_NAME = 'asked for by a name that is not ours';
const FOREIGN_PAGE = 'from a page of somebody else';

/** From where the server can be reached, and under which names besides addresses. */
export interface Reach {
	readonly of: 'this-machine' | 'network';
	readonly names: readonly string[];
}

/** What a request asks for, without its server. Not every text of a request is an address that can be read as one. */
export function requestTarget({ url = '' }: IncomingMessage): { readonly path: string; readonly query: string } {
	const [path = '', query = ''] = url.split('?', 2);
	return { path, query };
}

/** Whether a socket's other end is on this machine. */
function isLoopback(address: string | undefined): boolean {
	return address !== undefined && /^(?:::ffff:)?127\.|^::1$/u.test(address);
}

/** The name in a Host header, without its port; `null` when it is none. */
function hostName(host: string | undefined): string | null {
	if (host === undefined || !URL.canParse(`http://${host}`)) return null;
	return new URL(`http://${host}`).hostname.replace(/^\[|\]$/gu, '');
}

function isOwnName(name: string): boolean {
	return name === 'localhost' || name.endsWith('.localhost') || (isIP(name) !== 0 && isLoopback(name));
}

/**
 * A page of somebody else can point a name of its own at this machine. It then asks with that name, so only names that are ours count;
 * plain addresses can't be pointed anywhere.
 */
function isOurs(host: string | undefined, reach: Reach): boolean {
	const name = hostName(host);
	if (name === null) return false;
	return isOwnName(name) || reach.names.includes(name) || (reach.of === 'network' && isIP(name) !== 0);
}

/** Whether a page of this very server sent it. */
function isSameOrigin({ origin, host }: IncomingMessage['headers']): boolean {
	return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

/** Why a request is not one of this machine's own; `null` when it is: from here, and by a name of here. */
export function awayRefusal(request: IncomingMessage, reach: Reach): string | null {
	const name = hostName(request.headers.host);
	if (name === null || !isOurs(request.headers.host, reach)) return FOREIGN_NAME;
	const isHere = isLoopback(request.socket.remoteAddress) && isOwnName(name);
	return isHere ? null : 'only the page on this machine trains';
}

/** Why a request of the page that trains is turned away; `null` when it may pass: from this machine, and from our own page. */
export function hostRefusal(request: IncomingMessage, reach: Reach): string | null {
	return awayRefusal(request, reach) ?? (isSameOrigin(request.headers) ? null : FOREIGN_PAGE);
}

/** Why a request of a watch is turned away; `null` when it may show its code. A program on a watch has no origin; a page must have ours. */
export function watchRefusal(request: IncomingMessage, reach: Reach): string | null {
	if (!isOurs(request.headers.host, reach)) return FOREIGN_NAME;
	const isPage = request.headers.origin !== undefined;
	return isPage && !isSameOrigin(request.headers) ? FOREIGN_PAGE : null;
}
