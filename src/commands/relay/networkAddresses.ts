import { hostname, networkInterfaces } from 'node:os';

/** IPv4 addresses under which others in the same network reach this machine; private ones first. */
export function networkAddresses(): readonly string[] {
	const found = Object.values(networkInterfaces())
		.flatMap((addresses) => addresses ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => address)
		.filter((address) => !address.startsWith('169.254.'));
	return found.sort((a, b) => Number(isPrivate(b)) - Number(isPrivate(a)));
}

/** Names by which a home network may know this machine. */
export function machineNames(): readonly string[] {
	const name = hostname().toLowerCase();
	const [short = name] = name.split('.');
	return [...new Set([name, short, `${short}.local`])];
}

function isPrivate(address: string): boolean {
	return /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/u.test(address);
}
