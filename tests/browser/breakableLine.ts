import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A way to a server on this machine that can break. */
export interface BreakableLine {
	readonly port: number;
	/** All connections end at once, without a word; new ones are taken when it is `up`. */
	cut(then: 'up' | 'down'): void;
	mend(): void;
	close(): void;
}

export async function openLine(toPort: number): Promise<BreakableLine> {
	const sockets = new Set<Socket>();
	let state: 'up' | 'down' = 'up';
	const server = createServer((near) => {
		if (state === 'down') {
			near.destroy();
			return;
		}
		const far = connect(toPort, '127.0.0.1');
		for (const socket of [near, far]) {
			sockets.add(socket);
			socket.on('error', () => undefined);
			socket.on('close', () => {
				sockets.delete(socket);
				near.destroy();
				far.destroy();
			});
		}
		near.pipe(far).pipe(near);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const cut = (then: 'up' | 'down') => {
		state = then;
		for (const socket of [...sockets]) socket.destroy();
	};
	return {
		port: (server.address() as AddressInfo).port,
		cut,
		mend: () => (state = 'up'),
		close() {
			cut('down');
			server.close();
		},
	};
}
