import { describe, expect, it } from 'vitest';
import type { Out } from './messages.ts';
import { createOutQueue } from './outQueue.ts';
import { IDLE_SNAPSHOT, stateMessage } from './snapshot.ts';

const state = (seq: number) => stateMessage(IDLE_SNAPSHOT, seq, null);
const rep = (n: number): Out => ({ t: 'rep', seq: n, n, q: 1 });
const cue = (s: string): Out => ({ t: 'cue', seq: 1, code: 'x', s, sev: 2 });

function taken(queue: ReturnType<typeof createOutQueue>, nowS: number): readonly Out[] {
	const all: Out[] = [];
	for (let next = queue.take(nowS); next !== null; next = queue.take(nowS)) all.push(next);
	return all;
}

describe('what waits for a slow way out', () => {
	it('is the newest state, without the reps it tells of already', () => {
		const queue = createOutQueue();
		for (const message of [state(1), rep(1), rep(2), state(2), rep(3)]) queue.put(message, 0);
		expect(taken(queue, 10)).toEqual([state(2), rep(3)]);
	});

	it('is never more than a few messages, however long it waits', () => {
		const queue = createOutQueue();
		for (let n = 0; n < 1000; n++) {
			for (const message of [state(n), rep(n), cue('a'), { t: 'ack', id: String(n) } as const])
				queue.put(message, n / 100);
		}
		expect(taken(queue, 10).length).toBeLessThanOrEqual(11);
	});

	it('tells no cue and no buzz after two seconds', () => {
		const queue = createOutQueue();
		queue.put(cue('late'), 0);
		queue.put({ t: 'buzz', seq: 2, w: 'marked' }, 0.1);
		queue.put({ t: 'ack', id: 'a' }, 0.2);
		expect(taken(queue, 2.2)).toEqual([{ t: 'ack', id: 'a' }]);
		queue.put(cue('new'), 3);
		expect(taken(queue, 4.9)).toEqual([cue('new')]);
	});

	it('keeps answers to every press, in order', () => {
		const queue = createOutQueue();
		queue.put({ t: 'ack', id: 'a' }, 0);
		queue.put({ t: 'ack', id: 'b' }, 0);
		queue.put({ t: 'bye' }, 0);
		expect(taken(queue, 0).map((message) => ('id' in message ? message.id : message.t))).toEqual(['a', 'b', 'bye']);
	});
});
