/** Does sliced work and lets the page go on between the slices. Rejects when `signal` aborts. */
export async function pausing<T>(work: Generator<void, T, void>, signal: AbortSignal): Promise<T> {
	for (;;) {
		signal.throwIfAborted();
		const { done, value } = work.next();
		if (done === true) return value;
		await nextTask();
	}
}

/** House: rows of a file that are written at a stretch, about a hundredth of a second. */
const PIECES_A_SLICE = 50;

/** All pieces of a text; the page goes on in between. */
export async function gathered<Piece>(pieces: Iterable<Piece>): Promise<readonly Piece[]> {
	const all: Piece[] = [];
	for (const piece of pieces) {
		all.push(piece);
		if (all.length % PIECES_A_SLICE === 0) await nextTask();
	}
	return all;
}

/** Soon, also in a page that is hidden: there, timers wait for a second. */
function nextTask(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
